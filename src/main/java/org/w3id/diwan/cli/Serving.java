package org.w3id.diwan.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.net.URI;
import java.nio.channels.UnresolvedAddressException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.fuseki.FusekiException;
import org.w3id.diwan.query.EndpointFailure;
import org.w3id.diwan.query.Graphs;
import org.w3id.diwan.query.RemoteEndpoint;
import org.w3id.diwan.serve.DiwanServer;
import org.w3id.diwan.serve.changes.ChangesModule;
import org.w3id.diwan.serve.dump.DumpModule;
import org.w3id.diwan.serve.graph.GraphModule;
import org.w3id.diwan.serve.page.PageModule;
import org.w3id.diwan.serve.reconcile.ReconcileModule;
import org.w3id.diwan.store.GraphStore;

/** Serves a store until it is told to stop. */
final class Serving {
    private final Console console;
    private final ServeOptions options;

    Serving(Console console, ServeOptions options) {
        this.console = console;
        this.options = options;
    }

    /**
     * Looks whether the port is free, before longer work is done in vain.
     *
     * @throws CommandFailure if it is not
     */
    void expectFreePort() throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(options.host(), options.port()));
        } catch (SocketException e) {
            throw cannotListen(e);
        }
    }

    /**
     * Serves; returns when the server was stopped or this thread was interrupted.
     *
     * @param where is told the address, for as long as the server runs
     * @throws CommandFailure if the address is taken or unknown
     */
    void serve(GraphStore store, EndpointNote where) throws IOException {
        serve(DiwanServer.over(store.datasetGraph()), Optional.of(store), where);
    }

    /**
     * Serves pages and modules in front of an endpoint elsewhere; says so if that does not answer, and starts nevertheless: it may come
     * back.
     *
     * @throws CommandFailure if the address is taken or unknown
     */
    void serve(RemoteEndpoint endpoint) throws IOException {
        EndpointFailure.met(Graphs.of(endpoint))
                .ifPresent(why -> console.say("warning: " + endpoint + " does not answer: " + why.detail()));
        serve(DiwanServer.over(endpoint), Optional.empty(), EndpointNote.none());
    }

    private void serve(DiwanServer.Builder builder, Optional<GraphStore> store, EndpointNote where) throws IOException {
        builder.module(PageModule::new)
                .module(GraphModule::new)
                .module(ReconcileModule::new)
                .module(new ChangesModule(store))
                .module(connections -> new DumpModule(connections, store));
        builder.hasChanges(store.isPresent() && store.get().changes().isPresent());
        options.apply(builder);
        builder.afterStop(() -> {
            where.remove();
            console.say("stopped");
        });
        try (DiwanServer server = start(builder)) {
            where.write(server.url().resolve("sparql"));
            welcome(server.url());
            server.join();
        } catch (InterruptedException toldToStop) {
            // that was the order to stop; passed on, it would close the store's files under their writer
        }
    }

    private DiwanServer start(DiwanServer.Builder builder) {
        try {
            return builder.start();
        } catch (FusekiException e) {
            throw explain(e);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.environment(e.getMessage() + ".");
        }
    }

    private RuntimeException explain(FusekiException failure) {
        return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(cause -> cause instanceof IOException || cause instanceof UnresolvedAddressException)
                .findFirst()
                .<RuntimeException>map(this::cannotListen)
                .orElse(failure);
    }

    private CommandFailure cannotListen(Throwable reason) {
        return CommandFailure.environment(
                "cannot listen at %s, port %d: %s. Choose another with --port or --host; --port 0 takes any free port."
                        .formatted(
                                options.host(),
                                options.port(),
                                reason instanceof IOException ? reason.getMessage() : "unknown address"));
    }

    private void welcome(URI url) {
        PrintStream out = console.out();
        out.println("Diwan answers at " + url + " (stop it with Ctrl-C)");
        out.println("  SPARQL        " + url + "sparql");
        out.println("  graph store   " + url + "get?graph=https://w3id.org/diwan/source/register");
        out.println("  reconciling   " + url + "reconcile");
        out.println("Try, in another terminal:");
        out.println("  " + System.getProperty("diwan.name", "diwan") + " query --list");
        out.println(
                "  curl -H 'Accept: text/csv' --data-urlencode 'query=SELECT ?g (COUNT(*) AS ?triples) { GRAPH ?g { ?s ?p ?o } }"
                        + " GROUP BY ?g' " + url + "sparql");
        out.flush();
    }
}
