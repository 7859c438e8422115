package org.w3id.diwan.review;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3id.diwan.dossier.DossierUpdate;
import org.w3id.diwan.dossier.source.ReviewFile;
import org.w3id.diwan.model.Claim;
import org.w3id.diwan.model.Entity;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Problem;
import org.w3id.diwan.model.Slug;
import org.w3id.diwan.model.Source;
import org.w3id.diwan.model.Statement;
import org.w3id.diwan.model.file.Digest;
import org.w3id.diwan.model.reading.Mention;
import org.w3id.diwan.model.reading.Reading;
import org.w3id.diwan.model.reading.RefusedProposal;
import org.w3id.diwan.model.reading.Rejection;
import org.w3id.diwan.model.vocabulary.Vocabulary;

/**
 * A reading under review: what there is to decide, and every decision, written down as it is made. Used by many threads; others may
 * decide on the same reading from other processes.
 */
public final class ReviewDesk {
    private final ReviewFile file;
    private final DecisionLog log;
    private final CorrectedReading current;
    private final List<ReviewItem> items;
    private final Map<String, RefusedProposal> proposals = new HashMap<>();
    private final List<Entity> register;
    private final Set<EntityId> registered;
    private final Reviewer reviewer;

    private @Nullable Known known;

    private ReviewDesk(Reviewer reviewer, ReviewFile file, DecisionLog log, List<Entity> register) {
        this.file = file;
        this.log = log;
        this.current = new CorrectedReading(file, log);
        this.items = new ReviewItems(file, register, reviewer.isSure()).all();
        file.refused().forEach(each -> proposals.put(ReviewItems.refused(each).key(), each));
        this.register = List.copyOf(register);
        this.registered = register.stream().map(Entity::id).collect(Collectors.toUnmodifiableSet());
        this.reviewer = reviewer;
    }

    /**
     * Who reviews, and by what.
     *
     * @param by who reviews, as it is recorded
     * @param on the day
     * @param vocabulary what the ontology lets a claim say
     * @param isSure whether a registered name bears out whom a mention is said to mean
     */
    public record Reviewer(String by, LocalDate on, Vocabulary vocabulary, Predicate<Mention> isSure) {}

    /**
     * Opens a reading with the decisions that were made before.
     *
     * @param path where the reading is; the decisions stand beside it
     * @param register the dossier's entities
     */
    public static ReviewDesk open(Reviewer reviewer, ReviewFile file, Path path, List<Entity> register)
            throws IOException, BadDecisionException {
        return new ReviewDesk(reviewer, file, DecisionLog.beside(path), register);
    }

    /** The article that is reviewed. */
    public Source source() {
        return file.reading().sources().get(0);
    }

    /** What the machine read. */
    public Reading reading() {
        return file.reading();
    }

    /** What the ontology lets a claim say. */
    public Vocabulary vocabulary() {
        return reviewer.vocabulary();
    }

    /** The classes of which the dossier's registers hold entities. */
    public List<String> classes() {
        return vocabulary().classes().keySet().stream()
                .filter(type -> DossierUpdate.isRegistered(type, vocabulary()))
                .sorted()
                .toList();
    }

    /** Takes in what others have decided meanwhile. */
    public synchronized void refresh() throws IOException {
        log.refresh();
    }

    /** All that there is to decide on, in the order in which it is best decided; then what the reviewer has added. */
    public synchronized List<ReviewItem> items() {
        return Stream.concat(items.stream(), log.standing().stream().flatMap(each -> added(each).stream()))
                .toList();
    }

    /** The item of a key. */
    public synchronized Optional<ReviewItem> item(String key) {
        return items.stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .or(() -> log.of(key).flatMap(this::added));
    }

    private Optional<ReviewItem> added(Decision decision) {
        return ReviewItem.Kind.ADDED
                .id(decision.key())
                .flatMap(id -> current.writtenClaim(decision).map(claim -> ReviewItems.added(id, claim, wording())))
                .or(() -> current.added(decision).map(ReviewItems::entity));
    }

    /** How many items are decided. */
    public synchronized long decided() {
        return items().stream().filter(item -> log.isDecided(item.key())).count();
    }

    /** How many items are open of those that ask for a decision. */
    public synchronized long open() {
        return items.stream()
                .filter(item -> item.isAsked() && !log.isDecided(item.key()) && !isFallen(item))
                .count();
    }

    /** Whether somebody that an item speaks of was rejected, and the item with them. */
    public synchronized boolean isFallen(ReviewItem item) {
        return item.needs().stream().anyMatch(log::isRejected);
    }

    /** The decision that stands on an item. */
    public synchronized Optional<Decision> decision(ReviewItem item) {
        return log.of(item.key());
    }

    /** How often an item was decided on: what a reviewer saw, to be given back with the decision. */
    public synchronized int version(ReviewItem item) {
        return log.version(item.key());
    }

    /** The last decision of this reviewer that stands. */
    public synchronized Optional<Decision> last() {
        return log.standing().stream()
                .filter(decision -> decision.by().equals(reviewer.by()))
                .reduce((one, other) -> other);
    }

    /**
     * Accepts or rejects an item, or takes the decision on it back.
     *
     * @param version of the item as the reviewer saw it
     */
    public synchronized void decide(ReviewItem item, Decision.Verb verb, int version)
            throws IOException, StaleDecisionException {
        log.add(decision(verb, item.key(), ""), OptionalInt.of(version));
    }

    /**
     * Corrects an item, or takes up what was refused; accepts it if nothing is otherwise.
     *
     * @param change what is otherwise, by the fields of {@link #fields}
     * @param version of the item as the reviewer saw it
     * @return what is wrong with it if it cannot be taken; nothing was written then
     */
    public synchronized Optional<String> correct(ReviewItem item, Map<String, String> change, int version)
            throws IOException, StaleDecisionException {
        if (change.isEmpty() && !item.kind().isWritten()) {
            decide(item, Decision.Verb.ACCEPT, version);
            return Optional.empty();
        }
        String words = new Correction(change).words();
        Optional<String> fault = check().fault(item, words);
        if (fault.isEmpty()) {
            log.add(decision(Decision.Verb.CORRECT, item.key(), words), OptionalInt.of(version));
        }
        return fault;
    }

    /** Adds a claim that the machine has missed, by its fields; what is wrong with them if it cannot be. */
    public synchronized Optional<String> add(Map<String, String> claim) throws IOException {
        String words = new Correction(claim).words();
        Optional<String> fault = check().wholeClaim(words);
        if (fault.isEmpty()) {
            String id = Digest.of(List.of(words)).substring(0, ReviewItems.DIGITS);
            addAnyway(Decision.Verb.CORRECT, ReviewItem.Kind.ADDED.key(id), words);
        }
        return fault;
    }

    /**
     * Adds somebody whom neither a register nor the machine knows.
     *
     * @param name the name in English
     * @param type the local name of the class
     * @return what is wrong with it if it cannot be
     */
    public synchronized Optional<String> addEntity(String name, String type) throws IOException {
        Optional<String> fault = check().newEntity(name, type);
        if (fault.isPresent()) {
            return fault;
        }
        String words = new Correction(Map.of("type", type, "name", name)).words();
        addAnyway(Decision.Verb.CORRECT, ReviewItem.Kind.ENTITY.key(Slug.of(name)), words);
        return fault;
    }

    /** Whoever may be spoken of: the registers', the machine's new ones, the reviewer's own. */
    public synchronized List<Entity> entities() {
        return Stream.of(register.stream(), file.reading().entities().stream().map(current::corrected), current.added())
                .flatMap(each -> each)
                .toList();
    }

    /** Accepts the open claims that the machine is at least so sure of and that need nobody new; how many. */
    public synchronized int acceptAbove(BigDecimal confidence) throws IOException {
        int accepted = 0;
        for (ReviewItem item : items) {
            boolean sure = item.confidence()
                    .filter(its -> its.compareTo(confidence) >= 0)
                    .isPresent();
            if (sure && item.needs().isEmpty() && !log.isDecided(item.key())) {
                addAnyway(Decision.Verb.ACCEPT, item.key(), "");
                accepted++;
            }
        }
        return accepted;
    }

    /**
     * Takes the decisions of a table.
     *
     * @param name the table's name, for messages
     * @throws BadDecisionException if a line is wrong; none is taken then
     */
    public synchronized void take(List<String> lines, String name) throws IOException, BadDecisionException {
        List<Decision> decisions = new ArrayList<>();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            if (!line.isBlank() && !line.startsWith("#")) {
                decisions.add(checked(line, name + ":" + number));
            }
        }
        for (Decision decision : decisions) {
            addAnyway(decision.verb(), decision.key(), decision.correction().words());
        }
    }

    private Decision checked(String line, String where) throws BadDecisionException {
        Decision decision = Decision.parse(line)
                .filter(each -> each.verb() != Decision.Verb.FILED)
                .orElseThrow(() -> BadDecisionException.form(where));
        ReviewItem item = item(decision.key())
                .orElseThrow(() -> new BadDecisionException(where, "there is no " + decision.key() + " to decide on"));
        Optional<String> fault = check().fault(item, decision);
        if (fault.isPresent()) {
            throw new BadDecisionException(where, fault.get());
        }
        return decision;
    }

    private CorrectionCheck check() {
        return new CorrectionCheck(current, vocabulary(), types());
    }

    /** The class of everybody who may be spoken of, those included who got another id or class here. */
    public Map<EntityId, String> types() {
        return known().types();
    }

    /** How claims are told in words. */
    public ClaimWording wording() {
        return known().wording();
    }

    /** Whether the dossier's registers held an entity when the review began. */
    public boolean isRegistered(EntityId id) {
        return registered.contains(id);
    }

    /**
     * Who may be spoken of by now; made anew when something was decided, for a register may be large.
     *
     * @param lines how long the log was
     * @param types the class of each
     * @param wording their names
     */
    private record Known(int lines, Map<EntityId, String> types, ClaimWording wording) {}

    private synchronized Known known() {
        if (known == null || known.lines() != log.lines()) {
            Map<EntityId, Entity> entities = new HashMap<>();
            Stream.concat(entities().stream(), file.reading().entities().stream())
                    .forEach(entity -> entities.putIfAbsent(entity.id(), entity));
            known = new Known(log.lines(), current.types(register), new ClaimWording(entities));
        }
        return known;
    }

    /** Whom a name means by now. */
    public synchronized EntityId meaning(EntityId read) {
        return current.meaning(read);
    }

    /** The claim of an item as it would join the dossier: corrected, and of those whom its names mean by now. */
    public synchronized Optional<Claim> claim(ReviewItem item) {
        return current.claim(item);
    }

    /** The statement of an item as it would join the dossier. */
    public synchronized Optional<Statement> statement(ReviewItem item) {
        return current.statement(item);
    }

    /**
     * What an item says by now, by the fields that a correction names: of a claim or statement, or of somebody new whom a name means.
     * Empty for what was refused and is not taken up.
     */
    public synchronized Map<String, String> fields(ReviewItem item) {
        return current.fields(item).fields();
    }

    /** What an item says as it was read, of those whom its names mean by now; empty for what no reading says. */
    public synchronized Map<String, String> fieldsAsRead(ReviewItem item) {
        return current.fieldsAsRead(item).fields();
    }

    /** The refused proposal of an item. */
    public Optional<RefusedProposal> proposal(ReviewItem item) {
        return Optional.ofNullable(proposals.get(item.key()));
    }

    private Decision decision(Decision.Verb verb, String key, String change) {
        return new Decision(verb, key, change, reviewer.by(), reviewer.on());
    }

    private void addAnyway(Decision.Verb verb, String key, String change) throws IOException {
        try {
            log.add(decision(verb, key, change), OptionalInt.empty());
        } catch (StaleDecisionException e) {
            throw new IllegalStateException("no version was named", e);
        }
    }

    /** What joins the dossier by the decisions made so far. */
    public synchronized ReviewOutcome outcome() {
        return ReviewOutcome.of(current, wording());
    }

    /** Whether there is anything to put into a dossier. */
    public synchronized boolean isEmpty() {
        return outcome().isEmpty() && rejected().isEmpty();
    }

    /**
     * Puts what was decided so far into a dossier.
     *
     * @return what is wrong with it; with an error among them the dossier is as it was
     */
    public synchronized List<Problem> file(DossierUpdate update) throws IOException {
        log.refresh();
        ReviewOutcome outcome = outcome();
        List<Rejection> rejected = rejected();
        addAnyway(Decision.Verb.FILED, "dossier", update.digest(outcome.source(), rejected));
        return update.write(outcome.source(), outcome.entities(), rejected, log::isFiled);
    }

    /** What was refused, and what was read before it was corrected. */
    private List<Rejection> rejected() {
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
