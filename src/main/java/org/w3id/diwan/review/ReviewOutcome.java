package org.w3id.diwan.review;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.w3id.diwan.model.Attribution;
import org.w3id.diwan.model.Claim;
import org.w3id.diwan.model.Entity;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Review;
import org.w3id.diwan.model.Statement;
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
    static ReviewOutcome of(CorrectedReading current, ClaimWording wording) {
        return new Accepting(current, wording).outcome();
    }

    /** Whether nothing was accepted. */
    public boolean isEmpty() {
        return source.claims().isEmpty()
                && source.statements().isEmpty()
                && source.mentions().isEmpty();
    }

    /** The way from decisions to what they make of a reading. */
    private static final class Accepting {
        private final CorrectedReading current;
        private final Reading read;
        private final DecisionLog log;
        private final ClaimWording wording;
        private final Set<EntityId> used = new HashSet<>();
        private final Set<String> statementKeys = new HashSet<>();

        Accepting(CorrectedReading current, ClaimWording wording) {
            this.current = current;
            this.read = current.file().reading();
            this.log = current.log();
            this.wording = wording;
        }

        ReviewOutcome outcome() {
            Set<String> seen = new HashSet<>();
            List<Claim> claims = Stream.concat(
                            read.claims().stream().flatMap(claim -> reviewed(claim).stream()),
                            log.standing().stream().flatMap(decision -> written(decision).stream()))
                    .filter(claim -> seen.add(claim.id()))
                    .toList();
            List<Statement> statements = Stream.concat(
                            read.statements().stream().filter(this::isWanted).map(current::corrected),
                            log.standing().stream().flatMap(decision -> current.writtenStatement(decision).stream()))
                    .flatMap(said -> joined(said).stream())
                    .toList();
            List<Mention> mentions = read.mentions().stream()
                    .filter(mention -> isWanted(mention.entity()))
                    .map(mention -> new Mention(
                            current.meaning(mention.entity()), mention.name(), mention.source(), mention.passage()))
                    .toList();
            List<Entity> entities = Stream.concat(
                            read.entities().stream()
                                    .filter(entity -> current.isResolved(entity.id()))
                                    .map(current::corrected),
                            current.added())
                    .toList();
            return new ReviewOutcome(
                    new Reading(List.of(), read.sources(), statements, claims, mentions, List.of()), entities);
        }

        private Optional<Claim> reviewed(Claim claim) {
            return log.accepted(ReviewItems.key(claim))
                    .flatMap(decision -> joined(current.corrected(claim))
                            .map(each -> each.reviewed(new Review(decision.by(), decision.on(), claim.id()))));
        }

        /** A claim that was refused and taken up has a review; one that was missed is the reviewer's own. */
        private Optional<Claim> written(Decision decision) {
            boolean takenUp = ReviewItem.Kind.REFUSED.id(decision.key()).isPresent();
            Review review = new Review(decision.by(), decision.on(), "");
            return current.writtenClaim(decision)
                    .flatMap(this::joined)
                    .map(claim -> takenUp ? claim.reviewed(review) : claim);
        }

        /** The claim under the ids that its entities got; none where one of them was not accepted. */
        private Optional<Claim> joined(Claim claim) {
            if (!claim.entities().stream().allMatch(current::isResolved)) {
                return Optional.empty();
            }
            used.addAll(claim.entities());
            List<String> in = claim.attribution().statements().stream()
                    .filter(key -> !log.isRejected(ReviewItem.Kind.STATEMENT.key(key)) && isSpeakerKnown(key))
                    .toList();
            statementKeys.addAll(in);
            Claim named = current.named(claim);
            return Optional.of(new Claim(
                    named.subject(),
                    named.property(),
                    named.value(),
                    named.when(),
                    named.modality(),
                    new Attribution(named.attribution().sayers(), in),
                    named.evidence()));
        }

        private boolean isSpeakerKnown(String key) {
            return read.statements().stream()
                    .filter(statement -> statement.key().equals(key))
                    .allMatch(statement -> statement.speakers().stream().allMatch(current::isResolved));
        }

        private Optional<Statement> joined(Statement statement) {
            if (!statement.speakers().stream().allMatch(current::isResolved)) {
                return Optional.empty();
            }
            used.addAll(statement.speakers());
            Statement named = current.named(statement);
            return Optional.of(new Statement(
                    named.key(),
                    named.speakers(),
                    statement.addressees().stream()
                            .filter(current::isResolved)
                            .map(current::meaning)
                            .toList(),
                    named.act(),
                    summary(named),
                    named.issues(),
                    named.when(),
                    named.evidence()));
        }

        /** A statement that was read has its own. */
        private String summary(Statement named) {
            boolean isAsRead = !named.summary().isEmpty()
                    && log.of(ReviewItems.key(named))
                            .filter(decision -> decision.verb() == Decision.Verb.CORRECT)
                            .isEmpty();
            return isAsRead
                    ? named.summary()
                    : wording.labels(named.speakers()) + ": " + ClaimWording.spaced(named.act());
        }

        private boolean isWanted(Statement said) {
            return statementKeys.contains(said.key())
                    || log.accepted(ReviewItems.key(said)).isPresent();
        }

        private boolean isWanted(EntityId entity) {
            String key = ReviewItems.key(entity);
            return current.isResolved(entity) && !log.isRejected(key) && (used.contains(entity) || log.isDecided(key));
        }
    }
}
