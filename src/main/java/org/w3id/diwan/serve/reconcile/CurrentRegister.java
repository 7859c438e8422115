package org.w3id.diwan.serve.reconcile;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.jena.rdfconnection.RDFConnection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The register as the graph has it now. It is read when the server starts, and again in the background when the graph's version changed;
 * until the new index is ready the old one answers. Before the first is ready nobody is answered but told when to ask again.
 */
final class CurrentRegister implements AutoCloseable {
    static final String THREAD = "names";
    private static final Logger LOG = LoggerFactory.getLogger(CurrentRegister.class);

    /** Looking for changes may take this part of the time. */
    private static final int SHARE = 20;

    private static final int LATER_SECONDS = 5;
    /** Longer than any request may take: a replaced index is then asked no more. */
    private static final Duration LAST_REQUEST = Duration.ofMinutes(5);

    /**
     * How often the graph is looked at, and how long a request waits.
     *
     * @param between between two looks, at least; zero for always
     * @param first how long a request waits for the first index
     * @param news how long a request waits for a look that has become due, before the old index answers
     */
    record Pace(Duration between, Duration first, Duration news) {}

    private record State(Register register, String version, long lookedAt, long pause) {}

    private final Supplier<RDFConnection> connections;
    private final RegisterReader reader;
    private final Pace pace;
    private final ScheduledThreadPoolExecutor worker = new ScheduledThreadPoolExecutor(1, CurrentRegister::thread);
    private volatile @Nullable State state;
    private @Nullable Future<?> looking;

    /** After a failure the graph is left alone for a while. */
    private volatile long notBefore = System.nanoTime();

    private volatile @Nullable RuntimeException failure;

    CurrentRegister(Supplier<RDFConnection> connections, RegisterReader reader, Pace pace) {
        this.connections = connections;
        this.reader = reader;
        this.pace = pace;
        worker.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /**
     * The register, perhaps not the newest.
     *
     * @throws RefusedRequest if the first index is not ready yet
     * @throws RuntimeException as the graph threw it, if there is no index because the graph could not be read
     */
    Register get() throws RefusedRequest {
        State last = state;
        if (last != null && System.nanoTime() - last.lookedAt() < last.pause()) {
            return last.register();
        }
        if (System.nanoTime() - notBefore >= 0) {
            await(look(), last == null ? pace.first() : pace.news());
        }
        State now = state;
        if (now == null) {
            throwFailure();
            throw RefusedRequest.untilLater(LATER_SECONDS, "The names are still being indexed; try again soon.");
        }
        return now.register();
    }

    private void throwFailure() {
        RuntimeException last = failure;
        if (last != null) {
            throw last;
        }
    }

    /** Begins to read it. */
    void start() {
        var unused = look();
    }

    /** Looks whether the graph changed, unless that is being done already. */
    private synchronized Future<?> look() {
        Future<?> running = looking;
        if (running == null || running.isDone()) {
            running = worker.submit(this::refresh);
            looking = running;
        }
        return running;
    }

    private static void await(Future<?> running, Duration most) {
        try {
            running.get(most.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException notYet) {
            // what there is answers, or nothing
        } catch (ExecutionException bug) {
            throw new IllegalStateException(bug);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void refresh() {
        State last = state;
        try {
            long began = System.nanoTime();
            String version = version();
            long between = pace.between().toNanos();
            long pause = between == 0 ? 0 : Math.max(between, SHARE * (System.nanoTime() - began));
            boolean same = last != null && last.version().equals(version);
            Register register = same && last != null ? last.register() : reader.read(connections);
            state = new State(register, version, System.nanoTime(), pause);
            failure = null;
            if (last != null && !same) {
                closeLater(last.register());
            }
        } catch (RuntimeException unread) {
            failure = unread;
            notBefore = System.nanoTime() + Duration.ofSeconds(LATER_SECONDS).toNanos();
            LOG.warn("the names in the graph cannot be read now: {}", unread.toString());
        }
    }

    private void closeLater(Register replaced) {
        var unused = worker.schedule(() -> close(replaced), LAST_REQUEST.toSeconds(), TimeUnit.SECONDS);
    }

    private String version() {
        try (RDFConnection connection = connections.get()) {
            return StoreVersion.of(connection);
        }
    }

    private static void close(Register register) {
        try {
            register.index().close();
        } catch (IOException failure) {
            LOG.warn("an index of names cannot be closed", failure);
        }
    }

    @Override
    public void close() {
        worker.shutdown();
        State last = state;
        if (last != null) {
            close(last.register());
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, THREAD);
        thread.setDaemon(true);
        return thread;
    }
}
