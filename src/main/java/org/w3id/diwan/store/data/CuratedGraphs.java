package org.w3id.diwan.store.data;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;

/** The graphs that curators added: all that no load wrote. */
final class CuratedGraphs {
    private CuratedGraphs() {}

    /**
     * Copies them from one generation to the next. The caller keeps edits and loads out.
     *
     * @throws IOException if the next generation has a graph of the same name
     */
    static void carryOver(Generation from, Generation to) throws IOException {
        if (!from.isEdited()) {
            return;
        }
        DatasetGraph source = from.graph();
        source.begin(ReadWrite.READ);
        try {
            List<Node> curated = Iter.toList(source.listGraphNodes());
            curated.removeIf(from.manifest()::holds);
            String doubles = curated.stream()
                    .filter(to.manifest()::holds)
                    .map(Node::getURI)
                    .sorted()
                    .collect(Collectors.joining(", "));
            if (!doubles.isEmpty()) {
                throw new IOException(
                        "curators have written graphs that the input holds too, and nothing was loaded: save and drop "
                                + doubles + ", or leave it out of the input");
            }
            if (!curated.isEmpty()) {
                copy(curated, source, to);
            }
        } finally {
            source.end();
        }
    }

    private static void copy(List<Node> curated, DatasetGraph source, Generation to) throws IOException {
        DatasetGraph target = to.graph();
        target.begin(ReadWrite.WRITE);
        try {
            for (Node graph : curated) {
                source.findNG(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(to::add);
            }
            to.commit();
        } finally {
            target.end();
        }
    }
}
