package org.w3id.diwan.cli.reading;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3id.diwan.cli.terminal.Amount;
import org.w3id.diwan.cli.terminal.Console;
import org.w3id.diwan.model.SourceId;
import org.w3id.diwan.model.reading.RefusedProposal;

/** How far a run over many articles is: counted by many threads, shown as one line on a terminal, summed up in a line at the end. */
final class ReadingProgress {
    private static final Duration EVERY = Duration.ofMillis(200);
    private static final double MILLISECONDS = 1000.0;

    private static final Logger LOG = LoggerFactory.getLogger(ReadingProgress.class);

    private final Console console;
    private final int total;
    private final Instant start = Instant.now();
    private Instant shown = Instant.EPOCH;
    private int read;
    private int failed;
    private int skipped;
    private final Map<String, Integer> refused = new TreeMap<>();

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

    /** Counts what was proposed and is not borne by its text. */
    synchronized void refused(SourceId article, List<RefusedProposal> proposals) {
        for (RefusedProposal each : proposals) {
            refused.merge(each.kind(), 1, Integer::sum);
            LOG.info("{}: refused, {}: {} [{}] \"{}\"", article, each.kind(), each.line(), each.detail(), each.quote());
        }
    }

    /** Sums up; whether every article could be read. */
    synchronized boolean end() {
        String rest = (skipped > 0 ? ", " + skipped + " unchanged" : "")
                + (failed > 0 ? ", " + failed + " not readable" : "");
        console.say(Amount.of(read, "article") + " read" + rest + " (" + Amount.since(start) + ")");
        if (!refused.isEmpty()) {
            int all = refused.values().stream().mapToInt(Integer::intValue).sum();
            console.say(Amount.of(all, "proposal") + " refused: "
                    + refused.entrySet().stream()
                            .map(each -> each.getValue() + " " + each.getKey())
                            .collect(Collectors.joining(", "))
                    + (LOG.isInfoEnabled() ? "" : " (--verbose shows each)"));
        }
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
