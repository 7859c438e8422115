package org.w3id.diwan.cli.graph;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.net.URI;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.riot.RiotException;
import org.jspecify.annotations.Nullable;
import org.w3id.diwan.cli.terminal.CommandFailure;
import org.w3id.diwan.cli.terminal.CommandOptions;
import org.w3id.diwan.cli.terminal.Console;
import org.w3id.diwan.query.EndpointFailure;
import org.w3id.diwan.query.GraphConnection;
import org.w3id.diwan.query.Graphs;
import org.w3id.diwan.query.RemoteEndpoint;
import org.w3id.diwan.query.entity.CurrentRegister;
import org.w3id.diwan.serve.DiwanServer;
import org.w3id.diwan.serve.ServerBuilder;
import org.w3id.diwan.serve.agent.AgentModule;
import org.w3id.diwan.serve.changes.ChangesModule;
import org.w3id.diwan.serve.compare.CompareModule;
import org.w3id.diwan.serve.dump.DumpModule;
import org.w3id.diwan.serve.explore.ExploreModule;
import org.w3id.diwan.serve.graph.GraphModule;
import org.w3id.diwan.serve.limit.RequestLimits;
import org.w3id.diwan.serve.page.PageModule;
import org.w3id.diwan.serve.reconcile.ReconcileModule;
import org.w3id.diwan.store.GraphStore;
import picocli.CommandLine.Option;

/** Serves a store, or an endpoint elsewhere, until it is told to stop; the options say where it answers and whom it lets write. */
final class Serving extends CommandOptions {
    private static final int HIGHEST_PORT = 65535;

    private int port;

    @Option(names = "--host", paramLabel = "NAME", defaultValue = "localhost")
    private String host;

    @Option(names = "--passwords", paramLabel = "FILE")
    private Optional<Path> passwords;

    @Option(names = "--config", paramLabel = "FILE")
    private Optional<Path> config;

    private RequestLimits limits = RequestLimits.DEFAULT;

    @Option(names = "--trust-proxy")
    private boolean trustProxy;

    private Optional<URI> publicUrl = Optional.empty();

    @Option(names = "--public-url", paramLabel = "URL", order = 2)
    void setPublicUrl(URI address) {
        boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
        if (!web || address.getHost() == null || address.getQuery() != null || address.getFragment() != null) {
            throw usage("a public URL is like https://example.org/diwan/, not " + address + ".");
        }
        publicUrl = Optional.of(address);
    }

    @Option(names = "--admin")
    private boolean admin;

    @Option(
            names = {"-p", "--port"},
            paramLabel = "PORT",
            defaultValue = "3030",
            order = 1) // Java gives methods in no fixed order, and the help would change
    void setPort(int number) {
        if (number < 0 || number > HIGHEST_PORT) {
            throw usage("a port is a number from 0 to " + HIGHEST_PORT + ".");
        }
        port = number;
    }

    @Option(names = "--limits", paramLabel = "NAME=NUMBER", split = ",", order = 3)
    void setLimits(Map<String, String> changes) {
        try {
            limits = RequestLimits.DEFAULT.with(changes);
        } catch (IllegalArgumentException unknown) {
            throw usage(unknown.getMessage() + ".");
        }
    }

    /**
     * Looks whether the port is free, before longer work is done in vain.
     *
     * @throws CommandFailure if it is not
     */
    void expectFreePort() throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(host, port));
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
    void serve(GraphStore store, Optional<EndpointNote> where, Console console) throws IOException {
        serve(DiwanServer.over(store.datasetGraph()), Optional.of(store), where, console);
    }

    /**
     * Serves pages and modules in front of an endpoint elsewhere; says so if that does not answer, and starts nevertheless: it may come
     * back.
     *
     * @throws CommandFailure if the address is taken or unknown
     */
    void serve(RemoteEndpoint endpoint, Console console) throws IOException {
        EndpointFailure.met(Graphs.of(endpoint))
                .ifPresent(why -> console.say("warning: " + endpoint + " does not answer: " + why.detail()));
        serve(DiwanServer.over(endpoint), Optional.empty(), Optional.empty(), console);
    }

    private void serve(ServerBuilder builder, Optional<GraphStore> store, Optional<EndpointNote> where, Console console)
            throws IOException {
        OneRegister names = new OneRegister();
        builder.module(connections -> new PageModule(connections, () -> store.map(Serving::version)))
                .module(GraphModule::new)
                .module(ExploreModule::new)
                .module(CompareModule::new)
                .module(connections -> new ReconcileModule(connections, names.of(connections)))
                .module(connections -> new AgentModule(connections, names.of(connections), store))
                .module(new ChangesModule(store))
                .module(connections -> new DumpModule(connections, store));
        builder.hasChanges(store.isPresent() && store.get().changes().isPresent());
        builder.port(port).host(host).admin(admin).limits(limits).trustProxy(trustProxy);
        publicUrl.ifPresent(builder::publicUrl);
        passwords.ifPresent(builder::passwordFile);
        passwords.ifPresent(file -> warn(file, console));
        if (config.isPresent()) {
            configure(builder, config.get());
        }
        builder.afterStop(() -> {
            where.ifPresent(EndpointNote::remove);
            console.say("stopped");
        });
        try (DiwanServer server = start(builder)) {
            if (where.isPresent()) {
                where.get().write(server.url().resolve("sparql"));
            }
            welcome(server.url(), console.out());
            server.join();
        } catch (InterruptedException toldToStop) {
            // that was the order to stop; passed on, it would close the store's files under their writer
        }
    }

    private static String version(GraphStore store) {
        try {
            return store.version();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of what an operator would not want to find out later. */
    private void warn(Path passwordFile, Console console) {
        if (!Set.of("localhost", "127.0.0.1", "::1").contains(host)) {
            console.say("warning: passwords come in readable by everybody on the way: let only a proxy with TLS reach "
                    + host + ", port " + port + ".");
        }
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(passwordFile);
            if (permissions.contains(PosixFilePermission.OTHERS_READ)) {
                console.say(
                        "warning: everybody on this machine may read " + passwordFile + ": chmod 600 " + passwordFile);
            }
        } catch (IOException | UnsupportedOperationException notSaid) {
            // a missing file is reported by the server, and Windows has other permissions
        }
    }

    /** The index of names, made once for all features of a server. */
    private static final class OneRegister {
        private @Nullable CurrentRegister made;

        CurrentRegister of(Supplier<GraphConnection> connections) {
            CurrentRegister known = made == null ? new CurrentRegister(connections, CurrentRegister.Pace.USUAL) : made;
            made = known;
            return known;
        }
    }

    private DiwanServer start(ServerBuilder builder) {
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
                                host, port, reason instanceof IOException ? reason.getMessage() : "unknown address"));
    }

    private static void welcome(URI url, PrintStream out) {
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

    private static void configure(ServerBuilder builder, Path file) throws IOException {
        try {
            builder.config(file);
        } catch (IllegalArgumentException | RiotException unfit) {
            throw CommandFailure.badInput(file + ": " + unfit.getMessage() + ".");
        } catch (NoSuchFileException missing) {
            throw CommandFailure.badInput(file + ": there is no such file.");
        }
    }
}
