package org.w3id.diwan.store.data;

import java.util.Iterator;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/**
 * TDB2's own way to execute queries, with paths that end when the query does. Jena follows a path to all its ends before it looks at the
 * cancel signal again, and a closure within a closure reads the graph once for each pair of nodes.
 */
final class StoppablePaths extends OpExecutorTDB2 {
    static final OpExecutorFactory FACTORY = StoppablePaths::new;

    private StoppablePaths(ExecutionContext execution) {
        super(execution);
    }

    @Override
    protected QueryIterator execute(OpPath path, QueryIterator input) {
        AtomicBoolean cancel = execCxt.getCancelSignal();
        if (cancel == null) {
            return super.execute(path, input);
        }
        ExecutionContext watched =
                ExecutionContext.copyChangeActiveGraph(execCxt, new StoppableGraph(execCxt.getActiveGraph(), cancel));
        return new QueryIterPath(path.getTriplePath(), input, watched);
    }

    /** A graph that cannot be read once the query is cancelled. */
    private static final class StoppableGraph extends WrappedGraph {
        private final AtomicBoolean cancel;

        StoppableGraph(Graph graph, AtomicBoolean cancel) {
            super(graph);
            this.cancel = cancel;
        }

        @Override
        public ExtendedIterator<Triple> find(Triple pattern) {
            return stoppable(super.find(pattern));
        }

        @Override
        public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
            return stoppable(super.find(subject, predicate, object));
        }

        private ExtendedIterator<Triple> stoppable(Iterator<Triple> found) {
            look();
            return WrappedIterator.create(new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return found.hasNext();
                }

                @Override
                public Triple next() {
                    look();
                    return found.next();
                }
            });
        }

        private void look() {
            if (cancel.get()) {
                throw new QueryCancelledException();
            }
        }
    }
}
