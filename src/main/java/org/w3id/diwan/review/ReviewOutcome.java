package org.w3id.diwan.review;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.w3id.diwan.dossier.source.ReviewFile;
import org.w3id.diwan.model.Attribution;
import org.w3id.diwan.model.Claim;
import org.w3id.diwan.model.Entity;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Quantity;
import org.w3id.diwan.model.Review;
import org.w3id.diwan.model.SourceId;
import org.w3id.diwan.model.Statement;
import org.w3id.diwan.model.Value;
import org.w3id.diwan.model.reading.Mention;
import org.w3id.diwan.model.reading.Reading;

/**
 * What of a reading joins the dossier, by the decisions made so far. A claim that is accepted as it was read keeps its id, for all that
 * its id depends on is as it was.
 *
 * @param source the reviewed source: claims with their reviews, the statements they were made in, the names of whom they are about
 * @param entities the accepted new entities
 */
public record ReviewOutcome(Reading source, List<Entity> entities) {
    static ReviewOutcome of(ReviewFile file, DecisionLog log, ClaimWording wording) {
        return new Accepting(file, log, wording).outcome();
    }

    /** Whether nothing was accepted. */
    public boolean isEmpty() {
        return source.claims().isEmpty()
                && source.statements().isEmpty()
                && source.mentions().isEmpty();
    }

    /** The way from decisions to what they make of a reading. */
    private static final class Accepting {
        private final ReviewFile file;
        private final DecisionLog log;
        private final ClaimWording wording;
        private final Map<EntityId, EntityId> ids = new HashMap<>();
        private final Set<EntityId> used = new HashSet<>();
        private final Set<String> statementKeys = new HashSet<>();

        Accepting(ReviewFile file, DecisionLog log, ClaimWording wording) {
            this.file = file;
            this.log = log;
            this.wording = wording;
            Stream.concat(
                            file.reading().entities().stream().map(Entity::id),
                            file.reading().mentions().stream().map(Mention::entity))
                    .distinct()
                    .forEach(entity -> log.accepted(ReviewItems.key(entity))
                            .ifPresent(decision -> ids.put(entity, meant(entity, decision))));
        }

        private static EntityId meant(EntityId entity, Decision decision) {
            return correction(decision).map(NameCorrection::id).orElse(entity);
        }

        private static Optional<NameCorrection> correction(Decision decision) {
            return decision.verb() == Decision.Verb.CORRECT
                    ? NameCorrection.parse(decision.change())
                    : Optional.empty();
        }

        ReviewOutcome outcome() {
            Set<String> seen = new HashSet<>();
            List<Claim> claims = Stream.concat(
                            file.reading().claims().stream().flatMap(read -> reviewed(read).stream()),
                            log.standing().stream().flatMap(decision -> written(decision).stream()))
                    .filter(claim -> seen.add(claim.id()))
                    .toList();
            Stream<Statement> read = file.reading().statements().stream()
                    .filter(said -> statementKeys.contains(said.key())
                            || log.accepted(ReviewItems.key(said)).isPresent())
                    .map(said -> StatementCorrection.of(log.of(ReviewItems.key(said))
                                    .map(Decision::change)
                                    .orElse(""))
                            .apply(said));
            List<Statement> statements = Stream.concat(read, takenUp())
                    .flatMap(said -> joined(said).stream())
                    .toList();
            List<Mention> mentions = file.reading().mentions().stream()
                    .filter(mention -> isWanted(mention.entity()))
                    .map(mention ->
                            new Mention(id(mention.entity()), mention.name(), mention.source(), mention.passage()))
                    .toList();
            return new ReviewOutcome(
                    new Reading(List.of(), file.reading().sources(), statements, claims, mentions, List.of()),
                    entities());
        }

        private List<Entity> entities() {
            Stream<Entity> proposed = file.reading().entities().stream()
                    .filter(entity -> ids.containsKey(entity.id()))
                    .map(entity -> new Entity(
                            id(entity.id()),
                            log.of(ReviewItems.key(entity.id()))
                                    .flatMap(Accepting::correction)
                                    .flatMap(NameCorrection::type)
                                    .orElse(entity.type()),
                            entity.names(),
                            "",
                            List.of(),
                            List.of(),
                            entity.links().stream()
                                    .filter(link -> isResolved(link.target()))
                                    .map(link -> new Entity.Link(link.property(), id(link.target())))
                                    .toList(),
                            List.of()));
            return Stream.concat(proposed, NewEntity.in(log)).toList();
        }

        private Optional<Claim> reviewed(Claim read) {
            return log.accepted(ReviewItems.key(read))
                    .flatMap(decision -> renamed(
                                    Correction.of(decision.change()).apply(read))
                            .map(claim -> claim.reviewed(new Review(decision.by(), decision.on(), read.id()))));
        }

        /** The statements that the reviewer took up after all, under keys that no other has. */
        private Stream<Statement> takenUp() {
            String refused = ReviewItem.Kind.REFUSED.key("");
            return log.standing().stream()
                    .filter(each -> each.key().startsWith(refused) && StatementCorrection.isOne(each.change()))
                    .flatMap(each -> StatementCorrection.of(each.change())
                            .statement(
                                    file.reading().sources().get(0).id(),
                                    "taken-up-" + each.key().substring(refused.length()))
                            .stream());
        }

        /** A claim that the reviewer took up after all, which a machine had proposed, or has added. */
        private Optional<Claim> written(Decision decision) {
            boolean takenUp = decision.key().startsWith(ReviewItem.Kind.REFUSED.key(""));
            boolean added = decision.key().startsWith(ReviewItem.Kind.ADDED.key(""));
            if (!decision.isAcceptance() || !(takenUp || added)) {
                return Optional.empty();
            }
            SourceId source = file.reading().sources().get(0).id();
            Review review = new Review(decision.by(), decision.on(), "");
            return StatementCorrection.isOne(decision.change())
                    ? Optional.empty()
                    : Correction.of(decision.change())
                            .claim(source)
                            .flatMap(this::renamed)
                            .map(claim -> takenUp ? claim.reviewed(review) : claim);
        }

        /** The claim under the ids that its entities got; none where one of them was not accepted. */
        private Optional<Claim> renamed(Claim claim) {
            if (!claim.entities().stream().allMatch(this::isResolved)) {
                return Optional.empty();
            }
            used.addAll(claim.entities());
            List<String> in = claim.attribution().statements().stream()
                    .filter(key -> !log.isRejected(ReviewItem.Kind.STATEMENT.key(key)) && isSpeakerKnown(key))
                    .toList();
            statementKeys.addAll(in);
            return Optional.of(new Claim(
                    id(claim.subject()),
                    claim.property(),
                    renamed(claim.value()),
                    claim.when(),
                    claim.modality(),
                    new Attribution(ids(claim.attribution().sayers()), in),
                    claim.evidence()));
        }

        private Value renamed(Value value) {
            return value.match(
                    object -> id(object),
                    figure -> new Quantity(figure.amount(), figure.bound(), figure.unit(), ids(figure.places())),
                    period -> period);
        }

        private boolean isSpeakerKnown(String key) {
            return file.reading().statements().stream()
                    .filter(statement -> statement.key().equals(key))
                    .allMatch(statement -> statement.speakers().stream().allMatch(this::isResolved));
        }

        private Optional<Statement> joined(Statement statement) {
            if (!statement.speakers().stream().allMatch(this::isResolved)) {
                return Optional.empty();
            }
            used.addAll(statement.speakers());
            return Optional.of(new Statement(
                    statement.key(),
                    ids(statement.speakers()),
                    ids(statement.addressees().stream().filter(this::isResolved).toList()),
                    statement.act(),
                    summary(statement),
                    statement.issues(),
                    statement.when(),
                    statement.evidence()));
        }

        /** A statement that was read has its own. */
        private String summary(Statement statement) {
            boolean isAsRead = !statement.summary().isEmpty()
                    && log.of(ReviewItems.key(statement))
                            .filter(decision -> decision.verb() == Decision.Verb.CORRECT)
                            .isEmpty();
            return isAsRead
                    ? statement.summary()
                    : wording.labels(ids(statement.speakers())) + ": " + ClaimWording.spaced(statement.act());
        }

        private boolean isWanted(EntityId entity) {
            String key = ReviewItems.key(entity);
            return isResolved(entity) && !log.isRejected(key) && (used.contains(entity) || log.isDecided(key));
        }

        private boolean isResolved(EntityId entity) {
            return !file.isNew(entity) || ids.containsKey(entity);
        }

        private EntityId id(EntityId entity) {
            return ids.getOrDefault(entity, entity);
        }

        private List<EntityId> ids(List<EntityId> entities) {
            return entities.stream().map(this::id).toList();
        }
    }
}
