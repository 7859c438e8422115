package org.w3id.diwan.serve.graph;

import java.util.List;

/**
 * A part of the graph.
 *
 * @param nodes every entity that an edge touches, and every focus that exists, by IRI
 * @param edges in the order of their ids
 * @param cut whether there are more edges than the limit allowed
 */
record Part(List<Node> nodes, List<Edge> edges, boolean cut) {
    Part {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }
}
