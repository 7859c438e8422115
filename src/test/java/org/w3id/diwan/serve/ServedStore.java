package org.w3id.diwan.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.eclipse.jetty.ee10.servlet.ServletHandler;
import org.eclipse.jetty.ee10.servlet.ServletMapping;
import org.w3id.diwan.serve.agent.AgentModule;
import org.w3id.diwan.serve.changes.ChangesModule;
import org.w3id.diwan.serve.compare.CompareModule;
import org.w3id.diwan.serve.dump.DumpModule;
import org.w3id.diwan.serve.explore.ExploreModule;
import org.w3id.diwan.serve.graph.GraphModule;
import org.w3id.diwan.serve.page.PageModule;
import org.w3id.diwan.serve.reconcile.ReconcileModule;
import org.w3id.diwan.store.GraphStore;
import org.w3id.diwan.store.data.LoadReport;

/** A real server on a free port, with all modules, over a store in a folder; for tests. */
public final class ServedStore implements AutoCloseable {
    private final GraphStore store;
    private final DiwanServer server;
    private final AtomicReference<FusekiServer> fuseki;
    private final HttpClient client = HttpClient.newHttpClient();

    private ServedStore(GraphStore store, DiwanServer server, AtomicReference<FusekiServer> fuseki) {
        this.store = store;
        this.server = server;
        this.fuseki = fuseki;
    }

    /** Loads files and serves them as {@code diwan serve} does, except that queries may run for long. */
    public static ServedStore of(Path folder, Path... inputs) {
        try {
            GraphStore store = GraphStore.open(folder);
            load(store, inputs);
            ServerBuilder builder = DiwanServer.over(store.datasetGraph()).port(0);
            AtomicReference<FusekiServer> fuseki = new AtomicReference<>();
            DiwanServer server = complete(builder, Optional.of(store))
                    .module(new Look(fuseki))
                    .passwordFile(Curator.passwords())
                    .start();
            return new ServedStore(store, server, fuseki);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Remembers the Fuseki inside. */
    private record Look(AtomicReference<FusekiServer> seen) implements FusekiModule {
        @Override
        public String name() {
            return "look";
        }

        @Override
        public void serverBeforeStarting(FusekiServer server) {
            seen.set(server);
        }
    }

    /** The paths of all servlets and of the dataset's endpoints. */
    public Set<String> addresses() {
        FusekiServer inside = Objects.requireNonNull(fuseki.get());
        Set<String> addresses = new TreeSet<>();
        for (ServletHandler servlets : inside.getJettyServer().getDescendants(ServletHandler.class)) {
            for (ServletMapping mapping : servlets.getServletMappings()) {
                addresses.addAll(List.of(mapping.getPathSpecs()));
            }
        }
        for (DataAccessPoint point : inside.getDataAccessPointRegistry().accessPoints()) {
            String name = point.getName().equals("/") ? "" : point.getName();
            point.getDataService().getEndpoints().forEach(endpoint -> addresses.add(name + "/" + endpoint.getName()));
        }
        return addresses;
    }

    /** A server with every module there is. */
    public static ServerBuilder complete(ServerBuilder server, Optional<GraphStore> store) {
        Configs.longTimeouts(server);
        return server.module(PageModule::new)
                .module(GraphModule::new)
                .module(CompareModule::new)
                .module(ExploreModule::new)
                .module(ReconcileModule::new)
                .module(connections -> new AgentModule(connections, store))
                .module(new ChangesModule(store))
                .module(connections -> new DumpModule(connections, store));
    }

    /** Loads other files in their place. */
    public void load(Path... inputs) throws IOException {
        load(store, inputs);
    }

    private static void load(GraphStore store, Path... inputs) throws IOException {
        LoadReport report = store.load(List.of(inputs));
        if (report.outcome() == LoadReport.Outcome.REFUSED) {
            throw new IllegalStateException(report.problems().toString());
        }
    }

    /** The store behind it. */
    public GraphStore store() {
        return store;
    }

    /** The server. */
    public DiwanServer server() {
        return server;
    }

    /** An address on the server. */
    public URI url(String path) {
        return server.url().resolve(path);
    }

    /** Gets a path, with headers given as name, value, name, value. */
    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers), HttpResponse.BodyHandlers.ofString());
    }

    /** Gets a path as bytes. */
    public HttpResponse<byte[]> bytes(String path, String... headers) {
        return send(request(path, headers), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** A request to a path. */
    public HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url(path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    /** Sends a request. */
    public <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request.build(), body);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        server.stop();
        try {
            store.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
