package org.w3id.diwan.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Slug;

/** Decides without asking: by a table, or by how sure the machine is. */
final class ReviewBatch {
    private final ReviewItems items;
    private final ReviewLog log;
    private final ReviewSession.Names names;
    private final String by;
    private final LocalDate on;

    ReviewBatch(ReviewItems items, ReviewLog log, ReviewSession.Names names, String by, LocalDate on) {
        this.items = items;
        this.log = log;
        this.names = names;
        this.by = by;
        this.on = on;
    }

    /**
     * Takes the decisions of a table.
     *
     * @throws CommandFailure if a line is wrong; none is taken then
     */
    void take(Path table) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(table);
        } catch (CharacterCodingException e) {
            throw CommandFailure.badInput(table + ": the table is not UTF-8; save it as UTF-8.");
        }
        List<Decision> decisions = new ArrayList<>();
        int number = 0;
        for (String line : lines) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                decisions.add(checked(ReviewLog.parse(line, table + ":" + number), table + ":" + number));
            }
        }
        for (Decision decision : decisions) {
            log.add(decision);
        }
    }

    private Decision checked(Decision decision, String where) {
        ReviewItem item = items.all().stream()
                .filter(each -> each.key().equals(decision.key()))
                .findFirst()
                .orElseThrow(
                        () -> CommandFailure.badInput(where + ": there is no " + decision.key() + " to decide on."));
        String change = decision.change();
        if (decision.verb() == Decision.Verb.CORRECT) {
            fault(item, change).ifPresent(why -> {
                throw CommandFailure.badInput(where + ": " + why + ".");
            });
        } else if (decision.verb() == Decision.Verb.ACCEPT && change.isEmpty()) {
            change = names.forNew(item);
        }
        return new Decision(decision.verb(), decision.key(), change, by, on);
    }

    private Optional<String> fault(ReviewItem item, String change) {
        if (item.key().startsWith("name ")) {
            boolean possible = Slug.isValid(change) && !new EntityId(change).isProposed();
            return possible ? Optional.empty() : Optional.of(change + " is no id");
        }
        if (item.key().startsWith("statement ")) {
            return Optional.of("a statement is accepted or rejected");
        }
        return Correction.fault(change).or(() -> names.fault(change));
    }

    /** Accepts the open claims that the machine is sure of and that need nobody new. */
    void acceptAbove(BigDecimal confidence) throws IOException {
        for (ReviewItem item : items.all()) {
            boolean sure = item.confidence()
                    .filter(its -> its.compareTo(confidence) >= 0)
                    .isPresent();
            if (sure && item.needs().isEmpty() && log.of(item.key()).isEmpty()) {
                log.add(new Decision(Decision.Verb.ACCEPT, item.key(), "", by, on));
            }
        }
    }
}
