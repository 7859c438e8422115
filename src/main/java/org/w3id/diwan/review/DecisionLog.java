package org.w3id.diwan.review;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The decisions on a reading, in a file beside it: one line each, written through to the disk before the next is asked for, so that
 * nothing is lost whatever happens. Columns: decision, item, change, who, day.
 */
final class DecisionLog {
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
