package org.w3id.diwan.serve.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ParameterizedSparqlString;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.w3id.diwan.model.IriScheme;

/**
 * Reads one thing from the graph in a few bounded SPARQL 1.1 queries: no answer is larger than a page, however often the thing is
 * spoken of.
 */
final class ThingData {
    /** Claims and statements on a page. */
    static final int PAGE = 100;

    private static final int MOST_QUADS = 5_000;
    private static final int MOST_LINKS = 500;

    private static final String PREFIXES = """
            PREFIX : <https://w3id.org/diwan/ontology#>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            """;

    private final Supplier<RDFConnection> connections;
    private final IriScheme iris;

    ThingData(Supplier<RDFConnection> connections, IriScheme iris) {
        this.connections = connections;
        this.iris = iris;
    }

    /** The thing and one page of what is said of it; empty if the graph knows nothing of it. */
    Optional<Thing> read(Kind kind, Node thing, int page) {
        DatasetGraph found = DatasetGraphFactory.create();
        try (RDFConnection connection = connections.get()) {
            Quads quads = new Quads(connection, found);
            if (quads.add(query(
                            "SELECT ?g (?thing AS ?s) ?p ?o { GRAPH ?g { ?thing ?p ?o } } ORDER BY ?g ?p ?o LIMIT "
                                    + MOST_QUADS,
                            thing))
                    == 0) {
                return Optional.empty();
            }
            List<Node> records = records(connection, kind, thing, page);
            boolean hasMore = records.size() > PAGE;
            List<Node> shown = hasMore ? records.subList(0, PAGE) : records;
            describe(quads, shown);
            if (kind == Kind.ID && page == 0) {
                quads.add(query(
                        "SELECT ?g ?s ?p (?thing AS ?o) { GRAPH ?g { ?s ?p ?thing }"
                                + " FILTER (?p NOT IN (rdf:subject, rdf:object, prov:wasAttributedTo, :speaker, :addressee, :inPlace,"
                                + " <http://www.w3.org/2005/11/its/rdf#taIdentRef>)) } ORDER BY ?g ?s ?p LIMIT "
                                + MOST_LINKS,
                        thing));
            }
            describe(quads, passages(found));
            addNames(quads, found);
            return Optional.of(new Thing(thing, found, shown, page, hasMore));
        }
    }

    private List<Node> records(RDFConnection connection, Kind kind, Node thing, int page) {
        String pattern = switch (kind) {
            case ID ->
                "{ ?r rdf:subject ?thing } UNION { ?r rdf:object ?thing } UNION { ?r prov:wasAttributedTo ?thing }"
                        + " UNION { ?r :inPlace ?thing } UNION { ?r :speaker ?thing } UNION { ?r :addressee ?thing }";
            case SOURCE -> "?r prov:hadPrimarySource ?thing";
            case STATEMENT -> "?r :statedIn ?thing";
            case CLAIM -> "?thing :statedIn ?r";
        };
        List<Node> records = new ArrayList<>();
        connection.querySelect(
                query(
                                "SELECT DISTINCT ?r { GRAPH ?g { " + pattern + " } } ORDER BY ?r LIMIT " + (PAGE + 1)
                                        + " OFFSET " + (long) page * PAGE,
                                thing)
                        .toString(),
                row -> records.add(row.get("r").asNode()));
        return records;
    }

    private static void describe(Quads quads, Collection<Node> things) {
        if (!things.isEmpty()) {
            quads.add(new ParameterizedSparqlString("SELECT ?g ?s ?p ?o { VALUES ?s { " + values(things)
                    + " } GRAPH ?g { ?s ?p ?o } } LIMIT " + 10 * MOST_QUADS));
        }
    }

    private static Set<Node> passages(DatasetGraph found) {
        Node passage = Terms.diwan("passage");
        Set<Node> passages = new LinkedHashSet<>();
        found.find(Node.ANY, Node.ANY, passage, Node.ANY).forEachRemaining(quad -> passages.add(quad.getObject()));
        return passages;
    }

    private void addNames(Quads quads, DatasetGraph found) {
        Set<Node> met = new LinkedHashSet<>();
        found.find().forEachRemaining(quad -> meet(quad, met));
        if (!met.isEmpty()) {
            quads.add(new ParameterizedSparqlString(PREFIXES + "SELECT ?g ?s ?p ?o { VALUES ?s { " + values(met)
                    + " } VALUES ?p { skos:prefLabel rdfs:label dcterms:title } GRAPH ?g { ?s ?p ?o } }"));
        }
    }

    private void meet(Quad quad, Set<Node> met) {
        for (Node node : List.of(quad.getSubject(), quad.getPredicate(), quad.getObject())) {
            if (node.isURI()
                    && node.getURI().startsWith(iris.base())
                    && !node.getURI().contains("#char=")) {
                met.add(node);
            }
        }
    }

    /** Only IRIs that came out of the graph, and only those that can stand between angle brackets. */
    private static String values(Collection<Node> things) {
        return things.stream()
                .filter(Node::isURI)
                .map(Node::getURI)
                .filter(iri -> iri.chars().noneMatch(c -> c <= ' ' || "<>\"{}|^`\\".indexOf(c) >= 0))
                .map(iri -> "<" + iri + ">")
                .collect(Collectors.joining(" "));
    }

    private static ParameterizedSparqlString query(String sparql, Node thing) {
        ParameterizedSparqlString query = new ParameterizedSparqlString(PREFIXES + sparql);
        query.setParam("thing", thing);
        return query;
    }
}
