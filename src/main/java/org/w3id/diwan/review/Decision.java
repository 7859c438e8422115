package org.w3id.diwan.review;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a reviewer decided on one item of a reading.
 *
 * @param verb what is done with it
 * @param key the item's key
 * @param change for {@link Verb#CORRECT} the words of a {@link Correction}; for {@link Verb#FILED} the digest of the file
 * @param by who decided
 * @param on the day
 */
public record Decision(Verb verb, String key, String change, String by, LocalDate on) {
    private static final Pattern TAB = Pattern.compile("\t");
    private static final int COLUMNS = 5;

    /** What is done with an item. */
    public enum Verb {
        ACCEPT,
        CORRECT,
        REJECT,
        UNDO,
        /** No decision: what was decided so far went into the dossier. */
        FILED
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

    /** What is otherwise, by field. */
    Correction correction() {
        return verb == Verb.CORRECT ? Correction.parse(change) : Correction.NONE;
    }

    /** Whether it lets something into the dossier. */
    public boolean isAcceptance() {
        return verb == Verb.ACCEPT || verb == Verb.CORRECT;
    }
}
