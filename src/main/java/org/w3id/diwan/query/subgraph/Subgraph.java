package org.w3id.diwan.query.subgraph;

import java.io.Closeable;
import java.io.IOException;
import org.w3id.diwan.query.node.GraphNode;

/**
 * A part of the graph, read whole but not kept in memory.
 *
 * @param wanted which part it is
 * @param nodes every entity that an edge touches, and every focus, by IRI
 * @param edges first those around the focus, then those a step further; without a focus by subject
 * @param next the id of the last edge, if there are more than the limit allowed; otherwise empty
 */
public record Subgraph(Neighbourhood wanted, Spool<GraphNode> nodes, Spool<GraphEdge> edges, String next)
        implements Closeable {
    /** Whether there are more edges than the limit allowed. */
    public boolean isCut() {
        return !next.isEmpty();
    }

    /** What a file of it says inside if there is more; otherwise empty. */
    public String note() {
        return isCut() ? "This is a part: there are more edges. Go on with after=" + next : "";
    }

    @Override
    public void close() throws IOException {
        nodes.close();
        edges.close();
    }
}
