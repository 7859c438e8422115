package org.w3id.diwan.serve.graph;

import java.io.Closeable;
import java.io.IOException;

/**
 * A part of the graph, read whole but not kept in memory.
 *
 * @param wanted which part it is
 * @param nodes every entity that an edge touches, and every focus, by IRI
 * @param edges in the order of {@link ClaimWalk}
 * @param next the id of the last edge, if there are more than the limit allowed; otherwise empty
 */
record Part(Neighbourhood wanted, Spool<Node> nodes, Spool<Edge> edges, String next) implements Closeable {
    boolean isCut() {
        return !next.isEmpty();
    }

    @Override
    public void close() throws IOException {
        nodes.close();
        edges.close();
    }
}
