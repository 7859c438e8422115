package org.w3id.diwan.query.entity;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * What the graph holds of one thing.
 *
 * @param kind what it is
 * @param node the thing
 * @param graph its description, one page of the claims and statements it takes part in, what links to it, and the names of all it meets
 * @param records the claims and statements of this page, in order
 * @param page from 0
 * @param hasMore whether another page follows
 */
public record Thing(ThingKind kind, Node node, DatasetGraph graph, List<Node> records, int page, boolean hasMore) {}
