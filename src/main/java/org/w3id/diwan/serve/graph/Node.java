package org.w3id.diwan.serve.graph;

import java.util.List;

/**
 * An entity in a graph to be drawn.
 *
 * @param id its IRI
 * @param label its name, or the last part of its IRI
 * @param types its classes' local names
 * @param point latitude and longitude, or nothing
 * @param place of an event: the IRI of the place whose point it is; otherwise empty
 * @param earliest the first day of an event as in ISO 8601; empty where open or unknown
 * @param latest the last day, likewise
 */
record Node(
        String id, String label, List<String> types, List<Double> point, String place, String earliest, String latest) {
    static final List<Field<Node>> FIELDS = List.of(
            Field.text("label", Node::label),
            Field.list("types", Node::types),
            Field.number(
                    "latitude", node -> node.hasPoint() ? List.of(node.point().get(0)) : List.of()),
            Field.number(
                    "longitude", node -> node.hasPoint() ? List.of(node.point().get(1)) : List.of()),
            Field.text("place", Node::place),
            Field.text("earliest", Node::earliest),
            Field.text("latest", Node::latest));

    Node {
        types = List.copyOf(types);
        point = List.copyOf(point);
    }

    boolean hasPoint() {
        return point.size() == 2;
    }

    /** The last part of an IRI, for what has no name. */
    static String tail(String iri) {
        return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    }
}
