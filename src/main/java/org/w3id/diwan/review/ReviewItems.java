package org.w3id.diwan.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3id.diwan.dossier.ReviewFile;
import org.w3id.diwan.model.Claim;
import org.w3id.diwan.model.Entity;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Mention;
import org.w3id.diwan.model.Passage;
import org.w3id.diwan.model.Rejection;
import org.w3id.diwan.model.Statement;

/** What there is to decide on in a reading: first whom the names mean, then who said something, then the claims. */
final class ReviewItems {
    private final ReviewFile file;
    private final Map<EntityId, Entity> entities = new HashMap<>();
    private final ClaimWording wording = new ClaimWording(entities);

    /** @param register the dossier's entities */
    ReviewItems(ReviewFile file, List<Entity> register) {
        this.file = file;
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
        file.reading().statements().forEach(statement -> items.add(statement(statement)));
        file.reading().claims().forEach(claim -> items.add(claim(claim)));
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
        return new ReviewItem(
                ReviewItem.Kind.NAME, id.value(), words, at, Optional.empty(), Set.of(), Rejection.ofName(id, at));
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
                needs(statement.speakers()),
                Rejection.of(statement));
    }

    private ReviewItem claim(Claim claim) {
        return new ReviewItem(
                ReviewItem.Kind.CLAIM,
                claim.id(),
                wording.of(claim),
                claim.evidence().passages(),
                Optional.ofNullable(file.confidence().get(claim.id())),
                needs(claim.entities()),
                Rejection.of(claim));
    }

    /** Registered entities are there; only what is new falls with its own entry. */
    private Set<String> needs(List<EntityId> entities) {
        return entities.stream().filter(file::isNew).map(ReviewItems::key).collect(Collectors.toSet());
    }
}
