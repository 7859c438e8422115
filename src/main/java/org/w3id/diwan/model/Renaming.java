package org.w3id.diwan.model;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gives entities other ids, wherever a reading speaks of them. */
final class Renaming {
    private final Map<EntityId, EntityId> others;

    private Renaming(Map<EntityId, EntityId> others) {
        this.others = others;
    }

    /** Gives the entities that a reading describes the ids of proposals. */
    static Renaming ofProposals(Reading reading) {
        return new Renaming(reading.entities().stream()
                .collect(Collectors.toMap(Entity::id, Renaming::proposed, (one, other) -> one)));
    }

    private static EntityId proposed(Entity entity) {
        String name = entity.names().isEmpty()
                ? entity.id().value()
                : entity.names().get(0).text();
        return EntityId.proposed(entity.type(), name);
    }

    Reading of(Reading reading) {
        return new Reading(
                each(reading.entities(), this::of),
                each(reading.sources(), this::of),
                each(reading.statements(), this::of),
                each(reading.claims(), this::of),
                each(reading.mentions(), this::of),
                reading.problems());
    }

    Claim of(Claim claim) {
        return new Claim(
                of(claim.subject()),
                claim.property(),
                claim.value().<Value>match(ref -> new Ref(of(ref.entity())), this::of, period -> period),
                claim.when(),
                claim.modality(),
                new Attribution(
                        each(claim.attribution().sayers(), this::of),
                        claim.attribution().statements()),
                claim.evidence(),
                claim.review());
    }

    private EntityId of(EntityId id) {
        return others.getOrDefault(id, id);
    }

    private Quantity of(Quantity quantity) {
        return new Quantity(quantity.amount(), quantity.bound(), quantity.unit(), each(quantity.places(), this::of));
    }

    private Entity of(Entity entity) {
        return new Entity(
                of(entity.id()),
                entity.type(),
                entity.names(),
                entity.description(),
                entity.sameAs(),
                entity.point(),
                each(entity.links(), link -> new Entity.Link(link.property(), of(link.target()))),
                entity.evidence());
    }

    private Source of(Source source) {
        return new Source(
                source.id(),
                source.kind(),
                source.title(),
                each(source.publishers(), this::of),
                each(source.authors(), this::of),
                source.published(),
                source.url(),
                source.text());
    }

    private Statement of(Statement statement) {
        return new Statement(
                statement.key(),
                each(statement.speakers(), this::of),
                each(statement.addressees(), this::of),
                statement.act(),
                statement.summary(),
                each(statement.issues(), this::of),
                statement.when(),
                statement.evidence());
    }

    private Mention of(Mention mention) {
        return new Mention(of(mention.entity()), mention.name(), mention.source(), mention.passage());
    }

    private static <T> List<T> each(List<T> all, Function<? super T, ? extends T> change) {
        return all.stream().<T>map(change).toList();
    }
}
