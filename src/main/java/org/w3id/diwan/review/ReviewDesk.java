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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3id.diwan.dossier.DossierUpdate;
import org.w3id.diwan.dossier.source.ReviewFile;
import org.w3id.diwan.model.Claim;
import org.w3id.diwan.model.Entity;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Problem;
import org.w3id.diwan.model.Quantity;
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
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final ReviewFile file;
    private final DecisionLog log;
    private final List<ReviewItem> items;
    private final List<Entity> register;
    private final Set<EntityId> registered;
    private final Vocabulary vocabulary;
    private final String by;
    private final LocalDate on;
    private @Nullable Known known;

    private ReviewDesk(Reviewer reviewer, ReviewFile file, DecisionLog log, List<Entity> register) {
        this.file = file;
        this.log = log;
        this.items = new ReviewItems(file, register, reviewer.isSure()).all();
        this.register = List.copyOf(register);
        this.registered = register.stream().map(Entity::id).collect(Collectors.toUnmodifiableSet());
        this.vocabulary = reviewer.vocabulary();
        this.by = reviewer.by();
        this.on = reviewer.on();
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

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The classes of which the dossier's registers hold entities. */
    public List<String> classes() {
        return vocabulary.classes().keySet().stream()
                .filter(type -> DossierUpdate.isRegistered(type, vocabulary))
                .sorted()
                .toList();
    }

    /** Takes in what others have decided meanwhile. */
    public synchronized void refresh() throws IOException {
        log.refresh();
    }

    /** All that there is to decide on, in the order in which it is best decided; then what the reviewer has added. */
    public synchronized List<ReviewItem> items() {
        List<ReviewItem> all = new ArrayList<>(items);
        for (Decision decision : log.standing()) {
            added(decision.key()).ifPresent(all::add);
        }
        return all;
    }

    /** The item of a key. */
    public synchronized Optional<ReviewItem> item(String key) {
        return items.stream().filter(each -> each.key().equals(key)).findFirst().or(() -> added(key));
    }

    private Optional<ReviewItem> added(String key) {
        String claim = ReviewItem.Kind.ADDED.key("");
        return key.startsWith(claim)
                ? log.of(key)
                        .flatMap(decision -> Correction.of(decision.change()).claim(source().id()))
                        .map(each -> ReviewItems.added(key.substring(claim.length()), each, wording()))
                : log.of(key).flatMap(NewEntity::of).map(ReviewItems::entity);
    }

    /** How many items are decided. */
    public synchronized long decided() {
        return items().stream().filter(item -> log.isDecided(item.key())).count();
    }

    /** How many items are open of those that ask for a decision. */
    public synchronized long open() {
        return items.stream().filter(item -> item.isAsked() && isOpen(item)).count();
    }

    /** Whether an item is undecided and nothing that it needs was rejected. */
    public synchronized boolean isOpen(ReviewItem item) {
        return !log.isDecided(item.key()) && !isFallen(item);
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
                .filter(decision -> decision.by().equals(by))
                .reduce((one, other) -> other);
    }

    /**
     * Accepts or rejects an item, or takes the decision on it back.
     *
     * @param version of the item as the reviewer saw it
     */
    public synchronized void decide(ReviewItem item, Decision.Verb verb, int version)
            throws IOException, StaleDecisionException {
        add(verb, item.key(), "", OptionalInt.of(version));
    }

    /**
     * Corrects an item, or takes up what was refused.
     *
     * @param change the words of {@link Correction}; of a name an id
     * @param version of the item as the reviewer saw it
     * @return what is wrong with the words if they cannot be taken; nothing was written then
     */
    public synchronized Optional<String> correct(ReviewItem item, String change, int version)
            throws IOException, StaleDecisionException {
        Optional<String> fault = fault(item, change);
        if (fault.isEmpty()) {
            add(Decision.Verb.CORRECT, item.key(), oneLine(change), OptionalInt.of(version));
        }
        return fault;
    }

    /** Adds a claim that the machine has missed, by the words of {@link Correction}; what is wrong with them if it cannot be. */
    public synchronized Optional<String> add(String claim) throws IOException {
        Optional<String> fault = faultOfWhole(claim);
        if (fault.isEmpty()) {
            String words = oneLine(claim);
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
        String id = Slug.of(name);
        if (!Slug.isValid(id)) {
            return Optional.of(name + ": write the English name, in Latin letters");
        }
        if (types().containsKey(new EntityId(id))) {
            return Optional.of(id + ": there is somebody of this id; choose them, or write a longer name");
        }
        if (!DossierUpdate.isRegistered(type, vocabulary)) {
            return Optional.of("choose the class of " + name);
        }
        addAnyway(Decision.Verb.CORRECT, ReviewItem.Kind.ENTITY.key(id), NewEntity.words(name, type));
        return Optional.empty();
    }

    /** Whoever may be spoken of: the registers', the machine's new ones, the reviewer's own. */
    public synchronized List<Entity> entities() {
        return Stream.of(register.stream(), file.reading().entities().stream(), NewEntity.in(log))
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
            addAnyway(decision.verb(), decision.key(), decision.change());
        }
    }

    private Decision checked(String line, String where) throws BadDecisionException {
        Decision decision = Decision.parse(line)
                .filter(each -> each.verb() != Decision.Verb.FILED)
                .orElseThrow(() -> BadDecisionException.form(where));
        ReviewItem item = item(decision.key())
                .orElseThrow(() -> new BadDecisionException(where, "there is no " + decision.key() + " to decide on"));
        Optional<String> fault = decision.verb() == Decision.Verb.CORRECT
                ? fault(item, decision.change())
                : item.kind() == ReviewItem.Kind.REFUSED && decision.verb() == Decision.Verb.ACCEPT
                        ? Optional.of(
                                "what was refused is taken up by correct, with " + String.join(", ", Correction.NEEDED))
                        : Optional.empty();
        if (fault.isPresent()) {
            throw new BadDecisionException(where, fault.get());
        }
        return decision;
    }

    private Optional<String> fault(ReviewItem item, String change) {
        return switch (item.kind()) {
            case STATEMENT ->
                StatementCorrection.fault(change, vocabulary, types()).or(() -> passage(change));
            case NAME -> faultOfName(item, change);
            case CLAIM ->
                Correction.fault(change)
                        .or(() -> misplaced(item, Correction.of(change)))
                        .or(() -> claim(item)
                                .flatMap(read -> check().fault(
                                                named(Correction.of(change).apply(read)))));
            case REFUSED -> StatementCorrection.isOne(change) ? faultOfStatement(change) : faultOfWhole(change);
            case ADDED -> faultOfWhole(change);
            case ENTITY -> Optional.of("take it back, and add another");
        };
    }

    private Optional<String> faultOfStatement(String change) {
        return StatementCorrection.fault(change, vocabulary, types())
                .or(() -> passage(change))
                .or(() -> StatementCorrection.of(change)
                                .statement(source().id(), "s")
                                .isPresent()
                        ? Optional.empty()
                        : Optional.of("a statement needs speaker, act, at; give them all"));
    }

    private Optional<String> passage(String change) {
        return check().passage(Correction.passages(Correction.read(change).getOrDefault("at", "")));
    }

    private Optional<String> faultOfWhole(String change) {
        return Correction.fault(change)
                .or(() -> Correction.of(change)
                        .claim(source().id())
                        .map(claim -> check().fault(named(claim)))
                        .orElseGet(() -> Optional.of(
                                "a claim needs " + String.join(", ", Correction.NEEDED) + "; give them all")));
    }

    /** Somebody registered may be meant for somebody else who is; who is new may get any id, and a class that a register holds. */
    private Optional<String> faultOfName(ReviewItem name, String change) {
        Optional<NameCorrection> meant = NameCorrection.parse(change)
                .filter(each -> file.isNew(name.entity()) || types().containsKey(each.id()));
        if (meant.isEmpty()) {
            return Optional.of(change + " is no id that can be meant here");
        }
        return meant.get()
                .type()
                .filter(type -> !DossierUpdate.isRegistered(type, vocabulary))
                .map(type -> "type=" + type + ": no register holds this class");
    }

    /** A figure has an amount, a bound, a unit and places; any other claim has an object. */
    private Optional<String> misplaced(ReviewItem item, Correction correction) {
        boolean figure =
                claim(item).filter(claim -> claim.value() instanceof Quantity).isPresent();
        return correction.fields().keySet().stream()
                .filter(field -> figure ? field.equals("object") : Correction.OF_FIGURES.contains(field))
                .sorted()
                .findFirst()
                .map(field -> field + (figure ? ": a figure has none" : ": only a figure has one"));
    }

    private ClaimCheck check() {
        return new ClaimCheck(
                vocabulary,
                types(),
                source().text().stream()
                        .mapToInt(Source.StoredText::codePoints)
                        .findFirst()
                        .orElse(0));
    }

    /** The class of everybody who may be spoken of, those included who got another id or class here. */
    public Map<EntityId, String> types() {
        return known().types();
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
            entities().forEach(entity -> entities.putIfAbsent(entity.id(), entity));
            known = new Known(log.lines(), typesNow(), new ClaimWording(entities));
        }
        return known;
    }

    private Map<EntityId, String> typesNow() {
        Map<EntityId, String> types = new HashMap<>();
        for (Entity entity : file.reading().entities()) {
            Optional<NameCorrection> meant = meant(entity.id());
            String type = meant.flatMap(NameCorrection::type).orElse(entity.type());
            types.put(entity.id(), type);
            meant.ifPresent(each -> types.put(each.id(), type));
        }
        NewEntity.in(log).forEach(entity -> types.put(entity.id(), entity.type()));
        register.forEach(entity -> types.put(entity.id(), entity.type()));
        return types;
    }

    /** Whom a name means by now. */
    public synchronized EntityId meaning(EntityId read) {
        return meant(read).map(NameCorrection::id).orElse(read);
    }

    private Optional<NameCorrection> meant(EntityId read) {
        return log.of(ReviewItems.key(read))
                .filter(decision -> decision.verb() == Decision.Verb.CORRECT)
                .flatMap(decision -> NameCorrection.parse(decision.change()));
    }

    /** The claim of an item as it was read; of one that was taken up or added, as it was written. */
    public synchronized Optional<Claim> claim(ReviewItem item) {
        return switch (item.kind()) {
            case CLAIM ->
                reading().claims().stream()
                        .filter(claim -> claim.id().equals(item.id()))
                        .findFirst();
            case REFUSED, ADDED ->
                decision(item)
                        .flatMap(decision -> Correction.of(decision.change()).claim(source().id()));
            case NAME, STATEMENT, ENTITY -> Optional.empty();
        };
    }

    /** The claim of an item as it would join the dossier: corrected, and of those whom its names mean by now. */
    public synchronized Optional<Claim> currentClaim(ReviewItem item) {
        String change = decision(item)
                .filter(decision -> decision.verb() == Decision.Verb.CORRECT)
                .map(Decision::change)
                .orElse("");
        return claim(item).map(read -> named(Correction.of(change).apply(read)));
    }

    /** The statement of an item as it would join the dossier. */
    public synchronized Optional<Statement> currentStatement(ReviewItem item) {
        Optional<String> change = decision(item)
                .filter(decision -> decision.verb() == Decision.Verb.CORRECT)
                .map(Decision::change);
        return switch (item.kind()) {
            case STATEMENT ->
                reading().statements().stream()
                        .filter(said -> said.key().equals(item.id()))
                        .findFirst()
                        .map(said -> StatementCorrection.of(change.orElse("")).apply(said));
            case REFUSED ->
                change.filter(StatementCorrection::isOne)
                        .flatMap(words -> StatementCorrection.of(words).statement(source().id(), "s"));
            case NAME, CLAIM, ADDED, ENTITY -> Optional.empty();
        };
    }

    /** The refused proposal of an item. */
    public Optional<RefusedProposal> proposal(ReviewItem item) {
        return file.refused().stream()
                .filter(each -> ReviewItems.refused(each).key().equals(item.key()))
                .findFirst();
    }

    private Claim named(Claim claim) {
        Map<String, String> fields = new HashMap<>();
        fields.put("subject", meaning(claim.subject()).value());
        if (claim.value() instanceof EntityId object) {
            fields.put("object", meaning(object).value());
        }
        if (!claim.attribution().isOwnVoice()) {
            fields.put(
                    "saidBy",
                    String.join(
                            ",",
                            claim.attribution().sayers().stream()
                                    .map(each -> meaning(each).value())
                                    .toList()));
        }
        return new Correction(fields).apply(claim);
    }

    /** How claims are told in words. */
    public ClaimWording wording() {
        return known().wording();
    }

    private void addAnyway(Decision.Verb verb, String key, String change) throws IOException {
        try {
            add(verb, key, oneLine(change), OptionalInt.empty());
        } catch (StaleDecisionException e) {
            throw new IllegalStateException("no version was named", e);
        }
    }

    private void add(Decision.Verb verb, String key, String change, OptionalInt version)
            throws IOException, StaleDecisionException {
        log.add(new Decision(verb, key, change, by, on), version);
    }

    private static String oneLine(String words) {
        return SPACES.matcher(words.strip()).replaceAll(" ");
    }

    /** What joins the dossier by the decisions made so far. */
    public synchronized ReviewOutcome outcome() {
        return ReviewOutcome.of(file, log, wording());
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
