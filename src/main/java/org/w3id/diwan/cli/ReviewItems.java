package org.w3id.diwan.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
import org.w3id.diwan.model.Ref;
import org.w3id.diwan.model.Rejection;
import org.w3id.diwan.model.Statement;

/** What there is to decide on in a reading: first whom the names mean, then who said something, then the claims. */
final class ReviewItems {
    private final Map<EntityId, Entity> entities = new HashMap<>();
    private final Wording wording = new Wording(entities);
    private final List<ReviewItem> items = new ArrayList<>();

    /** @param register the dossier's entities */
    ReviewItems(ReviewFile file, List<Entity> register) {
        register.forEach(entity -> entities.put(entity.id(), entity));
        file.reading().entities().forEach(entity -> entities.put(entity.id(), entity));
        Map<EntityId, List<Mention>> names = new LinkedHashMap<>();
        file.reading().mentions().stream()
                .sorted((one, other) -> one.passage().compareTo(other.passage()))
                .forEach(mention -> names.computeIfAbsent(mention.entity(), id -> new ArrayList<>())
                        .add(mention));
        file.reading().entities().forEach(entity -> names.putIfAbsent(entity.id(), List.of()));
        names.forEach((entity, mentions) -> items.add(name(entity, mentions)));
        file.reading().statements().forEach(statement -> items.add(statement(statement)));
        file.reading().claims().forEach(claim -> items.add(claim(claim, file)));
    }

    static String key(EntityId entity) {
        return "name " + entity;
    }

    static String key(Statement statement) {
        return "statement " + statement.key();
    }

    static String key(Claim claim) {
        return "claim " + claim.id();
    }

    List<ReviewItem> all() {
        return List.copyOf(items);
    }

    private ReviewItem name(EntityId id, List<Mention> mentions) {
        String written = mentions.stream().map(Mention::name).distinct().collect(Collectors.joining("\", \""));
        Entity entity = entities.get(id);
        String type = entity == null ? "" : ", " + Wording.spaced(entity.type());
        String words = (id.isProposed() ? "NEW: " : "")
                + wording.label(id)
                + type
                + (mentions.isEmpty() ? ", never named" : ", named \"" + written + "\"")
                + (id.isProposed() ? "" : " [" + id + "]");
        List<Passage> at = mentions.stream().map(Mention::passage).toList();
        return new ReviewItem(key(id), words, at, Optional.empty(), Set.of(), Rejection.ofName(id, at));
    }

    private ReviewItem statement(Statement statement) {
        String words = wording.labels(statement.speakers()) + " speaks (" + Wording.spaced(statement.act()) + ")"
                + Wording.day(statement.when());
        Set<String> needs = new LinkedHashSet<>();
        statement.speakers().forEach(speaker -> need(speaker, needs));
        return new ReviewItem(
                key(statement),
                words,
                statement.evidence().passages(),
                Optional.empty(),
                needs,
                Rejection.of(statement));
    }

    private ReviewItem claim(Claim claim, ReviewFile file) {
        Set<String> needs = new LinkedHashSet<>();
        need(claim.subject(), needs);
        if (claim.value() instanceof Ref object) {
            need(object.entity(), needs);
        }
        claim.attribution().sayers().forEach(sayer -> need(sayer, needs));
        return new ReviewItem(
                key(claim),
                wording.of(claim),
                claim.evidence().passages(),
                Optional.ofNullable(file.confidence().get(claim.id())),
                needs,
                Rejection.of(claim));
    }

    /** Registered entities are there; only what is new falls with its own entry. */
    private static void need(EntityId entity, Set<String> needs) {
        if (entity.isProposed()) {
            needs.add(key(entity));
        }
    }
}
