package org.w3id.diwan.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.diwan.dossier.ReviewFile;
import org.w3id.diwan.model.Attribution;
import org.w3id.diwan.model.Claim;
import org.w3id.diwan.model.Entity;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Mention;
import org.w3id.diwan.model.Reading;
import org.w3id.diwan.model.Ref;
import org.w3id.diwan.model.Rejection;
import org.w3id.diwan.model.Review;
import org.w3id.diwan.model.Statement;

/** What of a reading joins the dossier, by the decisions made so far. */
final class ReviewOutcome {
    private final ReviewFile file;
    private final ReviewLog log;
    private final Map<EntityId, EntityId> ids = new HashMap<>();
    private final Set<EntityId> used = new HashSet<>();
    private final Set<String> statementKeys = new HashSet<>();

    ReviewOutcome(ReviewFile file, ReviewLog log) {
        this.file = file;
        this.log = log;
        for (Entity entity : file.reading().entities()) {
            decided(ReviewItems.key(entity.id()))
                    .filter(decision -> decision.verb() != Decision.Verb.REJECT)
                    .ifPresent(decision -> ids.put(entity.id(), new EntityId(decision.change())));
        }
        for (Mention mention : file.reading().mentions()) {
            decided(ReviewItems.key(mention.entity()))
                    .filter(decision -> decision.verb() == Decision.Verb.CORRECT)
                    .ifPresent(decision -> ids.put(mention.entity(), new EntityId(decision.change())));
        }
    }

    /** Whether an item can still be decided on: nothing that it needs was rejected. */
    boolean stands(ReviewItem item) {
        return item.needs().stream()
                .noneMatch(need -> decided(need)
                        .filter(decision -> decision.verb() == Decision.Verb.REJECT)
                        .isPresent());
    }

    /** The reviewed source: claims with their reviews, the statements they were made in, the names of whom they are about. */
    Reading source() {
        List<Claim> claims = new ArrayList<>();
        file.reading().claims().forEach(claim -> reviewed(claim).ifPresent(claims::add));
        List<Statement> statements = new ArrayList<>();
        for (Statement statement : file.reading().statements()) {
            if (statementKeys.contains(statement.key()) || isAccepted(ReviewItems.key(statement))) {
                joined(statement).ifPresent(statements::add);
            }
        }
        List<Mention> mentions = file.reading().mentions().stream()
                .filter(mention -> isWanted(mention.entity()))
                .map(mention -> new Mention(id(mention.entity()), mention.name(), mention.source(), mention.passage()))
                .toList();
        return new Reading(List.of(), file.reading().sources(), statements, distinct(claims), mentions, List.of());
    }

    /** The accepted new entities, under the ids they get. */
    List<Entity> entities() {
        return file.reading().entities().stream()
                .filter(entity -> ids.containsKey(entity.id()))
                .map(entity -> new Entity(
                        id(entity.id()),
                        entity.type(),
                        entity.names(),
                        "",
                        List.of(),
                        List.of(),
                        entity.links().stream()
                                .filter(link -> isResolved(link.target()))
                                .map(link -> new Entity.Link(link.property(), id(link.target())))
                                .toList(),
                        List.of()))
                .toList();
    }

    /** What was refused, and what was read before it was corrected. */
    List<Rejection> rejected(List<ReviewItem> items) {
        return items.stream()
                .filter(item -> !item.at().isEmpty())
                .filter(item -> decided(item.key())
                        .filter(decision -> decision.verb() == Decision.Verb.REJECT
                                || (decision.verb() == Decision.Verb.CORRECT
                                        && item.key().startsWith("claim ")))
                        .isPresent())
                .map(ReviewItem::rejection)
                .toList();
    }

    private Optional<Claim> reviewed(Claim read) {
        return decided(ReviewItems.key(read))
                .filter(decision -> decision.verb() != Decision.Verb.REJECT)
                .flatMap(decision -> renamed(Correction.of(decision.change()).apply(read))
                        .map(claim -> claim.reviewed(new Review(decision.by(), decision.on(), read.id()))));
    }

    /** The claim under the ids that its entities got; none where one of them was not accepted. */
    private Optional<Claim> renamed(Claim claim) {
        List<EntityId> all = new ArrayList<>(claim.attribution().sayers());
        all.add(claim.subject());
        if (claim.value() instanceof Ref object) {
            all.add(object.entity());
        }
        if (!all.stream().allMatch(this::isResolved)) {
            return Optional.empty();
        }
        used.addAll(all);
        List<String> in = claim.attribution().statements().stream()
                .filter(key -> !isRejected("statement " + key) && isSpeakerKnown(key))
                .toList();
        statementKeys.addAll(in);
        return Optional.of(new Claim(
                id(claim.subject()),
                claim.property(),
                claim.value() instanceof Ref object ? new Ref(id(object.entity())) : claim.value(),
                claim.when(),
                claim.modality(),
                new Attribution(
                        claim.attribution().sayers().stream().map(this::id).toList(), in),
                claim.evidence()));
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
                statement.speakers().stream().map(this::id).toList(),
                statement.addressees().stream()
                        .filter(this::isResolved)
                        .map(this::id)
                        .toList(),
                statement.act(),
                statement.summary(),
                statement.issues(),
                statement.when(),
                statement.evidence()));
    }

    private boolean isWanted(EntityId entity) {
        return isResolved(entity)
                && !isRejected(ReviewItems.key(entity))
                && (used.contains(entity) || decided(ReviewItems.key(entity)).isPresent());
    }

    private boolean isResolved(EntityId entity) {
        return !entity.isProposed() || ids.containsKey(entity);
    }

    private EntityId id(EntityId entity) {
        return ids.getOrDefault(entity, entity);
    }

    private boolean isAccepted(String key) {
        return decided(key)
                .filter(decision -> decision.verb() != Decision.Verb.REJECT)
                .isPresent();
    }

    private boolean isRejected(String key) {
        return decided(key)
                .filter(decision -> decision.verb() == Decision.Verb.REJECT)
                .isPresent();
    }

    private Optional<Decision> decided(String key) {
        return log.of(key);
    }

    /** A correction may have made one claim of two. */
    private static List<Claim> distinct(List<Claim> claims) {
        Set<String> seen = new HashSet<>();
        return claims.stream().filter(claim -> seen.add(claim.id())).toList();
    }
}
