package org.w3id.diwan.store;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the last loads changed, oldest first. It lies in the folder of its generation and is copied on by each load, so that it becomes
 * visible in the same step as the graph itself, and it holds {@value #MOST} changes at the most.
 *
 * @param start the state before the oldest load that is kept
 * @param loads the loads since
 */
public record ChangeJournal(State start, List<Load> loads) {
    /** So many changes are kept; what a load of more than that changed is not listed at all. */
    static final int MOST = 100_000;

    private static final String SINCE = "since ";
    private static final String LOAD = "load ";
    private static final Pattern STATE = Pattern.compile("(\\d{1,18}) (\\S*) (\\S+)");

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

        static State of(long number, String digest, Instant at) {
            return new State(number, digest.substring(0, Math.min(DIGEST_LENGTH, digest.length())), at);
        }

        private String line() {
            return number + " " + digest + " " + at;
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

    static ChangeJournal read(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            State start = state(lines.readLine(), SINCE);
            List<Load> loads = new ArrayList<>();
            String line = lines.readLine();
            while (line != null) {
                State state = state(line, LOAD);
                List<Change> changes = new ArrayList<>();
                for (line = lines.readLine(); line != null && !line.startsWith(LOAD); line = lines.readLine()) {
                    changes.add(Change.parse(line));
                }
                loads.add(new Load(state, changes));
            }
            return new ChangeJournal(start, loads);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException damaged) {
            throw new IOException(file + " is damaged: load into an empty folder", damaged);
        }
    }

    private static State state(@Nullable String line, String start) {
        Matcher state = STATE.matcher(line == null || !line.startsWith(start) ? "" : line.substring(start.length()));
        if (!state.matches()) {
            throw new IllegalArgumentException("no state: " + line);
        }
        return new State(Long.parseLong(state.group(1)), state.group(2), Instant.parse(state.group(3)));
    }

    void write(Path file) throws IOException {
        try (BufferedWriter lines = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            lines.write(SINCE + start.line() + "\n");
            for (Load load : loads) {
                lines.write(LOAD + load.state().line() + "\n");
                for (Change change : load.changes()) {
                    lines.write(change.line() + "\n");
                }
            }
        }
    }
}
