package org.w3id.diwan.names;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.SetMultimap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.w3id.diwan.model.Claim;
import org.w3id.diwan.model.Entity;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Modality;
import org.w3id.diwan.model.Name;
import org.w3id.diwan.model.reading.Reading;
import org.w3id.diwan.model.vocabulary.Vocabulary;
import org.w3id.diwan.names.fold.RuleFile;

/** Makes the index's entries of a dossier: its registers' names, the names its sources use, and what goes with them. */
public final class NameEntries {
    /** How far the context of an entity reaches: a town, its region, its country. */
    public static final int STEPS = 3;

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
        SetMultimap<EntityId, EntityId> links = links(reading);
        ListMultimap<EntityId, String> mentions = ArrayListMultimap.create();
        reading.mentions().forEach(mention -> mentions.put(mention.entity(), mention.name()));
        return entities.values().stream()
                .map(entity -> entry(entity, mentions.get(entity.id()), context(entity.id(), links, entities)));
    }

    private NameEntry entry(Entity entity, List<String> mentions, List<String> context) {
        List<Name> reported = mentions.stream()
                .distinct()
                .map(text -> new Name(text, "und", Name.Kind.ALTERNATIVE))
                .toList();
        Set<String> types = new HashSet<>(vocabulary.classes().getOrDefault(entity.type(), Set.of()));
        types.add(entity.type());
        return new NameEntry(entity.id(), types, entity.names(), reported, context, mentions.size());
    }

    private SetMultimap<EntityId, EntityId> links(Reading reading) {
        SetMultimap<EntityId, EntityId> links = LinkedHashMultimap.create();
        for (Entity entity : reading.entities()) {
            entity.links().forEach(link -> links.put(entity.id(), link.target()));
        }
        for (Claim claim : reading.claims()) {
            boolean counts = claim.modality() == Modality.ACTUAL && contextRelations.contains(claim.property());
            if (counts && claim.value() instanceof EntityId object) {
                links.put(claim.subject(), object);
            }
        }
        return links;
    }

    private static List<String> context(
            EntityId id, SetMultimap<EntityId, EntityId> links, Map<EntityId, Entity> entities) {
        return reached(id, links::get)
                .flatMap(each -> Optional.ofNullable(entities.get(each)).stream())
                .flatMap(entity -> entity.names().stream())
                .map(Name::text)
                .toList();
    }

    /** What links lead to from a start in at most {@link #STEPS} steps, the nearest first. */
    public static <T> Stream<T> reached(T start, Function<T, Set<T>> links) {
        Set<T> reached = new LinkedHashSet<>(Set.of(start));
        List<T> edge = List.of(start);
        for (int step = 0; step < STEPS; step++) {
            edge = edge.stream()
                    .flatMap(each -> links.apply(each).stream())
                    .filter(reached::add)
                    .toList();
        }
        return reached.stream().skip(1);
    }
}
