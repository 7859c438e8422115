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

/** The whole graph at one moment, for the calling thread; close it. */
interface QuadSource extends AutoCloseable {
    /** Changes whenever the graph does; empty if nobody can say. */
    Optional<String> version() throws IOException;

    /** The quads of all named graphs, one graph after the other. */
    Iterator<Quad> quads();

    /** Prefixes to shorten names with. */
    Map<String, String> prefixes();

    @Override
    void close();

    /** Read in one transaction from the store that holds it. */
    static QuadSource of(GraphStore store) throws IOException {
        DatasetGraph graph = store.datasetGraph();
        graph.begin(ReadWrite.READ);
        return new QuadSource() {
            @Override
            public Optional<String> version() throws IOException {
                return Optional.of(store.version());
            }

            @Override
            public Iterator<Quad> quads() {
                return graph.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
            }

            @Override
            public Map<String, String> prefixes() {
                return graph.prefixes().getMapping();
            }

            @Override
            public void close() {
                graph.end();
            }
        };
    }

    /**
     * Read page by page, graph by graph, whatever the endpoint's own limit of rows is. Each page is a query of its own, so a graph that is
     * changed meanwhile may be read in two states.
     */
    static QuadSource of(Supplier<GraphConnection> connections) {
        GraphConnection connection = connections.get();
        return new QuadSource() {
            @Override
            public Optional<String> version() {
                return Optional.empty();
            }

            @Override
            public Iterator<Quad> quads() {
                return connection
                        .pages("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g")
                        .flatMap(row -> quadsOf(connection, row.node("g")))
                        .iterator();
            }

            @Override
            public Map<String, String> prefixes() {
                return Map.of();
            }

            @Override
            public void close() {
                connection.close();
            }
        };
    }

    /** The quads of one graph, page by page. */
    static Stream<Quad> quadsOf(GraphConnection connection, Node graph) {
        return connection
                .pages("SELECT ?s ?p ?o { GRAPH <" + graph.getURI() + "> { ?s ?p ?o } } ORDER BY ?s ?p ?o")
                .map(row -> Quad.create(graph, row.node("s"), row.node("p"), row.node("o")));
    }
}
