package org.w3id.diwan.store.index;

import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.w3id.diwan.model.vocabulary.IriScheme;

/**
 * The default graph: what all named graphs hold except readings, which nobody has reviewed. It is stored beside the named graphs and
 * changes with them, so that a query without {@code GRAPH} costs no more than one of a single graph.
 */
public final class DefaultGraph {
    private static final String READINGS = IriScheme.readings();

    private DefaultGraph() {}

    /** Whether a named graph is part of it. */
    static boolean includes(Node graph) {
        return !graph.isURI() || includes(graph.getURI());
    }

    /** Whether a named graph is part of it. */
    static boolean includes(String graph) {
        return !graph.startsWith(READINGS);
    }

    /** Whether this names the default graph, in any of the ways that Jena does. */
    static boolean isNamed(String graph) {
        return graph.equals(Quad.defaultGraphIRI.getURI()) || graph.equals(Quad.defaultGraphNodeGenerated.getURI());
    }

    /** Passes quads on, each with the triple that it adds to the default graph. */
    public static StreamRDF filling(StreamRDF to) {
        return new StreamRDFWrapper(to) {
            @Override
            public void quad(Quad quad) {
                super.quad(quad);
                if (includes(quad.getGraph())) {
                    super.triple(quad.asTriple());
                }
            }
        };
    }

    /** To be called after a triple was added to a named graph. */
    public static void added(DatasetGraph database, Node graph, Triple triple) {
        if (includes(graph)) {
            database.add(Quad.create(Quad.defaultGraphIRI, triple));
        }
    }

    /** To be called after a triple was deleted from a named graph: it stays where another graph holds it. */
    public static void deleted(DatasetGraph database, Node graph, Triple triple) {
        if (includes(graph) && !isHeld(database, triple)) {
            database.delete(Quad.create(Quad.defaultGraphIRI, triple));
        }
    }

    private static boolean isHeld(DatasetGraph database, Triple triple) {
        Iterator<Quad> others =
                database.findNG(Node.ANY, triple.getSubject(), triple.getPredicate(), triple.getObject());
        while (others.hasNext()) {
            if (includes(others.next().getGraph())) {
                return true;
            }
        }
        return false;
    }
}
