package org.w3id.diwan.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.w3id.diwan.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code diwan load}. */
@Command(
        name = "load",
        description = {
            "Makes dossiers and RDF files the graph that is served, in place of what was loaded before.",
            "Everything is checked first. A load that is refused or broken off leaves the old graph whole; the same input twice"
                    + " changes nothing."
        },
        footer = {
            "Examples:",
            "  diwan load                       the embedded dossier, into data/",
            "  diwan load my-dossier --data /var/lib/diwan",
            "  diwan load triples"
        })
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
