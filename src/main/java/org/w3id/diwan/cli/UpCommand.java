package org.w3id.diwan.cli;

import java.io.IOException;
import java.util.Optional;
import org.w3id.diwan.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code diwan up}. */
@Command(name = "up")
final class UpCommand extends Subcommand {
    @Option(names = "--mem")
    private boolean inMemory;

    @Mixin
    private GraphInputs inputs;

    @Mixin
    private DataOption data;

    @Mixin
    private Serving serving;

    @Override
    public Integer call() throws IOException {
        serving.expectFreePort();
        try (GraphStore store = inMemory ? GraphStore.inMemory() : GraphStore.open(data.folder())) {
            inputs.load(store, console());
            serving.serve(store, inMemory ? Optional.empty() : Optional.of(EndpointNote.in(data.folder())), console());
        }
        return ExitCode.OK;
    }
}
