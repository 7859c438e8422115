package org.w3id.diwan.store;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

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
            List<Node> curated = list(source, from.manifest().graphs());
            refuseDoubles(curated, to.manifest().graphs());
            copy(curated, source, to);
        } finally {
            source.end();
        }
    }

    private static List<Node> list(DatasetGraph graph, Set<String> loaded) {
        return Iter.toList(
                Iter.filter(graph.listGraphNodes(), name -> !name.isURI() || !loaded.contains(name.getURI())));
    }

    private static void refuseDoubles(List<Node> curated, Set<String> loaded) throws IOException {
        Set<String> doubles = new TreeSet<>();
        for (Node graph : curated) {
            if (graph.isURI() && loaded.contains(graph.getURI())) {
                doubles.add(graph.getURI());
            }
        }
        if (!doubles.isEmpty()) {
            throw new IOException(
                    "curators have written graphs that the input holds too, and nothing was loaded: save and drop "
                            + String.join(", ", doubles) + ", or leave it out of the input");
        }
    }

    private static void copy(List<Node> curated, DatasetGraph source, Generation to) throws IOException {
        if (curated.isEmpty()) {
            return;
        }
        DatasetGraph target = to.graph();
        target.begin(ReadWrite.WRITE);
        try {
            for (Node graph : curated) {
                for (Iterator<Quad> quads = source.findNG(graph, Node.ANY, Node.ANY, Node.ANY); quads.hasNext(); ) {
                    to.add(quads.next());
                }
            }
            to.markEdited();
            to.commit();
        } finally {
            target.end();
        }
    }
}
