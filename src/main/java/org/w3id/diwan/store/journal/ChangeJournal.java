package org.w3id.diwan.store.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * What the last loads changed, oldest first. It lies in the folder of its generation and is copied on by each load, so that it becomes
 * visible in the same step as the graph itself, and it holds {@value #MOST} changes at the most. What changed is found by comparing the
 * {@linkplain Fingerprints fingerprints} that lie beside it.
 *
 * @param start the state before the oldest load that is kept
 * @param loads the loads since
 */
public record ChangeJournal(State start, List<Load> loads) {
    /** So many changes are kept; what a load of more than that changed is not listed at all. */
    static final int MOST = 100_000;

    private static final String FINGERPRINTS = "fingerprints";
    private static final String CHANGES = "changes";
    private static final String SINCE = "since ";
    private static final String LOAD = "load ";

    public ChangeJournal {
        loads = List.copyOf(loads);
    }

    /**
     * A state of the graph, as a load left it.
     *
     * @param number of its generation; 0 before the first load
     * @param digest the beginning of its input's digest, which tells it from that of another store
     * @param at when it was loaded
     */
    public record State(long number, String digest, Instant at) {
        /** Before anything was loaded. */
        static final State EMPTY = new State(0, "", Instant.EPOCH);

        private static final int DIGEST_LENGTH = 8;

        public static State of(long number, String digest, Instant at) {
            return new State(number, digest.substring(0, Math.min(DIGEST_LENGTH, digest.length())), at);
        }

        private String line() {
            return number + " " + digest + " " + at;
        }

        private static State parse(String line, String start) {
            String[] words = line.split(" ", -1);
            if (!line.startsWith(start)) {
                throw new IllegalArgumentException("no state: " + line);
            }
            return new State(Long.parseLong(words[1]), words[2], Instant.parse(words[3]));
        }
    }

    /**
     * What one load changed.
     *
     * @param state the state it led to
     * @param changes in the order of their IRIs
     */
    public record Load(State state, List<Change> changes) {
        public Load {
            changes = List.copyOf(changes);
        }
    }

    /** The state that the last load led to. */
    public State newest() {
        return loads.isEmpty() ? start : loads.get(loads.size() - 1).state();
    }

    /** How many changes it lists. */
    public int size() {
        return loads.stream().mapToInt(load -> load.changes().size()).sum();
    }

    /** A journal that begins with a state. */
    static ChangeJournal from(State start) {
        return new ChangeJournal(start, List.of());
    }

    /** This journal with one load more; the oldest loads go where it would become too long. */
    ChangeJournal with(Load load) {
        if (load.changes().size() > MOST) {
            return from(load.state());
        }
        List<Load> kept = new ArrayList<>(loads);
        kept.add(load);
        State first = start;
        int size = size() + load.changes().size();
        while (size > MOST) {
            Load oldest = kept.remove(0);
            first = oldest.state();
            size -= oldest.changes().size();
        }
        return new ChangeJournal(first, kept);
    }

    /** The journal of a generation; one of an earlier version of Diwan has none, and so it begins there. */
    public static ChangeJournal of(Path generation, long number, Manifest manifest) throws IOException {
        Path file = generation.resolve(CHANGES);
        if (Files.exists(file)) {
            return read(file);
        }
        Instant loaded = Files.getLastModifiedTime(generation).toInstant().truncatedTo(ChronoUnit.MILLIS);
        return from(State.of(number, manifest.digest(), loaded));
    }

    /**
     * Compares a generation that was loaded, but not yet edited, with the one before it, and writes its journal.
     *
     * @param old the folder of the current generation; none if this is the first
     */
    public static void note(Path generation, long number, Manifest manifest, DatasetGraph database, Optional<Path> old)
            throws IOException {
        Path fingerprints = fingerprints(generation);
        database.begin(ReadWrite.READ);
        try {
            Fingerprints.write(database, manifest, fingerprints);
        } finally {
            database.end();
        }
        Optional<Path> file = old.map(each -> each.resolve(CHANGES)).filter(Files::exists);
        ChangeJournal before = file.isPresent() ? read(file.get()) : from(State.EMPTY);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Instant later = before.newest().at().plusMillis(1);
        // clocks are set back, but a change never comes before an earlier one
        State state = State.of(number, manifest.digest(), now.isAfter(later) ? now : later);
        Optional<Path> was = old.map(ChangeJournal::fingerprints);
        ChangeJournal journal = was.isPresent() && !Files.exists(was.get())
                ? from(state)
                : before.with(new Load(state, Fingerprints.changes(was, fingerprints)));
        journal.write(generation.resolve(CHANGES));
    }

    /** Where the fingerprints of a generation lie. */
    public static Path fingerprints(Path generation) {
        return generation.resolve(FINGERPRINTS);
    }

    static ChangeJournal read(Path file) throws IOException {
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            Map<State, List<Change>> loads = new LinkedHashMap<>();
            List<Change> changes = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                if (line.startsWith(LOAD)) {
                    changes = new ArrayList<>();
                    loads.put(State.parse(line, LOAD), changes);
                } else {
                    changes.add(Change.parse(line));
                }
            }
            return new ChangeJournal(
                    State.parse(lines.get(0), SINCE),
                    loads.entrySet().stream()
                            .map(load -> new Load(load.getKey(), load.getValue()))
                            .toList());
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException damaged) {
            throw new IOException(file + " is damaged: load into an empty folder", damaged);
        }
    }

    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>(List.of(SINCE + start.line()));
        for (Load load : loads) {
            lines.add(LOAD + load.state().line());
            load.changes().forEach(change -> lines.add(change.line()));
        }
        Files.write(file, lines, StandardCharsets.UTF_8);
    }
}
