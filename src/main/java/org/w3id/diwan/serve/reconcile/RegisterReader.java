package org.w3id.diwan.serve.reconcile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.rdfconnection.RDFConnection;
import org.w3id.diwan.model.IriScheme;
import org.w3id.diwan.names.NameEntry;
import org.w3id.diwan.names.NameIndex;

/** Makes an index of the names in a graph, some entities at a time, so that memory does not grow with the graph. */
final class RegisterReader {
    /** How far the context of an entity reaches: a town, its region, its country. */
    private static final int STEPS = 3;

    /** What is linked to is mostly the same: countries, offices. */
    private static final int REMEMBERED = 20_000;

    /** An index of more entities is kept in files. */
    private static final int MOST_IN_MEMORY = 50_000;

    // not DISTINCT: a server keeps every row in memory for it
    private static final String IDS = """
            SELECT ?e { GRAPH ?g { ?e <http://www.w3.org/2004/02/skos/core#prefLabel> ?name }
              FILTER (STRSTARTS(STR(?e), "%s")) }""".formatted(IriScheme.DIWAN.entities());
    private static final String REPLACEMENTS =
            "SELECT DISTINCT ?e ?o { GRAPH ?g { ?e <http://purl.org/dc/terms/isReplacedBy> ?o } }";

    private final EntityReader entities;

    RegisterReader(EntityReader entities) {
        this.entities = entities;
    }

    /** The register as a graph has it now. */
    Register read(Supplier<RDFConnection> connections) {
        try (RDFConnection connection = connections.get()) {
            Map<String, String> replacements = replacements(connection);
            Set<String> ids = new LinkedHashSet<>();
            Pages.each(
                    connection, IDS, " ORDER BY ?e", row -> EntityReader.id(row).ifPresent(ids::add));
            ids.removeAll(replacements.keySet());
            return new Register(index(connection, List.copyOf(ids)), replacements, entities, connections);
        }
    }

    private NameIndex index(RDFConnection connection, List<String> ids) {
        Map<String, Draft> linked = remembering();
        int chunks = (ids.size() + EntityReader.AT_ONCE - 1) / EntityReader.AT_ONCE;
        Stream<NameEntry> entries = IntStream.range(0, chunks)
                .mapToObj(chunk -> ids.subList(
                        chunk * EntityReader.AT_ONCE, Math.min(ids.size(), (chunk + 1) * EntityReader.AT_ONCE)))
                .flatMap(some -> entries(connection, some, linked).stream());
        return ids.size() > MOST_IN_MEMORY ? inFiles(entries) : NameIndex.build(entries);
    }

    /** In files whose pages the system gives back when memory is short; they are deleted when the index is closed. */
    private static NameIndex inFiles(Stream<NameEntry> entries) {
        try {
            return NameIndex.buildTemporary(entries, Files.createTempDirectory("diwan-names"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<NameEntry> entries(RDFConnection connection, List<String> ids, Map<String, Draft> linked) {
        Map<String, Draft> drafts = entities.drafts(connection, ids);
        entities.weigh(connection, drafts);
        Map<String, Draft> around = new HashMap<>(drafts);
        Collection<Draft> edge = drafts.values();
        for (int step = 0; step < STEPS; step++) {
            edge = follow(connection, edge, around, linked);
        }
        List<NameEntry> entries = new ArrayList<>();
        drafts.forEach((id, draft) -> entries.add(draft.entry(context(id, around))));
        return entries;
    }

    /** Reads what some entities link to and is not there yet. */
    private Collection<Draft> follow(
            RDFConnection connection, Collection<Draft> from, Map<String, Draft> around, Map<String, Draft> linked) {
        Set<String> wanted = new LinkedHashSet<>();
        from.forEach(draft -> wanted.addAll(draft.links()));
        wanted.removeAll(around.keySet());
        List<String> unknown = new ArrayList<>(wanted);
        unknown.removeIf(linked::containsKey);
        for (int at = 0; at < unknown.size(); at += EntityReader.AT_ONCE) {
            linked.putAll(entities.drafts(
                    connection, unknown.subList(at, Math.min(unknown.size(), at + EntityReader.AT_ONCE))));
        }
        Map<String, Draft> reached = new HashMap<>();
        wanted.forEach(id -> Optional.ofNullable(linked.get(id)).ifPresent(draft -> reached.put(id, draft)));
        around.putAll(reached);
        return reached.values();
    }

    private static List<String> context(String id, Map<String, Draft> around) {
        Set<String> reached = new LinkedHashSet<>(Set.of(id));
        List<String> edge = List.of(id);
        for (int step = 0; step < STEPS; step++) {
            edge = edge.stream()
                    .flatMap(each -> Optional.ofNullable(around.get(each)).stream())
                    .flatMap(draft -> draft.links().stream())
                    .filter(reached::add)
                    .toList();
        }
        return reached.stream()
                .skip(1)
                .flatMap(each -> Optional.ofNullable(around.get(each)).stream())
                .flatMap(draft -> draft.texts().stream())
                .toList();
    }

    private static Map<String, String> replacements(RDFConnection connection) {
        Map<String, String> replacements = new HashMap<>();
        String space = IriScheme.DIWAN.entities();
        Pages.each(
                connection,
                REPLACEMENTS,
                " ORDER BY ?e ?o",
                row -> EntityReader.id(row).ifPresent(id -> {
                    String other = Objects.requireNonNull(row.get("o")).toString();
                    if (other.startsWith(space)) {
                        replacements.put(id, other.substring(space.length()));
                    }
                }));
        return replacements;
    }

    private static Map<String, Draft> remembering() {
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Draft> eldest) {
                return size() > REMEMBERED;
            }
        };
    }
}
