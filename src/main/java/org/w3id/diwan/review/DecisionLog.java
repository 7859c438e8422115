package org.w3id.diwan.review;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The decisions on a reading, in a file beside it: one line each, written through to the disk before the next is asked for, so that
 * nothing is lost whatever happens. Columns: decision, item, change, who, day.
 */
final class DecisionLog {
    /**
     * What a reviewer decided on one item of a reading.
     *
     * @param verb what is done with it
     * @param key the item's key
     * @param change for {@link Verb#CORRECT} what is otherwise, as {@code field=value} words, or for a name the entity's id
     * @param by who decided
     * @param on the day
     */
    record Decision(Verb verb, String key, String change, String by, LocalDate on) {
        private static final Pattern TAB = Pattern.compile("\t");
        private static final int COLUMNS = 5;

        /** What is done with an item. */
        enum Verb {
            ACCEPT,
            CORRECT,
            REJECT,
            UNDO
        }

        /** Reads a line of five columns; who and when may be missing where a person wrote it. Empty if it is no decision. */
        static Optional<Decision> parse(String line) {
            List<String> cells =
                    new ArrayList<>(TAB.splitAsStream(line).map(String::strip).toList());
            while (cells.size() < COLUMNS) {
                cells.add("");
            }
            try {
                return Optional.of(new Decision(
                        Verb.valueOf(cells.get(0).toUpperCase(Locale.ROOT)),
                        cells.get(1),
                        cells.get(2),
                        cells.get(3),
                        cells.get(4).isEmpty() ? LocalDate.MIN : LocalDate.parse(cells.get(4))));
            } catch (IllegalArgumentException | DateTimeException none) {
                return Optional.empty();
            }
        }

        /** The line that {@link #parse} reads. */
        String line() {
            return String.join("\t", verb.name().toLowerCase(Locale.ROOT), key, change, by, on.toString());
        }
    }

    private final Path file;
    private final Map<String, Decision> decisions = new LinkedHashMap<>();

    private DecisionLog(Path file) {
        this.file = file;
    }

    /** The decisions on a file that were made before; a last line that a kill has cut off does not count. */
    static DecisionLog beside(Path reviewed) throws IOException, BadDecisionException {
        DecisionLog log = new DecisionLog(reviewed.resolveSibling(reviewed.getFileName() + ".decisions"));
        if (Files.exists(log.file)) {
            String text = Files.readString(log.file);
            int whole = text.lastIndexOf('\n') + 1;
            int number = 0;
            for (String line : text.substring(0, whole).lines().toList()) {
                number++;
                String where = log.file + ":" + number;
                log.recall(Decision.parse(line).orElseThrow(() -> BadDecisionException.form(where)));
            }
            if (whole < text.length()) {
                Files.writeString(log.file, text.substring(0, whole));
            }
        }
        return log;
    }

    Optional<Decision> of(String key) {
        return Optional.ofNullable(decisions.get(key));
    }

    boolean isDecided(String key) {
        return decisions.containsKey(key);
    }

    boolean isRejected(String key) {
        return of(key).filter(decision -> decision.verb() == Decision.Verb.REJECT)
                .isPresent();
    }

    /** The decision on an item that was accepted, corrected or not. */
    Optional<Decision> accepted(String key) {
        return of(key).filter(decision -> decision.verb() != Decision.Verb.REJECT);
    }

    /** Writes a decision down. */
    void add(Decision decision) throws IOException {
        Files.writeString(
                file,
                decision.line() + "\n",
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND,
                StandardOpenOption.DSYNC);
        recall(decision);
    }

    /** The key of the item that was decided last and not undone. */
    Optional<String> last() {
        return decisions.keySet().stream().reduce((one, other) -> other);
    }

    private void recall(Decision decision) {
        decisions.remove(decision.key());
        if (decision.verb() != Decision.Verb.UNDO) {
            decisions.put(decision.key(), decision);
        }
    }
}
