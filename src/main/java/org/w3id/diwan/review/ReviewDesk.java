package org.w3id.diwan.review;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3id.diwan.dossier.ReviewFile;
import org.w3id.diwan.model.Entity;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Quantity;
import org.w3id.diwan.model.Rejection;
import org.w3id.diwan.model.Slug;
import org.w3id.diwan.model.Vocabulary;
import org.w3id.diwan.review.DecisionLog.Decision;

/** A reading under review: what there is to decide, and every decision, written down as it is made. */
public final class ReviewDesk {
    private final ReviewFile file;
    private final DecisionLog log;
    private final List<ReviewItem> items;
    private final Set<EntityId> registered;
    private final Vocabulary vocabulary;
    private final String by;
    private final LocalDate on;

    private ReviewDesk(
            ReviewFile file, DecisionLog log, List<Entity> register, Vocabulary vocabulary, String by, LocalDate on) {
        this.file = file;
        this.log = log;
        this.items = new ReviewItems(file, register).all();
        this.registered = register.stream().map(Entity::id).collect(Collectors.toSet());
        this.vocabulary = vocabulary;
        this.by = by;
        this.on = on;
    }

    /**
     * Opens a reading with the decisions that were made before.
     *
     * @param path where the reading is; the decisions stand beside it
     * @param register the dossier's entities
     * @param by who reviews
     * @param on the day
     */
    public static ReviewDesk open(
            ReviewFile file, Path path, List<Entity> register, Vocabulary vocabulary, String by, LocalDate on)
            throws IOException, BadDecisionException {
        return new ReviewDesk(file, DecisionLog.beside(path), register, vocabulary, by, on);
    }

    /** All that there is to decide on, in the order in which it is best decided. */
    public List<ReviewItem> items() {
        return items;
    }

    /** The first item that is open and is not among those left for later. */
    public Optional<ReviewItem> next(Set<String> later) {
        return items.stream()
                .filter(item -> isOpen(item) && !later.contains(item.key()))
                .findFirst();
    }

    /** How many items are decided. */
    public long decided() {
        return items.stream().filter(item -> log.isDecided(item.key())).count();
    }

    /** How many items are open. */
    public long open() {
        return items.stream().filter(this::isOpen).count();
    }

    /** Nothing that an open item needs was rejected. */
    private boolean isOpen(ReviewItem item) {
        return !log.isDecided(item.key()) && item.needs().stream().noneMatch(log::isRejected);
    }

    public void accept(ReviewItem item) throws IOException {
        decide(Decision.Verb.ACCEPT, item.key(), "");
    }

    public void reject(ReviewItem item) throws IOException {
        decide(Decision.Verb.REJECT, item.key(), "");
    }

    /** Corrects an item by the words of {@link Correction}, a name by an id; what is wrong with them if it cannot be. */
    public Optional<String> correct(ReviewItem item, String change) throws IOException {
        Optional<String> fault = fault(item, change);
        if (fault.isEmpty()) {
            decide(Decision.Verb.CORRECT, item.key(), change.strip());
        }
        return fault;
    }

    /** Takes the last decision back; whether there was one. */
    public boolean undo() throws IOException {
        Optional<String> last = log.last();
        if (last.isPresent()) {
            decide(Decision.Verb.UNDO, last.get(), "");
        }
        return last.isPresent();
    }

    /** Accepts the open claims that the machine is at least so sure of and that need nobody new. */
    public void acceptAbove(BigDecimal confidence) throws IOException {
        for (ReviewItem item : items) {
            boolean sure = item.confidence()
                    .filter(its -> its.compareTo(confidence) >= 0)
                    .isPresent();
            if (sure && item.needs().isEmpty() && !log.isDecided(item.key())) {
                accept(item);
            }
        }
    }

    /**
     * Takes the decisions of a table.
     *
     * @param name the table's name, for messages
     * @throws BadDecisionException if a line is wrong; none is taken then
     */
    public void take(List<String> lines, String name) throws IOException, BadDecisionException {
        List<Decision> decisions = new ArrayList<>();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            if (!line.isBlank() && !line.startsWith("#")) {
                decisions.add(checked(line, name + ":" + number));
            }
        }
        for (Decision decision : decisions) {
            decide(decision.verb(), decision.key(), decision.change());
        }
    }

    private Decision checked(String line, String where) throws BadDecisionException {
        Decision decision = Decision.parse(line).orElseThrow(() -> BadDecisionException.form(where));
        ReviewItem item = items.stream()
                .filter(each -> each.key().equals(decision.key()))
                .findFirst()
                .orElseThrow(() -> new BadDecisionException(where, "there is no " + decision.key() + " to decide on"));
        if (decision.verb() == Decision.Verb.CORRECT) {
            Optional<String> fault = fault(item, decision.change());
            if (fault.isPresent()) {
                throw new BadDecisionException(where, fault.get());
            }
        }
        return decision;
    }

    private Optional<String> fault(ReviewItem item, String change) {
        return switch (item.kind()) {
            case STATEMENT -> Optional.of("a statement can be accepted or rejected; correct its file afterwards");
            case NAME ->
                isPossible(item, change) ? Optional.empty() : Optional.of(change + " is no id that can be meant here");
            case CLAIM -> Correction.fault(change)
                    .or(() -> misplaced(item, Correction.of(change)))
                    .or(() -> unknown(Correction.of(change)));
        };
    }

    /** Somebody registered may be meant for somebody else who is; who is new may get any id. */
    private boolean isPossible(ReviewItem name, String id) {
        return Slug.isValid(id) && (registered.contains(new EntityId(id)) || file.isNew(name.entity()));
    }

    /** A figure has an amount, a bound, a unit and places; any other claim has an object. */
    private Optional<String> misplaced(ReviewItem item, Correction correction) {
        boolean figure = file.reading().claims().stream()
                .anyMatch(claim -> claim.id().equals(item.id()) && claim.value() instanceof Quantity);
        return correction.fields().keySet().stream()
                .filter(field -> figure ? field.equals("object") : Correction.OF_FIGURES.contains(field))
                .sorted()
                .findFirst()
                .map(field -> field + (figure ? ": a figure has none" : ": only a figure has one"));
    }

    private Optional<String> unknown(Correction correction) {
        List<String> ids = new ArrayList<>(
                correction.places().stream().map(EntityId::value).toList());
        for (String field : List.of("subject", "object", "saidBy")) {
            ids.add(correction.fields().getOrDefault(field, ""));
        }
        for (String id : ids) {
            if (!id.isEmpty() && !registered.contains(new EntityId(id)) && !file.isNew(new EntityId(id))) {
                return Optional.of(id + ": no register has it");
            }
        }
        String unit = correction.fields().getOrDefault("unit", "");
        if (!unit.isEmpty() && !vocabulary.units().contains(unit)) {
            return Optional.of(unit + ": the ontology has no such unit");
        }
        String relation = correction.fields().getOrDefault("relation", "");
        return relation.isEmpty() || vocabulary.relations().containsKey(relation)
                ? Optional.empty()
                : Optional.of(relation + ": the ontology has no such relation");
    }

    private void decide(Decision.Verb verb, String key, String change) throws IOException {
        log.add(new Decision(verb, key, change, by, on));
    }

    /** What joins the dossier by the decisions made so far. */
    public ReviewOutcome outcome() {
        return ReviewOutcome.of(file, log);
    }

    /** What was refused, and what was read before it was corrected. */
    public List<Rejection> rejected() {
        return items.stream()
                .filter(item -> !item.at().isEmpty())
                .filter(item -> log.of(item.key())
                        .filter(decision -> decision.verb() == Decision.Verb.REJECT
                                || (decision.verb() == Decision.Verb.CORRECT && item.kind() == ReviewItem.Kind.CLAIM))
                        .isPresent())
                .map(ReviewItem::rejection)
                .toList();
    }
}
