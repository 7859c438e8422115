package org.w3id.diwan.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** How far a run over many articles is: counted by many threads, shown as one line on a terminal, summed up in a line at the end. */
final class ReadingProgress {
    private static final Duration EVERY = Duration.ofMillis(200);
    private static final double MILLISECONDS = 1000.0;

    private final Console console;
    private final int total;
    private final Instant start = Instant.now();
    private Instant shown = Instant.EPOCH;
    private int read;
    private int failed;
    private int skipped;

    /** What became of an article. */
    enum Outcome {
        READ,
        FAILED,
        SKIPPED
    }

    ReadingProgress(Console console, int articles, int missing) {
        this.console = console;
        this.total = articles + missing;
        this.failed = missing;
    }

    synchronized void count(Outcome outcome) {
        switch (outcome) {
            case READ -> read++;
            case FAILED -> failed++;
            case SKIPPED -> skipped++;
        }
        Instant now = Instant.now();
        if (Duration.between(shown, now).compareTo(EVERY) >= 0) {
            shown = now;
            console.progress(line(read + failed, Duration.between(start, now)));
        }
    }

    /** Sums up; whether every article could be read. */
    synchronized boolean end() {
        String rest = (skipped > 0 ? ", " + skipped + " unchanged" : "")
                + (failed > 0 ? ", " + failed + " not readable" : "");
        console.say(Amount.of(read, "article") + " read" + rest + " (" + Amount.since(start) + ")");
        return failed == 0;
    }

    /** What was passed over took no time and tells nothing of the rest. */
    private String line(int worked, Duration taken) {
        double rate = worked / Math.max(0.001, taken.toMillis() / MILLISECONDS);
        int left = total - worked - skipped;
        return String.format(
                Locale.ROOT,
                "%d of %d articles, %.0f a second, about %.1f s left",
                worked + skipped,
                total,
                rate,
                left / Math.max(rate, 0.001));
    }
}
