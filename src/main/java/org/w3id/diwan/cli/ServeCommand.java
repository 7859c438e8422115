package org.w3id.diwan.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.w3id.diwan.query.RemoteEndpoint;
import org.w3id.diwan.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code diwan serve}. */
@Command(
        name = "serve",
        description = "Serves the graph that was loaded, or a SPARQL endpoint elsewhere, until Ctrl-C.",
        footer = {
            "Examples:",
            "  diwan serve",
            "  diwan serve --data /var/lib/diwan --host 0.0.0.0 --port 80",
            "  diwan serve --passwords curators.txt   who is in the file may also write",
            "  diwan serve --endpoint https://example.org/sparql   in front of another store"
        })
final class ServeCommand implements Callable<Integer> {
    @ParentCommand
    private Diwan diwan;

    @Mixin
    private DataOption data;

    @Mixin
    private ServeOptions options;

    @Mixin
    private RemoteOptions remote;

    @Override
    public Integer call() throws IOException {
        Optional<RemoteEndpoint> endpoint = remote.endpoint();
        if (endpoint.isPresent()) {
            new Serving(diwan.console(), options).serve(endpoint.get());
            return ExitCode.OK;
        }
        try (GraphStore store = GraphStore.open(data.folder())) {
            new Serving(diwan.console(), options).serve(store, EndpointNote.in(data.folder()));
        }
        return ExitCode.OK;
    }
}
