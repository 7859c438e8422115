package org.w3id.diwan.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.w3id.diwan.serve.DiwanServer;
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

    int port() {
        return port;
    }

    String host() {
        return host;
    }

    /** The server as the options want it. */
    void apply(DiwanServer.Builder builder) {
        builder.port(port).host(host).admin(admin);
        passwords.ifPresent(builder::passwordFile);
    }
}
