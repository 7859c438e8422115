package org.w3id.diwan.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.w3id.diwan.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code diwan restore}. */
@Command(name = "restore")
final class RestoreCommand extends Subcommand {
    @Parameters(paramLabel = "FILE")
    private Path file;

    @Mixin
    private DataOption data;

    @Override
    public Integer call() throws IOException {
        try (GraphStore store = GraphStore.open(data.folder())) {
            console().say("  " + GraphInputs.describe(store.restore(file)) + " in " + data.folder());
        }
        return ExitCode.OK;
    }
}
