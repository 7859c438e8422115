package org.w3id.diwan.cli;

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
final class ReviewLog {
    private static final Pattern TAB = Pattern.compile("\t");
    private static final int COLUMNS = 5;

    private final Path file;
    private final Map<String, Decision> decisions = new LinkedHashMap<>();
    private final List<String> order = new ArrayList<>();

    private ReviewLog(Path file) {
        this.file = file;
    }

    /** The decisions on a file that were made before; a last line that a kill has cut off does not count. */
    static ReviewLog beside(Path reviewed) throws IOException {
        ReviewLog log = new ReviewLog(reviewed.resolveSibling(reviewed.getFileName() + ".decisions"));
        if (Files.exists(log.file)) {
            String text = Files.readString(log.file);
            int whole = text.lastIndexOf('\n') + 1;
            int number = 0;
            for (String line : text.substring(0, whole).lines().toList()) {
                number++;
                log.recall(parse(line, log.file + ":" + number));
            }
            if (whole < text.length()) {
                Files.writeString(log.file, text.substring(0, whole));
            }
        }
        return log;
    }

    /**
     * A line of decisions; who and when may be left out where the reviewer wrote it by hand.
     *
     * @throws CommandFailure if it is none
     */
    static Decision parse(String line, String where) {
        List<String> cells = new ArrayList<>(List.of(TAB.split(line, -1)));
        while (cells.size() < COLUMNS) {
            cells.add("");
        }
        try {
            return new Decision(
                    Decision.Verb.valueOf(cells.get(0).strip().toUpperCase(Locale.ROOT)),
                    cells.get(1).strip(),
                    cells.get(2).strip(),
                    cells.get(3).strip(),
                    cells.get(4).isBlank()
                            ? LocalDate.MIN
                            : LocalDate.parse(cells.get(4).strip()));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw CommandFailure.badInput(
                    where
                            + ": accept, correct or reject, a tab and the item are expected, for a correction a tab and field=value.");
        }
    }

    Optional<Decision> of(String key) {
        return Optional.ofNullable(decisions.get(key));
    }

    /** Writes a decision down. */
    void add(Decision decision) throws IOException {
        String line = String.join(
                "\t",
                decision.verb().name().toLowerCase(Locale.ROOT),
                decision.key(),
                decision.change(),
                decision.by(),
                decision.on().toString());
        Files.writeString(
                file,
                line + "\n",
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND,
                StandardOpenOption.DSYNC);
        recall(decision);
    }

    /** The key of the item that was decided last and not undone. */
    Optional<String> last() {
        return order.isEmpty() ? Optional.empty() : Optional.of(order.get(order.size() - 1));
    }

    private void recall(Decision decision) {
        order.remove(decision.key());
        if (decision.verb() == Decision.Verb.UNDO) {
            decisions.remove(decision.key());
        } else {
            decisions.put(decision.key(), decision);
            order.add(decision.key());
        }
    }
}
