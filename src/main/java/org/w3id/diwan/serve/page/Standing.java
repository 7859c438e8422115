package org.w3id.diwan.serve.page;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * What became of an id.
 *
 * @param thing what the id names or named
 * @param said what the graph says of it
 * @param replacement the IRI of what it was merged into; empty if it was not
 * @param withdrawn the day it was withdrawn; empty if it was not
 * @param why the reason for that; empty if none is known
 */
record Standing(Node thing, DatasetGraph said, String replacement, String withdrawn, String why) {
    private static final int DAY = "2024-07-22".length();

    static Standing of(Node thing, DatasetGraph graph) {
        String instant = value(thing, Terms.WITHDRAWN, graph);
        return new Standing(
                thing,
                graph,
                value(thing, Terms.REPLACED_BY, graph),
                instant.substring(0, Math.min(DAY, instant.length())),
                instant.isEmpty() ? "" : value(thing, Terms.DESCRIPTION, graph));
    }

    boolean isMerged() {
        return !replacement.isEmpty();
    }

    boolean isWithdrawn() {
        return !withdrawn.isEmpty();
    }

    private static String value(Node thing, Node property, DatasetGraph graph) {
        return graph.stream(Node.ANY, thing, property, Node.ANY)
                .map(quad -> quad.getObject().isURI()
                        ? quad.getObject().getURI()
                        : quad.getObject().getLiteralLexicalForm())
                .sorted()
                .findFirst()
                .orElse("");
    }
}
