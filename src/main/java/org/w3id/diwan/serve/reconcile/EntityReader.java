package org.w3id.diwan.serve.reconcile;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdfconnection.RDFConnection;
import org.w3id.diwan.model.IriScheme;
import org.w3id.diwan.model.Slug;
import org.w3id.diwan.names.NameEntries;

/** Reads names, types and what goes with them of some entities from the graph. */
final class EntityReader {
    /** So many entities are asked for at once: what comes back is less than the 10,000 rows a public endpoint gives. */
    static final int AT_ONCE = 200;

    private static final String ENTITIES = IriScheme.DIWAN.entities();
    private static final String MENTIONS = """
            SELECT ?e (COUNT(*) AS ?n) { VALUES ?e { %s } GRAPH ?g { ?m <http://www.w3.org/2005/11/its/rdf#taIdentRef> ?e } } GROUP BY ?e""";

    private final Ontology ontology;
    private final String query;

    EntityReader(Ontology ontology) {
        this.ontology = ontology;
        Stream<String> definitional = ontology.properties().values().stream()
                .filter(property -> !property.claimed() && property.range().isPresent())
                .map(Property::iri);
        Stream<String> context = NameEntries.contextRelations().stream().map(IriScheme.DIWAN::term);
        String properties = Stream.concat(
                        Stream.of(
                                "http://www.w3.org/1999/02/22-rdf-syntax-ns#type",
                                "http://www.w3.org/2004/02/skos/core#prefLabel",
                                "http://www.w3.org/2004/02/skos/core#altLabel",
                                "http://purl.org/dc/terms/description"),
                        Stream.concat(definitional, context))
                .sorted()
                .distinct()
                .map(iri -> "<" + iri + ">")
                .collect(Collectors.joining(", "));
        // asking for each property by itself would be several times as many look-ups
        this.query = "SELECT DISTINCT ?e ?p ?o { VALUES ?e { %s } GRAPH ?g { ?e ?p ?o } FILTER (?p IN (" + properties
                + ")) } ORDER BY ?e ?p ?o";
    }

    /** What is shown of entities, by their ids; nothing of what is no entity. */
    Map<String, Known> known(RDFConnection connection, List<String> ids) {
        Map<String, Known> known = new HashMap<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            drafts(connection, ids.subList(from, Math.min(ids.size(), from + AT_ONCE)))
                    .forEach((id, draft) -> known.put(id, draft.known(ontology)));
        }
        return known;
    }

    /** The names of at most {@value #AT_ONCE} entities and what goes with them, in the order of the ids. */
    Map<String, Draft> drafts(RDFConnection connection, Collection<String> ids) {
        Map<String, Draft> drafts = new LinkedHashMap<>();
        ids.forEach(id -> drafts.put(id, new Draft(id)));
        Pages.each(
                connection,
                query.formatted(iris(ids)),
                row -> id(row).flatMap(id -> Optional.ofNullable(drafts.get(id)))
                        .ifPresent(draft -> draft.add(
                                row.getResource("p").getURI(), row.get("o").asNode())));
        drafts.values().removeIf(draft -> !draft.isEntity());
        return drafts;
    }

    /** Adds how often texts mention them. */
    void weigh(RDFConnection connection, Map<String, Draft> drafts) {
        if (drafts.isEmpty()) {
            return;
        }
        connection.querySelect(
                MENTIONS.formatted(iris(drafts.keySet())),
                row -> id(row).flatMap(id -> Optional.ofNullable(drafts.get(id)))
                        .ifPresent(draft -> draft.mentioned(row.getLiteral("n").getInt())));
    }

    /** The id of the entity in a row, if it is one. */
    static Optional<String> id(QuerySolution row) {
        return Optional.ofNullable(row.get("e"))
                .filter(node ->
                        node.isURIResource() && node.asResource().getURI().startsWith(ENTITIES))
                .map(node -> node.asResource().getURI().substring(ENTITIES.length()))
                .filter(Slug::isValid);
    }

    private static String iris(Collection<String> ids) {
        return ids.stream().map(id -> "<" + ENTITIES + id + ">").collect(Collectors.joining(" "));
    }
}
