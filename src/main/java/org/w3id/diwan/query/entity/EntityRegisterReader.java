package org.w3id.diwan.query.entity;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.w3id.diwan.model.vocabulary.IriScheme;
import org.w3id.diwan.names.NameEntries;
import org.w3id.diwan.names.NameEntry;
import org.w3id.diwan.names.NameIndex;
import org.w3id.diwan.query.GraphConnection;
import org.w3id.diwan.query.entity.EntityNameReader.Draft;
import org.w3id.diwan.query.ontology.AskableTerms;

/** Makes an index of the names in a graph, some entities at a time, so that memory does not grow with the graph. */
final class EntityRegisterReader {
    /** What is linked to is mostly the same: countries, offices. */
    private static final int REMEMBERED = 20_000;
    /** An index of more entities is kept in files, whose pages the system gives back when memory is short. */
    private static final int MOST_IN_MEMORY = 50_000;

    private static final String ENTITIES = IriScheme.entities();
    // not DISTINCT: a server keeps every row in memory for it
    private static final String IDS =
            "SELECT ?e { GRAPH ?g { ?e skos:prefLabel ?name } FILTER (STRSTARTS(STR(?e), \"" + ENTITIES + "\")) }";
    private static final String REPLACEMENTS = "SELECT DISTINCT ?e ?o { GRAPH ?g { ?e dcterms:isReplacedBy ?o } }";

    private final GraphConnection graph;
    private final EntityNameReader entities;
    private final Cache<String, Draft> linked =
            CacheBuilder.newBuilder().maximumSize(REMEMBERED).build();

    private EntityRegisterReader(GraphConnection graph, AskableTerms ontology) {
        this.graph = graph;
        this.entities = new EntityNameReader(ontology);
    }

    /** The register as a graph has it now. */
    static EntityRegister read(Supplier<GraphConnection> connections) {
        try (GraphConnection graph = connections.get()) {
            AskableTerms ontology = AskableTerms.of(graph);
            EntityRegisterReader reader = new EntityRegisterReader(graph, ontology);
            Map<String, String> replacements = reader.replacements();
            Set<String> ids = new LinkedHashSet<>();
            graph.selectAll(IDS, "ORDER BY ?e", row -> row.entity("e").ifPresent(ids::add));
            ids.removeAll(replacements.keySet());
            NameIndex index = reader.index(List.copyOf(ids));
            return new EntityRegister(index, replacements, ontology, reader.entities, connections);
        }
    }

    private NameIndex index(List<String> ids) {
        Stream<NameEntry> entries =
                Lists.partition(ids, EntityNameReader.AT_ONCE).stream().flatMap(some -> entries(some).stream());
        return ids.size() > MOST_IN_MEMORY ? NameIndex.buildTemporary(entries) : NameIndex.build(entries);
    }

    private List<NameEntry> entries(List<String> ids) {
        Map<String, Draft> drafts = entities.drafts(graph, ids);
        entities.weigh(graph, drafts);
        Map<String, Draft> around = new HashMap<>(drafts);
        Collection<Draft> edge = drafts.values();
        for (int step = 0; step < NameEntries.STEPS; step++) {
            edge = follow(edge, around);
        }
        List<NameEntry> entries = new ArrayList<>();
        drafts.forEach((id, draft) -> entries.add(draft.entry(context(id, around))));
        return entries;
    }

    /** Reads what some entities link to and is not there yet. */
    private Collection<Draft> follow(Collection<Draft> from, Map<String, Draft> around) {
        Set<String> wanted = new LinkedHashSet<>();
        from.forEach(draft -> wanted.addAll(draft.links()));
        wanted.removeAll(around.keySet());
        Map<String, Draft> reached = new HashMap<>(linked.getAllPresent(wanted));
        wanted.removeAll(reached.keySet());
        Lists.partition(List.copyOf(wanted), EntityNameReader.AT_ONCE)
                .forEach(some -> reached.putAll(entities.drafts(graph, some)));
        linked.putAll(reached);
        around.putAll(reached);
        return reached.values();
    }

    private static List<String> context(String id, Map<String, Draft> around) {
        return NameEntries.reached(
                        id,
                        each -> Optional.ofNullable(around.get(each))
                                .map(Draft::links)
                                .orElse(Set.of()))
                .flatMap(each -> Optional.ofNullable(around.get(each)).stream())
                .flatMap(draft -> draft.texts().stream())
                .toList();
    }

    private Map<String, String> replacements() {
        Map<String, String> replacements = new HashMap<>();
        graph.selectAll(
                REPLACEMENTS,
                "ORDER BY ?e ?o",
                row -> row.entity("e")
                        .ifPresent(id -> row.entity("o").ifPresent(other -> replacements.put(id, other))));
        return replacements;
    }
}
