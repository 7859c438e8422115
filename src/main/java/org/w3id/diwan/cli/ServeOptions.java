package org.w3id.diwan.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.riot.RiotException;
import org.w3id.diwan.serve.DiwanServer;
import org.w3id.diwan.serve.RequestLimits;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where the server answers and whom it lets write. */
final class ServeOptions {
    private static final int HIGHEST_PORT = 65535;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    private int port;

    @Option(
            names = "--host",
            paramLabel = "NAME",
            defaultValue = "localhost",
            description = "The network interface, by name or address (default: ${DEFAULT-VALUE}); 0.0.0.0 for all.")
    private String host;

    @Option(
            names = "--passwords",
            paramLabel = "FILE",
            description =
                    "Lets those named in the file write over HTTP. Lines of 'name: password'; without it nobody may.")
    private Optional<Path> passwords;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description =
                    "A copy of fuseki-config/diwan.ttl, changed: which endpoints there are, how long a query may run.")
    private Optional<Path> config;

    private RequestLimits limits = RequestLimits.DEFAULT;

    @Option(
            names = "--trust-proxy",
            description =
                    "Believes Forwarded and X-Forwarded-Proto, -Host and -Prefix. Only behind a proxy that sets them.")
    private boolean trustProxy;

    private Optional<URI> publicUrl = Optional.empty();

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "Where clients find this server through a proxy, such as https://example.org/diwan/.")
    void setPublicUrl(URI address) {
        boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
        if (!web || address.getHost() == null || address.getQuery() != null || address.getFragment() != null) {
            throw new ParameterException(
                    command.commandLine(), "a public URL is like https://example.org/diwan/, not " + address + ".");
        }
        publicUrl = Optional.of(address);
    }

    @Option(names = "--admin", description = "Adds Fuseki's statistics, metrics and compaction, on loopback only.")
    private boolean admin;

    @Option(
            names = {"-p", "--port"},
            paramLabel = "PORT",
            defaultValue = "3030",
            description = "The port (default: ${DEFAULT-VALUE}); 0 for any free one.")
    void setPort(int number) {
        if (number < 0 || number > HIGHEST_PORT) {
            throw new ParameterException(command.commandLine(), "a port is a number from 0 to " + HIGHEST_PORT + ".");
        }
        port = number;
    }

    @Option(
            names = "--limits",
            paramLabel = "NAME=NUMBER",
            split = ",",
            description = {
                "What one request may take, such as bytes=1000000000,seconds=60: bytes, triples (of an answer), seconds",
                "(for a query), query (its characters), body (its bytes), sparql, pages (requests at once), transfer",
                "(seconds for sending and reading)."
            })
    void setLimits(Map<String, String> changes) {
        try {
            limits = RequestLimits.DEFAULT.with(changes);
        } catch (IllegalArgumentException unknown) {
            throw new ParameterException(command.commandLine(), unknown.getMessage() + ".", unknown);
        }
    }

    int port() {
        return port;
    }

    String host() {
        return host;
    }

    /** The server as the options want it. */
    void apply(DiwanServer.Builder builder) throws IOException {
        builder.port(port).host(host).admin(admin).limits(limits).trustProxy(trustProxy);
        publicUrl.ifPresent(builder::publicUrl);
        if (config.isPresent()) {
            configure(builder, config.get());
        }
        passwords.ifPresent(builder::passwordFile);
    }

    private static void configure(DiwanServer.Builder builder, Path file) throws IOException {
        try {
            builder.config(file);
        } catch (IllegalArgumentException | RiotException unfit) {
            throw CommandFailure.badInput(file + ": " + unfit.getMessage() + ".");
        } catch (NoSuchFileException missing) {
            throw CommandFailure.badInput(file + ": there is no such file.");
        }
    }
}
