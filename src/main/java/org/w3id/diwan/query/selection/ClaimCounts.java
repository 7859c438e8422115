package org.w3id.diwan.query.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.w3id.diwan.query.GraphConnection;
import org.w3id.diwan.query.Row;
import org.w3id.diwan.query.Sparql;

/** Counts the claims of an entity by relation, before anybody loads them. */
public record ClaimCounts(Supplier<GraphConnection> connections) {
    /** Claims with a value, such as a figure, lead to no other entity and count as claims only. */
    private static final String COUNTED = """
            SELECT ?p ?away (COUNT(DISTINCT ?c) AS ?claims) (COUNT(DISTINCT ?reviewed) AS ?ofPeople) (COUNT(DISTINCT ?x) AS ?others) {
              { GRAPH ?g { ?c rdf:subject %1$s ; rdf:predicate ?p ; rdf:object ?o } BIND (true AS ?away) BIND (IF(isIRI(?o), ?o, ?none) AS ?x) }
              UNION
              { GRAPH ?g { ?c rdf:object %1$s ; rdf:predicate ?p ; rdf:subject ?x } BIND (false AS ?away) }
              BIND (IF(STRSTARTS(STR(?g), "https://w3id.org/diwan/reading/"), ?none, ?c) AS ?reviewed)
            } GROUP BY ?p ?away ORDER BY ?p ?away""";

    /**
     * Claims of one relation.
     *
     * @param relation the ontology's local name
     * @param away whether the relation leads from the entity, rather than to it
     * @param claims how many there are
     * @param reviewed how many of them a person wrote or reviewed
     * @param others how many other entities they lead to
     */
    public record Count(String relation, boolean away, int claims, int reviewed, int others) {
        private static Count of(Row row) {
            return new Count(
                    SelectionReader.local(row.text("p")),
                    row.text("away").equals("true"),
                    Integer.parseInt(row.text("claims")),
                    Integer.parseInt(row.text("ofPeople")),
                    Integer.parseInt(row.text("others")));
        }
    }

    /**
     * Of several entities.
     *
     * @return by IRI of the entity, in order of relation
     */
    public Map<String, List<Count>> of(List<String> entities) {
        Map<String, List<Count>> counts = new TreeMap<>();
        try (GraphConnection graph = connections.get()) {
            for (String entity : entities) {
                List<Count> found = new ArrayList<>();
                graph.select(COUNTED.formatted(Sparql.iris(List.of(entity))), row -> {
                    if (row.has("p")) {
                        found.add(Count.of(row));
                    }
                });
                counts.put(entity, List.copyOf(found));
            }
        }
        return counts;
    }
}
