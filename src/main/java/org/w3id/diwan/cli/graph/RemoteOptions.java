package org.w3id.diwan.cli.graph;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.w3id.diwan.cli.terminal.CommandFailure;
import org.w3id.diwan.cli.terminal.CommandOptions;
import org.w3id.diwan.cli.terminal.UserFile;
import org.w3id.diwan.query.RemoteEndpoint;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** A SPARQL endpoint elsewhere that is served in place of a graph of one's own. */
final class RemoteOptions extends CommandOptions {
    private Optional<RemoteEndpoint> endpoint = Optional.empty();

    @Option(names = "--user", paramLabel = "NAME")
    private Optional<String> user;

    @Option(names = "--password-file", paramLabel = "FILE")
    private Optional<Path> passwordFile;

    @Option(names = "--endpoint", paramLabel = "URL")
    void setEndpoint(String address) {
        try {
            endpoint = Optional.of(RemoteEndpoint.at(address));
        } catch (IllegalArgumentException notAnEndpoint) {
            throw usage(notAnEndpoint.getMessage() + ".");
        }
    }

    /**
     * The endpoint, if one was named.
     *
     * @throws ParameterException if options were given that do not go together
     */
    Optional<RemoteEndpoint> endpoint() throws IOException {
        if (endpoint.isEmpty()) {
            refuse(user.isPresent() || passwordFile.isPresent(), "--user and --password-file go with --endpoint.");
            return Optional.empty();
        }
        refuse(isGiven("--data"), "name --endpoint or --data, not both.");
        refuse(isGiven("--passwords"), "nothing is written through to an endpoint: leave --passwords out.");
        refuse(user.isPresent() != passwordFile.isPresent(), "--user and --password-file go together.");
        return user.isEmpty()
                ? endpoint
                : Optional.of(endpoint.get().withLogin(user.get(), password(passwordFile.orElseThrow())));
    }

    private static char[] password(Path file) throws IOException {
        String first = UserFile.read(file).lines().findFirst().orElse("");
        if (first.isEmpty()) {
            throw CommandFailure.badInput(file + ": its first line is the password, and is empty.");
        }
        return first.toCharArray();
    }
}
