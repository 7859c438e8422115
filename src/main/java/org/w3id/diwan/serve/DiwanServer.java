package org.w3id.diwan.serve;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.fuseki.Fuseki;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.RIOT;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.Timeouts;
import org.apache.jena.sparql.util.Context;
import org.eclipse.jetty.server.Server;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3id.diwan.query.GraphConnection;
import org.w3id.diwan.query.Graphs;
import org.w3id.diwan.query.RemoteEndpoint;
import org.w3id.diwan.serve.guard.GuardedDataset;
import org.w3id.diwan.serve.guard.Watchdog;
import org.w3id.diwan.serve.home.ApiDescription;
import org.w3id.diwan.serve.home.QuestionPages;
import org.w3id.diwan.serve.home.StartPage;
import org.w3id.diwan.serve.http.Assets;
import org.w3id.diwan.serve.http.HeadAsGet;
import org.w3id.diwan.serve.http.ProblemFilter;
import org.w3id.diwan.serve.http.PublicAddress;
import org.w3id.diwan.serve.http.PublicLinks;
import org.w3id.diwan.serve.http.Refused;
import org.w3id.diwan.serve.http.SameOrigin;
import org.w3id.diwan.serve.http.ServletFunction;
import org.w3id.diwan.serve.limit.JettyLayers;
import org.w3id.diwan.serve.limit.RequestKind;
import org.w3id.diwan.serve.limit.RequestLimits;
import org.w3id.diwan.serve.limit.TimedRequests;
import org.w3id.diwan.serve.sparql.GraphStoreRead;
import org.w3id.diwan.serve.sparql.GraphStoreWrite;
import org.w3id.diwan.serve.sparql.SparqlQuery;
import org.w3id.diwan.serve.sparql.SparqlUpdate;
import org.w3id.diwan.serve.sparql.UnpackedFiles;

/**
 * Serves a graph: an embedded Fuseki from an assembler file, with limits that hold. Start with {@link #over(DatasetGraph)}.
 *
 * <p>Stopping ends the running queries, waits for the running requests, and leaves the dataset open: it belongs to who gave it.
 */
public final class DiwanServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DiwanServer.class);
    private final FusekiServer fuseki;
    private final Watchdog watchdog;
    private final String host;
    private final Runnable afterStop;
    private final Thread atExit = new Thread(this::stop, "stop server");
    private boolean running;

    private DiwanServer(FusekiServer fuseki, Watchdog watchdog, String host, Runnable afterStop) {
        this.fuseki = fuseki;
        this.watchdog = watchdog;
        this.host = host;
        this.afterStop = afterStop;
    }

    /** Serves a dataset of this process. */
    public static Builder over(DatasetGraph dataset) {
        return new Builder(dataset, null);
    }

    /** Serves pages and modules in front of a SPARQL endpoint elsewhere. */
    public static Builder over(URI endpoint) {
        return over(RemoteEndpoint.at(endpoint));
    }

    /** The same, of an endpoint that may ask for a password. */
    public static Builder over(RemoteEndpoint endpoint) {
        return new Builder(null, endpoint);
    }

    /**
     * Starts to answer; returns at once. When the process is told to end, the server stops first.
     *
     * @throws org.apache.jena.fuseki.FusekiException if the port is taken
     */
    public synchronized DiwanServer start() {
        try {
            // clients that read N3 know the older "@prefix" only
            RIOT.getContext().set(RIOT.symTurtleDirectiveStyle, "at");
            fuseki.start();
        } catch (RuntimeException failure) {
            watchdog.close();
            throw failure;
        }
        Runtime.getRuntime().addShutdownHook(atExit);
        running = true;
        return this;
    }

    /** Where it answers, ending in a slash. */
    public URI url() {
        String name = host.contains(":") ? "[" + host + "]" : host;
        return URI.create("http://" + name + ":" + fuseki.getPort() + "/");
    }

    /** Waits until it is stopped. */
    public void join() throws InterruptedException {
        Server jetty = fuseki.getJettyServer();
        jetty.join();
    }

    /** Ends the running queries, waits for the requests and stops. Does nothing the second time, but waits until it is done. */
    public synchronized void stop() {
        if (!running) {
            return;
        }
        running = false;
        watchdog.close();
        stopServer();
        afterStop.run();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException exiting) {
            // the process is told to end, and that is why this runs
        }
    }

    /** What does not end in time is given up: whoever stops a server has more to do. */
    private void stopServer() {
        try {
            fuseki.stop();
        } catch (FusekiException failure) {
            if (!(failure.getCause() instanceof TimeoutException)) {
                throw failure;
            }
            LOG.warn("stopped while requests were running; they got no answer");
        }
    }

    @Override
    public void close() {
        stop();
    }

    /** What is served, where, to whom, and within which limits. */
    public static final class Builder {
        private static final Duration LONGEST_QUERY = Duration.ofSeconds(5);
        private static final Duration ENDPOINT = Duration.ofSeconds(45); // it may take half a minute to begin
        private static final int SPARE_THREADS = 20;
        private static final ServletFunction WRITING_OFF = (request, response) -> {
            throw Refused.with(
                    403, "Writing is off: this server was started without a password file (--passwords FILE).");
        };

        private final @Nullable DatasetGraph dataset;
        private final @Nullable RemoteEndpoint endpoint;
        private final List<Function<Supplier<GraphConnection>, FusekiModule>> modules = new ArrayList<>();
        private Assembly assembly = Assembly.shipped();
        private RequestLimits limits = RequestLimits.DEFAULT;
        private int port = 3030;
        private String host = "localhost";
        private @Nullable Path passwords;
        private @Nullable URI publicUrl;
        private boolean trustsProxy;
        private boolean hasChanges = true;
        private boolean admin;
        private Runnable afterStop = () -> {};

        private Builder(@Nullable DatasetGraph dataset, @Nullable RemoteEndpoint endpoint) {
            this.dataset = dataset;
            this.endpoint = endpoint;
        }

        /** The port; 0 takes a free one. 3030 unless told otherwise. */
        public Builder port(int number) {
            port = number;
            return this;
        }

        /** The name or address of the network interface; loopback unless told otherwise. */
        public Builder host(String name) {
            host = name;
            return this;
        }

        /**
         * Who may write: lines {@code name: password}. Without such a file nobody may.
         *
         * @throws IllegalArgumentException (when built) if the file cannot be read
         */
        public Builder passwordFile(Path file) {
            passwords = file;
            return this;
        }

        /** Other limits than {@link RequestLimits#DEFAULT}. */
        public Builder limits(RequestLimits other) {
            limits = other;
            return this;
        }

        /**
         * Another assembler file than the shipped {@code fuseki-config/diwan.ttl}, in Turtle.
         *
         * @throws IllegalArgumentException if an endpoint of it would let anybody write
         */
        public Builder config(Path file) throws IOException {
            assembly = Assembly.of(file);
            return this;
        }

        /** Where clients find the server, if not where it listens: such as {@code https://example.org/diwan/}. */
        public Builder publicUrl(URI address) {
            publicUrl = address;
            return this;
        }

        /** Whether {@code Forwarded} and {@code X-Forwarded-*} say where clients find the server; anybody may send them. */
        public Builder trustProxy(boolean on) {
            trustsProxy = on;
            return this;
        }

        /** Whether a journal of changes is kept, to which the start page may lead. */
        public Builder hasChanges(boolean kept) {
            hasChanges = kept;
            return this;
        }

        /** A feature more. */
        public Builder module(FusekiModule module) {
            modules.add(connections -> module);
            return this;
        }

        /** A feature more, made with connections to what is served: {@code module(MyModule::new)}. */
        public Builder module(Function<Supplier<GraphConnection>, FusekiModule> module) {
            modules.add(module);
            return this;
        }

        /** Fuseki's statistics, metrics and compaction below {@code /$/}; on loopback only. Off unless told otherwise. */
        public Builder admin(boolean on) {
            admin = on;
            return this;
        }

        /** What to do after the last request has ended, for example to close the dataset. */
        public Builder afterStop(Runnable last) {
            afterStop = last;
            return this;
        }

        /** Builds the server; {@link DiwanServer#start} it. */
        public DiwanServer build() {
            if (admin && !Set.of("localhost", "127.0.0.1", "::1").contains(host)) {
                throw new IllegalArgumentException("admin functions are served on loopback only, not on " + host);
            }
            NoFetching.everywhere();
            Fuseki.outputFusekiServerHeader = false; // some clients take every address of a Fuseki for an endpoint
            Watchdog watchdog = new Watchdog();
            FusekiServer.Builder fuseki = FusekiServer.create().port(port).enableCors(false);
            fuseki.numServerThreads(SPARE_THREADS, limits.atOnce() + SPARE_THREADS);
            Set<String> queries = new HashSet<>(assembly.paths(false));
            Set<String> graphs = new HashSet<>(assembly.paths(true));
            queries.removeIf(path -> !assembly.answersQueries(path) && graphs.add(path));
            Function<String, RequestKind> kinds = path -> RequestKind.of(path, queries, graphs);
            fuseki.addFilter("/*", new PublicLinks());
            fuseki.addFilter("/*", new HeadAsGet());
            fuseki.addFilter("/*", new TimedRequests(path -> time(kinds.apply(path)), exchange()));
            fuseki.addFilter("/*", new ProblemFilter(dataset == null));
            Supplier<GraphConnection> connections = dataset == null
                    ? leadOn(fuseki, Objects.requireNonNull(endpoint))
                    : Graphs.of(addServices(fuseki, dataset, watchdog));
            fuseki.addFilter("/*", new StartPage(connections, hasChanges, limits()));
            fuseki.enableStats(admin).enableMetrics(admin).enableCompact(admin);
            List<FusekiModule> all =
                    new ArrayList<>(List.of(new QuestionPages(connections), new ApiDescription(), new Assets()));
            modules.forEach(module -> all.add(module.apply(connections)));
            fuseki.fusekiModules(FusekiModules.create(all));
            FusekiServer server = fuseki.build();
            JettyLayers.around(
                    server.getJettyServer(),
                    host,
                    limits,
                    new PublicAddress(Optional.ofNullable(publicUrl), trustsProxy),
                    trustsProxy,
                    passwords != null || assembly.passwordFile().isPresent(),
                    kinds);
            return new DiwanServer(server, watchdog, host, afterStop);
        }

        /** How long a request may be worked on. */
        private Optional<Duration> time(RequestKind kind) {
            return switch (kind) {
                case PING, GRAPHS, DUMP, REVIEW -> Optional.empty();
                case QUERY -> Optional.of(queryTime());
                case PAGE, OTHER ->
                    Optional.of(dataset == null ? ENDPOINT : queryTime().multipliedBy(2));
            };
        }

        private Duration exchange() {
            return limits.transfer().plus(queryTime());
        }

        private Duration queryTime() {
            Timeouts.Timeout timeout = Timeouts.extractQueryTimeout(settings());
            return timeout.hasOverallTimeout() ? Duration.ofMillis(timeout.overallTimeoutMillis()) : LONGEST_QUERY;
        }

        private static Supplier<GraphConnection> leadOn(FusekiServer.Builder fuseki, RemoteEndpoint elsewhere) {
            fuseki.addServlet("/sparql", leadTo(elsewhere.address()).servlet());
            fuseki.enablePing(true);
            return Graphs.of(elsewhere);
        }

        private static ServletFunction leadTo(URI elsewhere) {
            return (request, response) -> {
                String query = request.getQueryString();
                response.setStatus(307);
                response.setHeader("Location", query == null ? elsewhere.toString() : elsewhere + "?" + query);
            };
        }

        private DatasetGraph addServices(FusekiServer.Builder fuseki, DatasetGraph served, Watchdog watchdog) {
            List<String> restricted = assembly.paths(true);
            fuseki.parseConfig(assembly.server());
            Optional<Path> known = Optional.ofNullable(passwords).or(assembly::passwordFile);
            if (known.isPresent()) {
                fuseki.securityHandler(Credentials.of(known.get(), restricted));
                restricted.forEach(path -> fuseki.addFilter(path, new SameOrigin()));
                restricted.forEach(path -> fuseki.addFilter(path, new UnpackedFiles()));
            } else {
                assembly.closeRestricted();
                restricted.forEach(path -> fuseki.addServlet(path, WRITING_OFF.servlet()));
            }
            DatasetGraph guarded = GuardedDataset.over(served, settings(), watchdog, LONGEST_QUERY);
            assembly.over(guarded)
                    .forEach(point -> fuseki.add(point.getName(), DataService.newBuilder(point.getDataService())));
            fuseki.registerOperation(Operation.Query, "application/sparql-query", new SparqlQuery(limits));
            fuseki.registerOperation(Operation.Update, "application/sparql-update", new SparqlUpdate());
            fuseki.registerOperation(Operation.GSP_R, new GraphStoreRead(limits));
            fuseki.registerOperation(Operation.GSP_RW, new GraphStoreWrite.OfGraphs(limits));
            fuseki.registerOperation(Operation.Upload, new GraphStoreWrite.OfFiles());
            return guarded;
        }

        /** In words, for people; of an endpoint elsewhere nobody here knows its limits. */
        private String limits() {
            return dataset == null
                    ? ""
                    : "a query may take " + queryTime().toSeconds() + " seconds and its answer "
                            + limits.bytes() / (1024 * 1024) + " MB";
        }

        private Context settings() {
            Context settings = assembly.settings();
            if (!limits.queryTime().isZero()) {
                settings.set(ARQ.queryTimeout, limits.queryTime().toMillis());
            }
            return settings;
        }

        /** Builds and starts. */
        public DiwanServer start() {
            return build().start();
        }
    }
}
