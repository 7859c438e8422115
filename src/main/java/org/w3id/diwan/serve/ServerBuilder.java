package org.w3id.diwan.serve;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.fuseki.Fuseki;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;
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
import org.w3id.diwan.serve.limit.JettyLayers;
import org.w3id.diwan.serve.limit.RequestKind;
import org.w3id.diwan.serve.limit.RequestLimits;
import org.w3id.diwan.serve.limit.TimedRequests;

/** What is served, where, to whom, and within which limits. */
public final class ServerBuilder {
    private static final Duration ENDPOINT = Duration.ofSeconds(45); // it may take half a minute to begin
    private static final int SPARE_THREADS = 20;

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

    ServerBuilder(@Nullable DatasetGraph dataset, @Nullable RemoteEndpoint endpoint) {
        this.dataset = dataset;
        this.endpoint = endpoint;
    }

    /** The port; 0 takes a free one. 3030 unless told otherwise. */
    public ServerBuilder port(int number) {
        port = number;
        return this;
    }

    /** The name or address of the network interface; loopback unless told otherwise. */
    public ServerBuilder host(String name) {
        host = name;
        return this;
    }

    /**
     * Who may write: lines {@code name: password}. Without such a file nobody may.
     *
     * @throws IllegalArgumentException (when built) if the file cannot be read
     */
    public ServerBuilder passwordFile(Path file) {
        passwords = file;
        return this;
    }

    /** Other limits than {@link RequestLimits#DEFAULT}. */
    public ServerBuilder limits(RequestLimits other) {
        limits = other;
        return this;
    }

    /**
     * Another assembler file than the shipped {@code fuseki-config/diwan.ttl}, in Turtle.
     *
     * @throws IllegalArgumentException if an endpoint of it would let anybody write
     */
    public ServerBuilder config(Path file) throws IOException {
        assembly = Assembly.of(file);
        return this;
    }

    /** Where clients find the server, if not where it listens: such as {@code https://example.org/diwan/}. */
    public ServerBuilder publicUrl(URI address) {
        publicUrl = address;
        return this;
    }

    /** Whether {@code Forwarded} and {@code X-Forwarded-*} say where clients find the server; anybody may send them. */
    public ServerBuilder trustProxy(boolean on) {
        trustsProxy = on;
        return this;
    }

    /** Whether a journal of changes is kept, to which the start page may lead. */
    public ServerBuilder hasChanges(boolean kept) {
        hasChanges = kept;
        return this;
    }

    /** A feature more. */
    public ServerBuilder module(FusekiModule module) {
        modules.add(connections -> module);
        return this;
    }

    /** A feature more, made with connections to what is served: {@code module(MyModule::new)}. */
    public ServerBuilder module(Function<Supplier<GraphConnection>, FusekiModule> module) {
        modules.add(module);
        return this;
    }

    /** Fuseki's statistics, metrics and compaction below {@code /$/}; on loopback only. Off unless told otherwise. */
    public ServerBuilder admin(boolean on) {
        admin = on;
        return this;
    }

    /** What to do after the last request has ended, for example to close the dataset. */
    public ServerBuilder afterStop(Runnable last) {
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
        Function<String, RequestKind> kinds = assembly.kinds();
        Duration queryTime = GuardedDataset.queryTime(settings());
        fuseki.addFilter("/*", new PublicLinks());
        fuseki.addFilter("/*", new HeadAsGet());
        fuseki.addFilter(
                "/*",
                new TimedRequests(
                        path -> time(kinds.apply(path), queryTime),
                        limits.transfer().plus(queryTime)));
        fuseki.addFilter("/*", new ProblemFilter(dataset == null));
        Optional<Path> known = Optional.ofNullable(passwords).or(assembly::passwordFile);
        Supplier<GraphConnection> connections = connections(fuseki, known, watchdog);
        fuseki.addFilter("/*", new StartPage(connections, hasChanges, inWords(queryTime)));
        fuseki.enableStats(admin).enableMetrics(admin).enableCompact(admin);
        List<FusekiModule> all =
                new ArrayList<>(List.of(new QuestionPages(connections), new ApiDescription(), new Assets()));
        modules.forEach(module -> all.add(module.apply(connections)));
        FusekiServer server = fuseki.fusekiModules(FusekiModules.create(all)).build();
        PublicAddress address = new PublicAddress(Optional.ofNullable(publicUrl), trustsProxy);
        JettyLayers.around(server.getJettyServer(), host, limits, address, trustsProxy, known.isPresent(), kinds);
        return new DiwanServer(server, watchdog, host, afterStop);
    }

    /** How long a request may be worked on. */
    private Optional<Duration> time(RequestKind kind, Duration queryTime) {
        return switch (kind) {
            case PING, GRAPHS, DUMP, REVIEW -> Optional.empty();
            case QUERY -> Optional.of(queryTime);
            case PAGE, OTHER -> Optional.of(dataset == null ? ENDPOINT : queryTime.multipliedBy(2));
        };
    }

    private Supplier<GraphConnection> connections(
            FusekiServer.Builder fuseki, Optional<Path> known, Watchdog watchdog) {
        SparqlServices services = new SparqlServices(fuseki, assembly, limits);
        if (dataset == null) {
            RemoteEndpoint elsewhere = Objects.requireNonNull(endpoint);
            services.leadTo(elsewhere.address());
            return Graphs.of(elsewhere);
        }
        DatasetGraph guarded = GuardedDataset.over(dataset, settings(), watchdog);
        services.add(guarded, known);
        return Graphs.of(guarded);
    }

    /** For people; of an endpoint elsewhere nobody here knows its limits. */
    private String inWords(Duration queryTime) {
        return dataset == null
                ? ""
                : "a query may take " + queryTime.toSeconds() + " seconds and its answer "
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
