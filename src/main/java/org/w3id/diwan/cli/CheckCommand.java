package org.w3id.diwan.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code diwan check}. */
@Command(
        name = "check",
        description = {
            "Checks dossiers and RDF files as a load would, and changes nothing.",
            "A dossier must be sound and the graph must satisfy the shapes and the integrity rules."
        },
        footer = {
            "Examples:",
            "  diwan check                    the embedded dossier",
            "  diwan check my-dossier",
            "  diwan check triples more.ttl   RDF files, together"
        })
final class CheckCommand implements Callable<Integer> {
    @ParentCommand
    private Diwan diwan;

    @Mixin
    private GraphInputs inputs;

    @Override
    public Integer call() throws IOException {
        inputs.check(diwan.console());
        return ExitCode.OK;
    }
}
