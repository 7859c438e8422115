package org.w3id.diwan.serve.sparql;

import java.io.IOException;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.fuseki.servlets.ActionLib;
import org.apache.jena.fuseki.servlets.GSP_R;
import org.apache.jena.fuseki.servlets.GraphTarget;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.w3id.diwan.serve.limit.RequestLimits;

/**
 * Reading graphs, streamed: {@code ?graph=IRI}, {@code ?default}, or all of them. Formats that a writer must hold in memory as a whole are
 * refused for large graphs.
 *
 * @see <a href="https://www.w3.org/TR/sparql11-http-rdf-update/">SPARQL 1.1 Graph Store HTTP Protocol</a>
 */
public final class GraphStoreRead extends GSP_R {
    private static final Set<String> WHOLE = Set.of("application/rdf+xml", "application/ld+json");

    private final RequestLimits limits;

    public GraphStoreRead(RequestLimits limits) {
        this.limits = limits;
    }

    @Override
    public void process(HttpAction action) {
        SparqlFailures.asProblems(action, super::process);
    }

    @Override
    protected void execGetGSP(HttpAction action) {
        String type = FormatChoice.GRAPHS.of(action.getRequest());
        action.beginRead();
        try {
            GraphTarget target = GraphTarget.determineTargetGSP(decideDataset(action), action);
            if (!target.exists()) {
                ServletOps.errorNotFound("No such graph: " + target.label());
            }
            Graph graph = target.graph();
            requireSize(type, graph.find());
            start(action, type);
            RDFDataMgr.write(action.getResponseOutputStream(), graph, AnswerSender.format(type));
        } catch (IOException clientGone) {
            ServletOps.errorOccurred(clientGone);
        } finally {
            action.endRead();
        }
    }

    @Override
    protected void execGetQuads(HttpAction action) {
        String type = FormatChoice.DATASETS.of(action.getRequest());
        action.beginRead();
        try {
            DatasetGraph dataset = namedGraphs(decideDataset(action));
            requireSize(type, dataset.find());
            start(action, type);
            RDFDataMgr.write(action.getResponseOutputStream(), dataset, AnswerSender.format(type));
        } catch (IOException clientGone) {
            ServletOps.errorOccurred(clientGone);
        } finally {
            action.endRead();
        }
    }

    /** Without the default graph, which only repeats what stands in the others. */
    private static DatasetGraph namedGraphs(DatasetGraph all) {
        return new DatasetGraphWrapper(all) {
            @Override
            public Graph getDefaultGraph() {
                return Graph.emptyGraph;
            }

            @Override
            public Iterator<Quad> find(Node g, Node s, Node p, Node o) {
                return Quad.isDefaultGraph(g) ? Iter.nullIterator() : findNG(g, s, p, o);
            }

            @Override
            public Iterator<Quad> find() {
                return findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
            }

            @Override
            public Stream<Quad> stream() {
                return Iter.asStream(find());
            }
        };
    }

    private static void start(HttpAction action, String type) {
        ActionLib.setCommonHeaders(action);
        ServletOps.success(action);
        action.setResponseContentType(type);
        action.setResponseCharacterEncoding("utf-8");
    }

    private void requireSize(String type, Iterator<?> statements) {
        if (!WHOLE.contains(type)) {
            return;
        }
        for (int size = 0; statements.hasNext(); statements.next()) {
            if (++size > limits.triples()) {
                ServletOps.error(
                        406,
                        "This graph is too large for " + type
                                + "; ask for text/turtle, application/trig or application/n-quads.");
            }
        }
    }
}
