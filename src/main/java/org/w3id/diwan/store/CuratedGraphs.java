package org.w3id.diwan.store;

import java.util.Iterator;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** The graphs that curators added: all that no load wrote. */
final class CuratedGraphs {
    private CuratedGraphs() {}

    /** Copies them from one generation to the next. The caller keeps edits and loads out. */
    static void carryOver(Generation from, Generation to) throws java.io.IOException {
        if (!from.isEdited()) {
            return;
        }
        Set<String> loaded = from.manifest().graphs();
        DatasetGraph source = from.graph();
        DatasetGraph target = to.graph();
        source.begin(ReadWrite.READ);
        target.begin(ReadWrite.WRITE);
        try {
            for (Iterator<Node> graphs = source.listGraphNodes(); graphs.hasNext(); ) {
                Node graph = graphs.next();
                if (!graph.isURI() || !loaded.contains(graph.getURI())) {
                    for (Iterator<Quad> quads = source.findNG(graph, Node.ANY, Node.ANY, Node.ANY); quads.hasNext(); ) {
                        target.add(quads.next());
                    }
                }
            }
            to.markEdited();
            to.commit();
        } finally {
            target.end();
            source.end();
        }
    }
}
