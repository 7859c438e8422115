package org.w3id.diwan.cli;

import java.io.IOException;
import java.util.Optional;
import org.w3id.diwan.query.RemoteEndpoint;
import org.w3id.diwan.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code diwan serve}. */
@Command(name = "serve")
final class ServeCommand extends Subcommand {
    @Mixin
    private DataOption data;

    @Mixin
    private Serving serving;

    @Mixin
    private RemoteOptions remote;

    @Override
    public Integer call() throws IOException {
        Optional<RemoteEndpoint> endpoint = remote.endpoint();
        if (endpoint.isPresent()) {
            serving.serve(endpoint.get(), console());
            return ExitCode.OK;
        }
        try (GraphStore store = GraphStore.open(data.folder())) {
            serving.serve(store, Optional.of(EndpointNote.in(data.folder())), console());
        }
        return ExitCode.OK;
    }
}
