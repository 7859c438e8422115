package org.w3id.diwan.query.entity;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.w3id.diwan.query.GraphConnection;
import org.w3id.diwan.query.Row;
import org.w3id.diwan.query.Sparql;

/** Asks how far other sources say what a source says: the same relation between the same two, reviewed claims only. */
public record OtherVoices(Supplier<GraphConnection> connections) {
    private static final String SHARED = """
            SELECT ?other (SAMPLE(?title) AS ?name) ?same (COUNT(DISTINCT ?c) AS ?claims) {
              VALUES ?c { %s }
              GRAPH ?g { ?c rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; :modality ?mine }
              GRAPH ?h { ?d rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; :modality ?theirs ; prov:hadPrimarySource ?other }
              FILTER (?other != %s && !STRSTARTS(STR(?h), "https://w3id.org/diwan/reading/"))
              OPTIONAL { GRAPH ?k { ?other dcterms:title ?title } }
              BIND (?mine = ?theirs AS ?same)
            } GROUP BY ?other ?same""";

    /**
     * How one other source stands to it.
     *
     * @param name of the source; empty if it has none
     * @param same how many of the claims it makes too
     * @param otherwise of how many it says that they are proposed, denied or a fact where this one says another
     */
    public record Voice(Node source, String name, int same, int otherwise) {
        private Voice plus(boolean isSame, int claims) {
            return new Voice(source, name, same + (isSame ? claims : 0), otherwise + (isSame ? 0 : claims));
        }
    }

    /** By IRI of the other source. */
    public Map<String, Voice> of(Node source, Collection<Node> claims) {
        Map<String, Voice> voices = new TreeMap<>();
        if (claims.isEmpty()) {
            return voices;
        }
        String query =
                SHARED.formatted(Sparql.iris(claims.stream().map(Node::getURI).toList()), "<" + source.getURI() + ">");
        try (GraphConnection graph = connections.get()) {
            graph.select(query, row -> add(voices, row));
        }
        return voices;
    }

    private static void add(Map<String, Voice> voices, Row row) {
        if (row.has("other")) {
            Node other = row.node("other");
            voices.merge(
                    other.getURI(),
                    new Voice(other, row.text("name"), 0, 0)
                            .plus(row.text("same").equals("true"), Integer.parseInt(row.text("claims"))),
                    (first, second) -> new Voice(
                            other, first.name(), first.same() + second.same(), first.otherwise() + second.otherwise()));
        }
    }
}
