package org.w3id.diwan.query.selection;

import java.util.ArrayList;
import java.util.List;
import org.w3id.diwan.query.Curie;
import org.w3id.diwan.query.GraphConnection;
import org.w3id.diwan.query.Row;

/** Counts the claims of an entity by its part in them and their relation, before anybody loads them. */
public record ClaimCounts(GraphConnection graph) {
    /** Claims with a value, such as a figure, lead to no other entity and count as claims only. */
    private static final String COUNTED = """
            SELECT ?role ?p %2$s (COUNT(DISTINCT ?c) AS ?claims) (COUNT(DISTINCT ?reviewed) AS ?ofPeople) (COUNT(DISTINCT ?x) AS ?others) {
              VALUES (?end ?role ?away) { (rdf:subject "subject" rdf:object) (rdf:object "object" rdf:subject) (prov:wasAttributedTo "speaker" rdf:object) }
              GRAPH ?g { ?c ?end <%1$s> ; a :Claim ; rdf:predicate ?p ; :modality ?m ; ?away ?other }
              BIND (IF(isIRI(?other), ?other, ?none) AS ?x)
              BIND (IF(STRSTARTS(STR(?g), "https://w3id.org/diwan/reading/"), ?none, ?c) AS ?reviewed)
            } GROUP BY ?role ?p %2$s ORDER BY DESC(?role) ?p %2$s""";

    /**
     * Claims of one relation.
     *
     * @param role subject, object or speaker: what the entity is in them
     * @param relation the ontology's local name
     * @param modality Actual, Proposed or Denied; empty where all are counted together
     * @param claims how many there are
     * @param reviewed how many of them a person wrote or reviewed
     * @param others how many other entities they lead to
     */
    public record Count(String role, String relation, String modality, int claims, int reviewed, int others) {
        private static Count of(Row row) {
            return new Count(
                    row.text("role"),
                    Curie.localName(row.text("p")),
                    Curie.localName(row.text("m")),
                    Integer.parseInt(row.text("claims")),
                    Integer.parseInt(row.text("ofPeople")),
                    Integer.parseInt(row.text("others")));
        }
    }

    /**
     * Of an entity, by its IRI.
     *
     * @param byModality whether claims of each modality are counted apart
     */
    public List<Count> of(String entity, boolean byModality) {
        List<Count> found = new ArrayList<>();
        graph.select(COUNTED.formatted(entity, byModality ? "?m" : ""), row -> {
            if (row.has("p")) {
                found.add(Count.of(row));
            }
        });
        return List.copyOf(found);
    }
}
