package org.w3id.diwan.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.w3id.diwan.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code diwan load}. */
@Command(name = "load")
final class LoadCommand implements Callable<Integer> {
    @ParentCommand
    private Diwan diwan;

    @Mixin
    private GraphInputs inputs;

    @Mixin
    private DataOption data;

    @Override
    public Integer call() throws IOException {
        try (GraphStore store = GraphStore.open(data.folder())) {
            inputs.load(store, diwan.console());
        }
        return ExitCode.OK;
    }
}
