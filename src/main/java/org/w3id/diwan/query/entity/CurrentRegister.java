package org.w3id.diwan.query.entity;

import com.google.common.util.concurrent.ThreadFactoryBuilder;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3id.diwan.query.GraphConnection;
import org.w3id.diwan.query.ontology.AskableTerms;

/**
 * The register as the graph has it now. It is read when {@link #start started}, and again in the background when the graph's version
 * changed; until the new index is ready the old one answers.
 */
public final class CurrentRegister implements AutoCloseable {
    /** The name of the thread that reads. */
    public static final String THREAD = "names";
    /** When to come again after a failure, or before the first index is ready. */
    public static final int LATER_SECONDS = 5;

    private static final Logger LOG = LoggerFactory.getLogger(CurrentRegister.class);
    /** Looking for changes may take this part of the time. */
    private static final int SHARE = 20;
    /** Longer than any request may take: a replaced index is then asked no more. */
    private static final Duration LAST_REQUEST = Duration.ofMinutes(5);
    /** Diwan's own store counts its commits, in the graph that no other query sees. */
    private static final String COMMIT =
            "SELECT ?n { GRAPH <urn:x-arq:DefaultGraph> { <urn:x-diwan:store> <urn:x-diwan:commit> ?n } }";
    /** Any other store: how many names there are, and of how many letters. */
    private static final String NAMES = """
            SELECT (COUNT(*) AS ?n) (SUM(STRLEN(STR(?o))) AS ?letters) {
              VALUES ?p { skos:prefLabel skos:altLabel dcterms:isReplacedBy } GRAPH ?g { ?e ?p ?o } }""";

    /**
     * How often the graph is looked at, and how long a request waits.
     *
     * @param between between two looks, at least; zero for always
     * @param first how long a request waits for the first index
     * @param news how long a request waits for a look that has become due, before the old index answers
     */
    public record Pace(Duration between, Duration first, Duration news) {
        /** For a server. */
        public static final Pace USUAL =
                new Pace(Duration.ofSeconds(30), Duration.ofSeconds(2), Duration.ofMillis(500));
    }

    /**
     * What came of the last look.
     *
     * @param register the newest that could be read
     * @param failure why there is none
     * @param due when to look again
     */
    private record State(
            @Nullable EntityRegister register,
            String version,
            @Nullable RuntimeException failure,
            long due) {}

    private final Supplier<GraphConnection> connections;
    private final Pace pace;
    private final AskableTerms shipped = AskableTerms.shipped();
    private final ScheduledThreadPoolExecutor worker = new ScheduledThreadPoolExecutor(
            1, new ThreadFactoryBuilder().setNameFormat(THREAD).setDaemon(true).build());
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile State state = new State(null, "", null, System.nanoTime());
    private @Nullable Future<?> looking;

    /** Of a graph. */
    public CurrentRegister(Supplier<GraphConnection> connections, Pace pace) {
        this.connections = connections;
        this.pace = pace;
        worker.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /**
     * The register, perhaps not the newest; empty if the first index is not ready yet.
     *
     * @throws RuntimeException as the graph threw it, if there is no index because the graph could not be read
     */
    public Optional<EntityRegister> get() {
        State last = state;
        if (System.nanoTime() - last.due() >= 0) {
            await(look(), last.register() == null ? pace.first() : pace.news());
        }
        State now = state;
        if (now.register() == null && now.failure() != null) {
            throw now.failure();
        }
        return Optional.ofNullable(now.register());
    }

    /** What the graph's words mean; as shipped, before the first index is ready. */
    public AskableTerms ontology() {
        EntityRegister register = state.register();
        return register == null ? shipped : register.ontology();
    }

    /** Begins to read it. */
    public void start() {
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
        EntityRegister old = last.register();
        try {
            long began = System.nanoTime();
            String version = version();
            long between = pace.between().toNanos();
            long pause = between == 0 ? 0 : Math.max(between, SHARE * (System.nanoTime() - began));
            boolean same = last.version().equals(version);
            EntityRegister register = same && old != null ? old : EntityRegisterReader.read(connections);
            state = new State(register, version, null, System.nanoTime() + pause);
            if (old != null && !same) {
                var unused = worker.schedule(() -> close(old), LAST_REQUEST.toSeconds(), TimeUnit.SECONDS);
            }
        } catch (RuntimeException unread) {
            // the graph is left alone for a while
            long later = System.nanoTime() + Duration.ofSeconds(LATER_SECONDS).toNanos();
            state = new State(old, last.version(), unread, later);
            LOG.warn("the names in the graph cannot be read now: {}", unread.toString());
        }
    }

    /** The same text as long as nothing changed; a change that keeps the number of names and of their letters is missed elsewhere. */
    private String version() {
        StringBuilder version = new StringBuilder();
        try (GraphConnection graph = connections.get()) {
            graph.select(COMMIT, row -> version.append("commit ").append(row.text("n")));
            graph.selectAll(
                    NAMES,
                    "",
                    row -> version.append(' ').append(row.text("n")).append(' ').append(row.text("letters")));
        }
        return version.toString();
    }

    private static void close(EntityRegister register) {
        try {
            register.close();
        } catch (IOException failure) {
            LOG.warn("an index of names cannot be closed", failure);
        }
    }

    /** Does nothing the second time: several who share it may each close it. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        worker.shutdown();
        EntityRegister last = state.register();
        if (last != null) {
            close(last);
        }
    }
}
