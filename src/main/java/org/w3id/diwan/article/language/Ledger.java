package org.w3id.diwan.article.language;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What a run has cost so far. Counted by many threads. */
public final class Ledger {
    private static final double MILLISECONDS = 1000.0;

    private final int most;
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger recorded = new AtomicInteger();
    private final AtomicLong tokensIn = new AtomicLong();
    private final AtomicLong tokensOut = new AtomicLong();
    private final AtomicLong milliseconds = new AtomicLong();

    Ledger(int most) {
        this.most = most;
    }

    /** Takes one call from the budget; whether there was one left. */
    boolean takesCall() {
        return calls.getAndUpdate(made -> Math.min(made + 1, most)) < most;
    }

    void waited(Duration time) {
        milliseconds.addAndGet(time.toMillis());
    }

    void answered(ChatServer.ChatAnswer answer) {
        tokensIn.addAndGet(answer.tokensIn());
        tokensOut.addAndGet(answer.tokensOut());
    }

    void remembered() {
        recorded.incrementAndGet();
    }

    /** As one line. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "Requests to the model: %,d; answers from earlier runs: %,d; tokens in: %,d, out: %,d; waited %.1f s",
                calls.get(),
                recorded.get(),
                tokensIn.get(),
                tokensOut.get(),
                milliseconds.get() / MILLISECONDS);
    }
}
