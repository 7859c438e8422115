package org.w3id.diwan.serve.sparql;

import com.google.common.collect.Iterators;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
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
import org.apache.jena.riot.RDFFormat;
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

    /** @param limits say how large a graph may be in a format that is written as a whole */
    public GraphStoreRead(RequestLimits limits) {
        this.limits = limits;
    }

    @Override
    public void process(HttpAction action) {
        SparqlFailures.asProblems(action, super::process);
    }

    @Override
    protected void execGetGSP(HttpAction action) {
        answer(action, FormatChoice.GRAPHS, dataset -> {
            GraphTarget target = GraphTarget.determineTargetGSP(dataset, action);
            if (!target.exists()) {
                ServletOps.errorNotFound("No such graph: " + target.label());
            }
            Graph graph = target.graph();
            return new Found(graph::find, (format, out) -> RDFDataMgr.write(out, graph, format));
        });
    }

    @Override
    protected void execGetQuads(HttpAction action) {
        answer(action, FormatChoice.DATASETS, dataset -> {
            DatasetGraph named = namedGraphs(dataset);
            return new Found(named::find, (format, out) -> RDFDataMgr.write(out, named, format));
        });
    }

    /** A graph or all of them: its statements, and how it is written. */
    private record Found(Supplier<Iterator<?>> statements, BiConsumer<RDFFormat, OutputStream> writer) {}

    private void answer(HttpAction action, FormatChoice formats, Function<DatasetGraph, Found> find) {
        String type = formats.of(action.getRequest());
        SparqlFailures.reading(action, () -> {
            Found found = find.apply(decideDataset(action));
            if (WHOLE.contains(type)) {
                requireSize(type, found.statements().get());
            }
            ActionLib.setCommonHeaders(action);
            ServletOps.success(action);
            action.setResponseContentType(type);
            action.setResponseCharacterEncoding("utf-8");
            found.writer().accept(AnswerWriter.format(type), action.getResponseOutputStream());
            return found;
        });
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

    private void requireSize(String type, Iterator<?> statements) {
        if (Iterators.advance(statements, limits.triples()) == limits.triples() && statements.hasNext()) {
            ServletOps.error(
                    406,
                    "This graph is too large for " + type
                            + "; ask for text/turtle, application/trig or application/n-quads.");
        }
    }
}
