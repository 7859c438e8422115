package org.w3id.diwan.serve.dump;

import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.w3id.diwan.store.GraphStore;

/**
 * The quads of a store, in one transaction and in the order of its index.
 *
 * @param store that holds them
 */
record StoredQuads(GraphStore store) implements QuadSource {
    @Override
    public Reading open() throws IOException {
        DatasetGraph graph = store.datasetGraph();
        graph.begin(ReadWrite.READ);
        return new Transaction(store, graph);
    }

    private record Transaction(GraphStore store, DatasetGraph graph) implements Reading {
        @Override
        public Optional<String> version() throws IOException {
            return Optional.of(store.version());
        }

        @Override
        public Iterator<Quad> quads() {
            return graph.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
        }

        @Override
        public PrefixMap prefixes() {
            return graph.prefixes();
        }

        @Override
        public void close() {
            graph.end();
        }
    }
}
