package org.w3id.diwan.query.entity;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.w3id.diwan.query.Curie;
import org.w3id.diwan.query.Row;

/**
 * What became of an id.
 *
 * @param replacement the IRI of what it was merged into; empty if it was not
 * @param withdrawn the day it was withdrawn; empty if it was not
 * @param why the reason for that; empty if none is known
 */
public record IdStatus(String replacement, String withdrawn, String why) {
    private static final int DAY = "2024-07-22".length();

    /** As a graph says. */
    public static IdStatus of(Node thing, DatasetGraph graph) {
        String instant = value(thing, "prov:invalidatedAtTime", graph);
        return new IdStatus(
                value(thing, "dcterms:isReplacedBy", graph),
                instant.substring(0, Math.min(DAY, instant.length())),
                instant.isEmpty() ? "" : value(thing, "dcterms:description", graph));
    }

    /** Whether it was withdrawn. */
    public boolean isWithdrawn() {
        return !withdrawn.isEmpty();
    }

    private static String value(Node thing, String property, DatasetGraph graph) {
        return graph.stream(Node.ANY, thing, Curie.node(property), Node.ANY)
                .map(quad -> Row.text(quad.getObject()))
                .sorted()
                .findFirst()
                .orElse("");
    }
}
