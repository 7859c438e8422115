package org.w3id.diwan.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.w3id.diwan.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
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

    @Parameters(
            arity = "0..*",
            paramLabel = "INPUT",
            description =
                    "Folders of dossiers, RDF files, folders of RDF files. The embedded dossier if none is named.")
    private List<Path> inputs = new ArrayList<>();

    @Mixin
    private OntologyOption ontology;

    @Mixin
    private DataOption data;

    @Override
    public Integer call() throws IOException {
        try (GraphStore store = GraphStore.open(data.folder())) {
            new Loading(diwan.console(), ontology).load(store, inputs);
        }
        return ExitCode.OK;
    }
}
