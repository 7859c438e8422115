package org.w3id.diwan.serve.dump;

import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.w3id.diwan.query.GraphConnection;
import org.w3id.diwan.store.GraphStore;

/**
 * The whole graph at one moment, for the calling thread; close it.
 *
 * @param version changes whenever the graph does; empty if nobody can say
 * @param quads of all named graphs, one graph after the other
 * @param prefixes to shorten names with
 * @param end what closing does
 */
record QuadSource(Optional<String> version, Supplier<Iterator<Quad>> quads, Map<String, String> prefixes, Runnable end)
        implements AutoCloseable {
    @Override
    public void close() {
        end.run();
    }

    /** Read in one transaction from the store that holds it. */
    static QuadSource of(GraphStore store) throws IOException {
        DatasetGraph graph = store.datasetGraph();
        graph.begin(ReadWrite.READ);
        try {
            return new QuadSource(
                    Optional.of(store.version()),
                    () -> graph.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY),
                    graph.prefixes().getMapping(),
                    graph::end);
        } catch (IOException | RuntimeException failure) {
            graph.end();
            throw failure;
        }
    }

    /**
     * Read page by page, graph by graph, whatever the endpoint's own limit of rows is. Each page is a query of its own, so a graph that is
     * changed meanwhile may be read in two states.
     */
    static QuadSource of(Supplier<GraphConnection> connections) {
        GraphConnection connection = connections.get();
        return new QuadSource(
                Optional.empty(),
                () -> connection
                        .pages("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g")
                        .flatMap(row -> quadsOf(connection, row.node("g")))
                        .iterator(),
                Map.of(),
                connection::close);
    }

    /** The quads of one graph, page by page. */
    static Stream<Quad> quadsOf(GraphConnection connection, Node graph) {
        return connection
                .pages("SELECT ?s ?p ?o { GRAPH <" + graph.getURI() + "> { ?s ?p ?o } } ORDER BY ?s ?p ?o")
                .map(row -> Quad.create(graph, row.node("s"), row.node("p"), row.node("o")));
    }
}
