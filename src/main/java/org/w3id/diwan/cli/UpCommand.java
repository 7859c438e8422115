package org.w3id.diwan.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.w3id.diwan.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code diwan up}. */
@Command(
        name = "up",
        description =
                "Converts, checks and loads a dossier, then serves it until Ctrl-C. What has not changed is not loaded again.",
        footer = {
            "Examples:",
            "  diwan up                     the embedded dossier, kept in data/",
            "  diwan up --mem --port 0      the same in memory, on any free port",
            "  diwan up my-dossier --data my-data"
        })
final class UpCommand implements Callable<Integer> {
    @ParentCommand
    private Diwan diwan;

    @Option(names = "--mem", description = "Keeps the graph in memory; it is gone afterwards.")
    private boolean inMemory;

    @Mixin
    private GraphInputs inputs;

    @Mixin
    private DataOption data;

    @Mixin
    private ServeOptions options;

    @Override
    public Integer call() throws IOException {
        Console console = diwan.console();
        Serving serving = new Serving(console, options);
        serving.expectFreePort();
        try (GraphStore store = inMemory ? GraphStore.inMemory() : GraphStore.open(data.folder())) {
            inputs.load(store, console);
            EndpointNote note = inMemory ? EndpointNote.none() : EndpointNote.in(data.folder());
            serving.serve(store, note);
        }
        return ExitCode.OK;
    }
}
