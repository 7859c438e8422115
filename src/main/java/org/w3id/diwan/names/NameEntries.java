package org.w3id.diwan.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.w3id.diwan.model.Claim;
import org.w3id.diwan.model.Entity;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Mention;
import org.w3id.diwan.model.Modality;
import org.w3id.diwan.model.Name;
import org.w3id.diwan.model.Reading;
import org.w3id.diwan.model.Ref;
import org.w3id.diwan.model.Vocabulary;

/** Makes the index's entries of a dossier: its registers' names, the names its sources use, and what goes with them. */
public final class NameEntries {
    /** How far the context of an entity reaches: a town, its region, its country. */
    private static final int STEPS = 3;

    private final Vocabulary vocabulary;
    private final Set<String> contextRelations = contextRelations();

    /** For classes with their superclasses as a vocabulary says. */
    public NameEntries(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Local names of the relations whose objects are part of what an entity is known as. */
    public static Set<String> contextRelations() {
        return Set.copyOf(RuleFile.lines("context-relations.txt"));
    }

    /** One entry for each entity; an entity weighs as much as the dossier mentions it. */
    public Stream<NameEntry> of(Reading reading) {
        Map<EntityId, Entity> entities = new LinkedHashMap<>();
        reading.entities().forEach(entity -> entities.put(entity.id(), entity));
        Map<EntityId, Set<EntityId>> links = links(reading);
        Map<EntityId, List<String>> mentions = new HashMap<>();
        for (Mention mention : reading.mentions()) {
            mentions.computeIfAbsent(mention.entity(), id -> new ArrayList<>()).add(mention.name());
        }
        return entities.values().stream()
                .map(entity -> entry(
                        entity, mentions.getOrDefault(entity.id(), List.of()), context(entity.id(), links, entities)));
    }

    private NameEntry entry(Entity entity, List<String> mentions, List<String> context) {
        List<Name> reported = new LinkedHashSet<>(mentions)
                .stream()
                        .map(text -> new Name(text, "und", Name.Kind.ALTERNATIVE))
                        .toList();
        Set<String> types = new HashSet<>(vocabulary.classes().getOrDefault(entity.type(), Set.of()));
        types.add(entity.type());
        return new NameEntry(entity.id(), types, entity.names(), reported, context, mentions.size());
    }

    private Map<EntityId, Set<EntityId>> links(Reading reading) {
        Map<EntityId, Set<EntityId>> links = new HashMap<>();
        for (Entity entity : reading.entities()) {
            entity.links()
                    .forEach(link -> links.computeIfAbsent(entity.id(), id -> new LinkedHashSet<>())
                            .add(link.target()));
        }
        for (Claim claim : reading.claims()) {
            boolean counts = claim.modality() == Modality.ACTUAL
                    && contextRelations.contains(claim.property().name());
            if (counts && claim.value() instanceof Ref object) {
                links.computeIfAbsent(claim.subject(), id -> new LinkedHashSet<>())
                        .add(object.entity());
            }
        }
        return links;
    }

    private static List<String> context(
            EntityId id, Map<EntityId, Set<EntityId>> links, Map<EntityId, Entity> entities) {
        Set<EntityId> reached = new LinkedHashSet<>();
        Set<EntityId> edge = Set.of(id);
        for (int step = 0; step < STEPS; step++) {
            Set<EntityId> next = new LinkedHashSet<>();
            edge.forEach(each -> next.addAll(links.getOrDefault(each, Set.of())));
            next.removeAll(reached);
            next.remove(id);
            reached.addAll(next);
            edge = next;
        }
        return reached.stream()
                .filter(entities::containsKey)
                .flatMap(each -> names(entities, each))
                .toList();
    }

    private static Stream<String> names(Map<EntityId, Entity> entities, EntityId id) {
        Entity entity = entities.get(id);
        return entity == null ? Stream.of() : entity.names().stream().map(Name::text);
    }
}
