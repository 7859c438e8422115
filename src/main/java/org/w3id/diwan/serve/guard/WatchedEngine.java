package org.w3id.diwan.serve.guard;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.apache.jena.atlas.lib.Closeable;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.Plan;
import org.apache.jena.sparql.engine.PlanOp;
import org.apache.jena.sparql.engine.QueryEngineFactory;
import org.apache.jena.sparql.engine.QueryEngineRegistry;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.util.Context;
import org.w3id.diwan.query.Deadline;

/** Has the watchdog look at each query while Jena's own engine for the dataset executes it. */
final class WatchedEngine implements QueryEngineFactory {
    private final Watchdog watchdog;

    WatchedEngine(Watchdog watchdog) {
        this.watchdog = watchdog;
    }

    @Override
    public boolean accept(Query query, DatasetGraph dataset, Context context) {
        return true;
    }

    @Override
    public Plan create(Query query, DatasetGraph dataset, Binding input, Context context) {
        DatasetGraph plain = unguarded(dataset);
        QueryEngineFactory engine = QueryEngineRegistry.get().find(query, plain, context);
        return watched(context, () -> engine.create(query, plain, input, context));
    }

    @Override
    public boolean accept(Op op, DatasetGraph dataset, Context context) {
        return true;
    }

    @Override
    public Plan create(Op op, DatasetGraph dataset, Binding input, Context context) {
        DatasetGraph plain = unguarded(dataset);
        QueryEngineFactory engine = QueryEngineRegistry.get().find(op, plain, context);
        return watched(context, () -> engine.create(op, plain, input, context));
    }

    private Plan watched(Context context, Supplier<Plan> engine) {
        AtomicBoolean cancel = Context.getOrSetCancelSignal(context);
        Optional<Deadline.Closeable> request = Deadline.current().map(deadline -> deadline.include(cancel));
        Closeable alone = watchdog.watch(cancel, GuardedDataset.queryTime(context));
        Closeable watch = () -> {
            alone.close();
            request.ifPresent(Deadline.Closeable::close);
        };
        try {
            Deadline.look();
            Plan plan = engine.get(); // already executes what must come before the first row
            Closeable both = () -> {
                watch.close();
                plan.close();
            };
            return new PlanOp(plan.getOp(), both, plan.iterator());
        } catch (RuntimeException | Error failure) {
            watch.close();
            throw failure;
        }
    }

    /** Jena's factories look at the dataset's class. */
    private static DatasetGraph unguarded(DatasetGraph dataset) {
        return dataset instanceof GuardedDataset guarded ? guarded.getWrapped() : dataset;
    }
}
