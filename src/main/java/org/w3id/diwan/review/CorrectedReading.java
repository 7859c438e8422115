package org.w3id.diwan.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.diwan.dossier.source.ReviewFile;
import org.w3id.diwan.model.Claim;
import org.w3id.diwan.model.Entity;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Name;
import org.w3id.diwan.model.Slug;
import org.w3id.diwan.model.SourceId;
import org.w3id.diwan.model.Statement;

/** A reading as the decisions on it leave it: whom its names mean, what its claims and statements say. Follows the log as it grows. */
final class CorrectedReading {
    private final ReviewFile file;
    private final DecisionLog log;
    private final Map<String, Claim> claims;
    private final Map<String, Statement> statements;

    CorrectedReading(ReviewFile file, DecisionLog log) {
        this.file = file;
        this.log = log;
        claims =
                file.reading().claims().stream().collect(Collectors.toMap(Claim::id, Function.identity(), (a, b) -> a));
        statements = file.reading().statements().stream()
                .collect(Collectors.toMap(Statement::key, Function.identity(), (a, b) -> a));
    }

    ReviewFile file() {
        return file;
    }

    DecisionLog log() {
        return log;
    }

    SourceId source() {
        return file.reading().sources().get(0).id();
    }

    private Correction correction(String key) {
        return log.of(key).map(Decision::correction).orElse(Correction.NONE);
    }

    /** Whom a name means by now. */
    EntityId meaning(EntityId read) {
        String id = correction(ReviewItems.key(read)).field("entity");
        return Slug.isValid(id) ? new EntityId(id) : read;
    }

    /** Whether an entity was registered before, or is accepted. */
    boolean isResolved(EntityId entity) {
        return !file.isNew(entity) || log.accepted(ReviewItems.key(entity)).isPresent();
    }

    /** A claim of those whom its names mean by now. */
    Claim named(Claim claim) {
        return Correction.of(claim).named(this::meaning).apply(claim);
    }

    /** A statement of those whom its names mean by now. */
    Statement named(Statement said) {
        return Correction.of(said).named(this::meaning).apply(said);
    }

    /** A claim as it was read. */
    Optional<Claim> readClaim(ReviewItem item) {
        return item.kind() == ReviewItem.Kind.CLAIM ? Optional.ofNullable(claims.get(item.id())) : Optional.empty();
    }

    /** A statement as it was read. */
    Optional<Statement> readStatement(ReviewItem item) {
        return item.kind() == ReviewItem.Kind.STATEMENT
                ? Optional.ofNullable(statements.get(item.id()))
                : Optional.empty();
    }

    /** A claim that was read, as it was corrected; its names as they were read. */
    Claim corrected(Claim read) {
        return correction(ReviewItems.key(read)).apply(read);
    }

    /** A statement that was read, as it was corrected; its names as they were read. */
    Statement corrected(Statement read) {
        return correction(ReviewItems.key(read)).apply(read);
    }

    /** The claim that a reviewer has written: one that was refused and taken up, or one that was missed. */
    Optional<Claim> writtenClaim(Decision decision) {
        boolean isOne = ReviewItem.Kind.REFUSED.id(decision.key()).isPresent()
                || ReviewItem.Kind.ADDED.id(decision.key()).isPresent();
        Correction written = decision.correction();
        return isOne && written.field("act").isEmpty() ? written.claim(source()) : Optional.empty();
    }

    /** The statement that was refused and that a reviewer has taken up, under a key that no other has. */
    Optional<Statement> writtenStatement(Decision decision) {
        return ReviewItem.Kind.REFUSED
                .id(decision.key())
                .flatMap(id -> decision.correction().statement("taken-up-" + id, source()));
    }

    /** The claim of an item as it would join the dossier. */
    Optional<Claim> claim(ReviewItem item) {
        return readClaim(item)
                .map(this::corrected)
                .or(() -> log.of(item.key()).flatMap(this::writtenClaim))
                .map(this::named);
    }

    /** The statement of an item as it would join the dossier. */
    Optional<Statement> statement(ReviewItem item) {
        return readStatement(item)
                .map(this::corrected)
                .or(() -> log.of(item.key()).flatMap(this::writtenStatement))
                .map(this::named);
    }

    /** A new entity that the reading proposes, with the id, class and name it got. */
    Entity corrected(Entity proposed) {
        Correction change = correction(ReviewItems.key(proposed.id()));
        List<Entity.Link> links = proposed.links().stream()
                .filter(link -> isResolved(link.target()))
                .map(link -> new Entity.Link(link.property(), meaning(link.target())))
                .toList();
        return new Entity(
                meaning(proposed.id()),
                change.fields().getOrDefault("type", proposed.type()),
                change.field("name").isEmpty()
                        ? proposed.names()
                        : Stream.concat(
                                        Stream.of(english(change.field("name"))),
                                        proposed.names().stream()
                                                .filter(name -> !name.language().equals("en")))
                                .toList(),
                "",
                List.of(),
                List.of(),
                links,
                List.of());
    }

    private static Name english(String name) {
        return new Name(name.strip(), "en", Name.Kind.PREFERRED);
    }

    /** Somebody whom a decision adds, since neither a register nor the machine knows them. */
    Optional<Entity> added(Decision decision) {
        Correction words = decision.correction();
        return ReviewItem.Kind.ENTITY
                .id(decision.key())
                .filter(id -> !words.lacks(List.of("type", "name")))
                .map(id -> new Entity(
                        new EntityId(id),
                        words.field("type"),
                        List.of(english(words.field("name"))),
                        "",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    /** All whom decisions add. */
    Stream<Entity> added() {
        return log.standing().stream().flatMap(decision -> added(decision).stream());
    }

    /** The class of everybody who may be spoken of, by their ids as they were read and as they are by now. */
    Map<EntityId, String> types(List<Entity> register) {
        Map<EntityId, String> types = new HashMap<>();
        for (Entity read : file.reading().entities()) {
            Entity now = corrected(read);
            types.put(read.id(), now.type());
            types.put(now.id(), now.type());
        }
        added().forEach(entity -> types.put(entity.id(), entity.type()));
        register.forEach(entity -> types.put(entity.id(), entity.type()));
        return types;
    }

    /** The fields of an item by now: of a claim or statement, or of somebody new whom a name means; none of what nobody has taken up. */
    Correction fields(ReviewItem item) {
        return claim(item)
                .map(Correction::of)
                .or(() -> statement(item).map(Correction::of))
                .orElseGet(() -> ofName(item, this::corrected, this::meaning));
    }

    /** The fields of an item as it was read, of those whom its names mean by now; none of what no reading says. */
    Correction fieldsAsRead(ReviewItem item) {
        return readClaim(item)
                .map(claim -> Correction.of(named(claim)))
                .or(() -> readStatement(item).map(said -> Correction.of(named(said))))
                .orElseGet(() -> ofName(item, UnaryOperator.identity(), UnaryOperator.identity()));
    }

    private Correction ofName(ReviewItem item, UnaryOperator<Entity> proposed, UnaryOperator<EntityId> registered) {
        if (item.kind() != ReviewItem.Kind.NAME) {
            return Correction.NONE;
        }
        return file.reading().entities().stream()
                .filter(entity -> entity.id().equals(item.entity()))
                .findFirst()
                .map(entity -> Correction.of(proposed.apply(entity)))
                .orElseGet(() -> new Correction(
                        Map.of("entity", registered.apply(item.entity()).value())));
    }
}
