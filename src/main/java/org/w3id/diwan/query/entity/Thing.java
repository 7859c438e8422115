package org.w3id.diwan.query.entity;

import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.w3id.diwan.model.vocabulary.IriScheme;

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
public record Thing(ThingKind kind, Node node, DatasetGraph graph, List<Node> records, int page, boolean hasMore) {
    /** Whether only programs say this claim or statement, and nobody has reviewed it. */
    public boolean isUnreviewed(Node record) {
        return Iter.iter(graph.find(Node.ANY, record, Node.ANY, Node.ANY))
                .map(quad -> quad.getGraph().toString())
                .allMatch(holder -> holder.startsWith(IriScheme.readings()));
    }
}
