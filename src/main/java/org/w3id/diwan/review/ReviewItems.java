package org.w3id.diwan.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.w3id.diwan.dossier.source.ReviewFile;
import org.w3id.diwan.model.Claim;
import org.w3id.diwan.model.Entity;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Passage;
import org.w3id.diwan.model.Statement;
import org.w3id.diwan.model.file.Digest;
import org.w3id.diwan.model.reading.Mention;
import org.w3id.diwan.model.reading.RefusedProposal;
import org.w3id.diwan.model.reading.Rejection;

/**
 * What there is to decide on in a reading: first whom the names mean, those in doubt before the others, then who said something, then
 * the claims, then what was proposed and refused.
 */
final class ReviewItems {
    static final int DIGITS = 32;

    /** From here on the machine is sure of a claim. */
    private static final BigDecimal SURE = new BigDecimal("0.8");

    private final ReviewFile file;
    private final Predicate<Mention> isSure;
    private final Map<EntityId, Entity> entities = new HashMap<>();
    private final ClaimWording wording = new ClaimWording(entities);

    /**
     * @param register the dossier's entities
     * @param isSure whether a registered name bears out whom a mention is said to mean
     */
    ReviewItems(ReviewFile file, List<Entity> register, Predicate<Mention> isSure) {
        this.file = file;
        this.isSure = isSure;
        file.reading().entities().forEach(entity -> entities.put(entity.id(), entity));
        register.forEach(entity -> entities.put(entity.id(), entity));
    }

    List<ReviewItem> all() {
        Map<EntityId, List<Mention>> names = new LinkedHashMap<>();
        file.reading().mentions().stream()
                .sorted(Comparator.comparing(Mention::passage))
                .forEach(mention -> names.computeIfAbsent(mention.entity(), id -> new ArrayList<>())
                        .add(mention));
        file.reading().entities().forEach(entity -> names.putIfAbsent(entity.id(), List.of()));
        List<ReviewItem> items = new ArrayList<>();
        names.forEach((entity, mentions) -> items.add(name(entity, mentions)));
        items.sort(Comparator.comparing((ReviewItem item) -> file.isNew(item.entity()))
                .thenComparing(ReviewItem::doubtful)
                .reversed());
        file.reading().statements().forEach(statement -> items.add(statement(statement)));
        file.reading().claims().forEach(claim -> items.add(claim(claim)));
        file.refused().stream().distinct().forEach(proposal -> items.add(refused(proposal)));
        return List.copyOf(items);
    }

    static String key(EntityId entity) {
        return ReviewItem.Kind.NAME.key(entity.value());
    }

    static String key(Statement statement) {
        return ReviewItem.Kind.STATEMENT.key(statement.key());
    }

    static String key(Claim claim) {
        return ReviewItem.Kind.CLAIM.key(claim.id());
    }

    private ReviewItem name(EntityId id, List<Mention> mentions) {
        String written = mentions.stream().map(Mention::name).distinct().collect(Collectors.joining("\", \""));
        Entity entity = entities.get(id);
        String words = (file.isNew(id) ? "NEW: " : "")
                + wording.label(id)
                + (entity == null ? "" : ", " + ClaimWording.spaced(entity.type()))
                + (mentions.isEmpty() ? ", never named" : ", named \"" + written + "\"")
                + " [" + id + "]";
        List<Passage> at = mentions.stream().map(Mention::passage).toList();
        boolean doubtful = file.isNew(id) || mentions.stream().noneMatch(isSure);
        return new ReviewItem(
                ReviewItem.Kind.NAME,
                id.value(),
                words,
                at,
                Optional.empty(),
                doubtful,
                Set.of(),
                Rejection.ofName(id, at));
    }

    private ReviewItem statement(Statement statement) {
        String words = wording.labels(statement.speakers()) + " speaks (" + ClaimWording.spaced(statement.act()) + ")"
                + ClaimWording.day(statement.when());
        return new ReviewItem(
                ReviewItem.Kind.STATEMENT,
                statement.key(),
                words,
                statement.evidence().passages(),
                Optional.empty(),
                false,
                needs(statement.speakers()),
                Rejection.of(statement));
    }

    private ReviewItem claim(Claim claim) {
        Optional<BigDecimal> confidence = Optional.ofNullable(file.confidence().get(claim.id()));
        return new ReviewItem(
                ReviewItem.Kind.CLAIM,
                claim.id(),
                wording.of(claim),
                claim.evidence().passages(),
                confidence,
                confidence.filter(sure -> sure.compareTo(SURE) >= 0).isEmpty(),
                needs(claim.entities()),
                Rejection.of(claim));
    }

    static ReviewItem refused(RefusedProposal proposal) {
        String id = Digest.of(List.of(proposal.line(), proposal.quote())).substring(0, DIGITS);
        return new ReviewItem(
                ReviewItem.Kind.REFUSED, id, proposal.line(), List.of(), new Rejection(proposal.line(), List.of()));
    }

    /** A claim that a reviewer has added, by the words of its {@link Correction}. */
    static ReviewItem added(String id, Claim claim, ClaimWording wording) {
        return new ReviewItem(
                ReviewItem.Kind.ADDED, id, wording.of(claim), claim.evidence().passages(), Rejection.of(claim));
    }

    /** Somebody a reviewer has added. */
    static ReviewItem entity(Entity entity) {
        return new ReviewItem(
                ReviewItem.Kind.ENTITY,
                entity.id().value(),
                entity.names().get(0).text() + ", " + ClaimWording.spaced(entity.type()),
                List.of(),
                Rejection.ofName(entity.id(), List.of()));
    }

    /** Registered entities are there; only what is new falls with its own entry. */
    private Set<String> needs(List<EntityId> entities) {
        return entities.stream().filter(file::isNew).map(ReviewItems::key).collect(Collectors.toSet());
    }
}
