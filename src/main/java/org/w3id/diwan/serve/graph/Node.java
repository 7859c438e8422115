package org.w3id.diwan.serve.graph;

import java.util.List;

/**
 * An entity in a graph to be drawn.
 *
 * @param id its IRI
 * @param label its English name, or the last part of its IRI
 * @param types its classes' local names
 * @param point latitude and longitude, or nothing
 */
record Node(String id, String label, List<String> types, List<Double> point) {
    Node {
        types = List.copyOf(types);
        point = List.copyOf(point);
    }

    boolean hasPoint() {
        return point.size() == 2;
    }
}
