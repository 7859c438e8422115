package org.w3id.diwan.cli.asking;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.w3id.diwan.cli.graph.DataOption;
import org.w3id.diwan.cli.terminal.CommandOptions;
import org.w3id.diwan.cli.terminal.Console;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which graph is asked: the one in the data folder unless told otherwise. */
final class GraphOptions extends CommandOptions {
    @ArgGroup
    private Elsewhere elsewhere = new Elsewhere();

    @Mixin
    private DataOption data;

    /** Other graphs than the one in the data folder. */
    static final class Elsewhere {
        @Option(names = "--mem")
        private boolean inMemory;

        @Option(
                names = {"-e", "--endpoint"},
                paramLabel = "URL")
        private Optional<URI> endpoint = Optional.empty();
    }

    AskedGraph open(Console console) throws IOException {
        if (elsewhere.inMemory) {
            return AskedGraph.embedded(console);
        }
        if (elsewhere.endpoint.isEmpty()) {
            return AskedGraph.folder(data.folder());
        }
        URI url = elsewhere.endpoint.get();
        if (url.getHost() == null) {
            throw usage("an endpoint is an address such as http://localhost:3030/sparql.");
        }
        return AskedGraph.endpoint(url);
    }
}
