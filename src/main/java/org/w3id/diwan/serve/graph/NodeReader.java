package org.w3id.diwan.serve.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.rdfconnection.RDFConnection;

/** Reads entities' names, classes and places, and keeps those it read last. */
final class NodeReader {
    private static final int IN_ONE_QUERY = 300;
    private static final int KEPT = 10_000;

    private final RDFConnection connection;
    private final String language;
    private final Map<String, Node> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Node> eldest) {
            return size() > KEPT;
        }
    };

    NodeReader(RDFConnection connection, String language) {
        this.connection = connection;
        this.language = language;
    }

    /** Nodes by IRI; one without a class is one that the graph does not describe. */
    Map<String, Node> read(Collection<String> iris) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        for (String iri : iris) {
            Node known = kept.get(iri);
            if (known == null) {
                unknown.add(iri);
            } else {
                nodes.put(iri, known);
            }
        }
        for (int from = 0; from < unknown.size(); from += IN_ONE_QUERY) {
            for (Node node : ask(unknown.subList(from, Math.min(unknown.size(), from + IN_ONE_QUERY)))) {
                nodes.put(node.id(), node);
                kept.put(node.id(), node);
            }
        }
        return nodes;
    }

    private List<Node> ask(List<String> iris) {
        Map<String, NodeBuilder> builders = new LinkedHashMap<>();
        iris.forEach(iri -> builders.put(iri, new NodeBuilder(iri, language)));
        Sparql.select(
                connection,
                "SELECT DISTINCT ?node ?type ?label ?lat ?long ?place ?from ?until { " + Sparql.values("?node", iris)
                        + "{ ?node a ?type } UNION { ?node skos:prefLabel ?label } UNION { ?node geo:lat ?lat ; geo:long ?long } UNION"
                        + " { ?where rdf:subject ?node ; rdf:predicate :locatedIn ; :modality :Actual ; rdf:object ?place ."
                        + " ?node a :Event . ?place geo:lat ?lat ; geo:long ?long } UNION"
                        + " { ?dated rdf:subject ?node ; rdf:predicate :when ; :modality :Actual"
                        + " OPTIONAL { ?dated :earliest ?from } OPTIONAL { ?dated :latest ?until } } }",
                row -> {
                    NodeBuilder builder = builders.get(Sparql.text(row, "node"));
                    if (builder != null) {
                        builder.add(row);
                    }
                });
        return builders.values().stream().map(NodeBuilder::build).toList();
    }
}
