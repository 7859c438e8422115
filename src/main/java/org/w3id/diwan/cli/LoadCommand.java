package org.w3id.diwan.cli;

import java.io.IOException;
import org.w3id.diwan.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code diwan load}. */
@Command(name = "load")
final class LoadCommand extends Subcommand {
    @Mixin
    private GraphInputs inputs;

    @Mixin
    private DataOption data;

    @Override
    public Integer call() throws IOException {
        try (GraphStore store = GraphStore.open(data.folder())) {
            inputs.load(store, console());
        }
        return ExitCode.OK;
    }
}
