package org.w3id.diwan.serve.reconcile;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.vocabulary.DCTerms;
import org.w3id.diwan.model.IriScheme;
import org.w3id.diwan.model.Slug;
import org.w3id.diwan.names.NameEntries;
import org.w3id.diwan.names.NameEntry;
import org.w3id.diwan.names.NameIndex;

/** Reads names, types and what goes with them from the graph, in pages that a public endpoint gives too. */
final class RegisterReader {
    /** How far the context of an entity reaches: a town, its region, its country. */
    private static final int STEPS = 3;

    private static final int PAGE = 10_000;
    private static final String ENTITIES = IriScheme.DIWAN.entities();
    private static final String MENTIONS = "SELECT ?e (COUNT(*) AS ?n)"
            + " { GRAPH ?g { ?m <http://www.w3.org/2005/11/its/rdf#taIdentRef> ?e } } GROUP BY ?e ORDER BY ?e";

    private final Ontology ontology;
    private final String pattern;

    RegisterReader(Ontology ontology) {
        this.ontology = ontology;
        Stream<String> definitional = ontology.properties().values().stream()
                .filter(property -> !property.claimed() && property.range().isPresent())
                .map(Property::iri);
        Stream<String> context = NameEntries.contextRelations().stream().map(IriScheme.DIWAN::term);
        this.pattern = """
                { VALUES ?p { <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/2004/02/skos/core#prefLabel>
                    <http://www.w3.org/2004/02/skos/core#altLabel> <https://w3id.org/diwan/ontology#acronym>
                    <http://purl.org/dc/terms/description> <http://purl.org/dc/terms/isReplacedBy> %s }
                  GRAPH ?g { ?e ?p ?o }
                  FILTER (STRSTARTS(STR(?e), "%s")) }
                """.formatted(
                        Stream.concat(definitional, context)
                                .sorted()
                                .distinct()
                                .map(iri -> "<" + iri + ">")
                                .collect(Collectors.joining(" ")),
                        ENTITIES);
    }

    /** Another text when the register changed, save by chance. */
    String version(RDFConnection connection) {
        StringBuilder version = new StringBuilder();
        connection.querySelect(
                "SELECT (COUNT(*) AS ?n) (SUM(STRLEN(STR(?o))) AS ?letters) " + pattern,
                row -> version.append(row.get("n")).append(' ').append(row.get("letters")));
        return version.toString();
    }

    Register read(RDFConnection connection) {
        Map<String, Draft> drafts = new LinkedHashMap<>();
        Map<String, String> replacements = new HashMap<>();
        each(connection, "SELECT ?e ?p ?o " + pattern + " ORDER BY ?e ?p ?o", row -> add(row, drafts, replacements));
        each(
                connection,
                MENTIONS,
                row -> id(row).flatMap(id -> Optional.ofNullable(drafts.get(id)))
                        .ifPresent(draft -> draft.mentioned(row.getLiteral("n").getInt())));
        drafts.keySet().removeAll(replacements.keySet());
        drafts.values().removeIf(draft -> !draft.isEntity());
        List<NameEntry> entries = drafts.entrySet().stream()
                .map(draft -> draft.getValue().entry(context(draft.getKey(), drafts)))
                .toList();
        Map<String, Register.Known> known = new HashMap<>();
        drafts.forEach((id, draft) -> known.put(id, draft.known(ontology)));
        return new Register(NameIndex.build(entries.stream()), known, replacements);
    }

    private static void add(QuerySolution row, Map<String, Draft> drafts, Map<String, String> replacements) {
        Optional<String> id = id(row);
        if (id.isEmpty()) {
            return;
        }
        String property = row.getResource("p").getURI();
        if (property.equals(DCTerms.isReplacedBy.getURI()) && row.get("o").isURIResource()) {
            String other = row.getResource("o").getURI();
            if (other.startsWith(ENTITIES)) {
                replacements.put(id.get(), other.substring(ENTITIES.length()));
            }
            return;
        }
        drafts.computeIfAbsent(id.get(), Draft::new).add(property, row.get("o").asNode());
    }

    private static Optional<String> id(QuerySolution row) {
        return Optional.ofNullable(row.get("e"))
                .filter(node ->
                        node.isURIResource() && node.asResource().getURI().startsWith(ENTITIES))
                .map(node -> node.asResource().getURI().substring(ENTITIES.length()))
                .filter(Slug::isValid);
    }

    private static List<String> context(String id, Map<String, Draft> drafts) {
        Set<String> reached = new LinkedHashSet<>(Set.of(id));
        Set<String> edge = Set.of(id);
        for (int step = 0; step < STEPS; step++) {
            edge = edge.stream()
                    .flatMap(each -> Optional.ofNullable(drafts.get(each)).stream())
                    .flatMap(draft -> draft.links().stream())
                    .filter(reached::add)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
        return reached.stream()
                .skip(1)
                .flatMap(each -> Optional.ofNullable(drafts.get(each)).stream())
                .flatMap(draft -> draft.texts().stream())
                .toList();
    }

    /** Asks until nothing more comes, whatever an endpoint's own limit of rows is. */
    private static void each(RDFConnection connection, String query, Consumer<QuerySolution> consumer) {
        AtomicLong read = new AtomicLong();
        long before;
        do {
            before = read.get();
            connection.querySelect(query + " LIMIT " + PAGE + " OFFSET " + before, row -> {
                consumer.accept(row);
                read.incrementAndGet();
            });
        } while (read.get() > before);
    }
}
