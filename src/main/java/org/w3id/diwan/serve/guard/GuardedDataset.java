package org.w3id.diwan.serve.guard;

import java.time.Duration;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.query.ARQ;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.shared.impl.PrefixMappingImpl;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.engine.QueryEngineRegistry;
import org.apache.jena.sparql.engine.Timeouts;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;

/**
 * A dataset on which every query ends, whoever asks it: over HTTP, from a module, or in the WHERE of an update. Its context names the
 * known functions only, rewrites what could not be stopped, and has each execution watched.
 */
public final class GuardedDataset extends DatasetGraphWrapper {
    private static final Duration USUAL = Duration.ofSeconds(5);

    private GuardedDataset(DatasetGraph dataset, Context context) {
        super(dataset, context);
    }

    /** With prefixes that are a copy: Fuseki clears a graph's prefixes before it replaces the graph, and TDB2's belong to all graphs. */
    @Override
    public Graph getGraph(Node name) {
        return new OwnPrefixes(super.getGraph(name));
    }

    private static final class OwnPrefixes extends WrappedGraph {
        private final PrefixMapping prefixes = new PrefixMappingImpl();

        OwnPrefixes(Graph graph) {
            super(graph);
            prefixes.setNsPrefixes(graph.getPrefixMapping());
        }

        @Override
        public PrefixMapping getPrefixMapping() {
            return prefixes;
        }
    }

    /**
     * Puts the guard around a dataset.
     *
     * @param settings more context, for example the timeouts of the assembler file
     */
    public static DatasetGraph over(DatasetGraph dataset, Context settings, Watchdog watchdog) {
        Context context = dataset.getContext().copy();
        context.putAll(settings);
        context.set(ARQ.httpServiceAllowed, false);
        FunctionRegistry.set(context, new KnownFunctions());
        PropertyFunctionRegistry.set(context, new KnownFunctions.OfProperties());
        context.set(
                ARQ.optExprConstantFolding, false); // it computes in the optimiser, where nobody looks at the signal
        context.set(ARQConstants.sysOptimizerFactory, BoundedAlgebra.FACTORY);
        QueryEngineRegistry engines = new QueryEngineRegistry();
        engines.add(new WatchedEngine(watchdog));
        QueryEngineRegistry.set(context, engines);
        return new GuardedDataset(dataset, context);
    }

    /** How long a query may run, as a context says it; five seconds where it does not. */
    public static Duration queryTime(Context context) {
        Timeouts.Timeout timeout = Timeouts.extractQueryTimeout(context);
        return timeout.hasOverallTimeout() ? Duration.ofMillis(timeout.overallTimeoutMillis()) : USUAL;
    }
}
