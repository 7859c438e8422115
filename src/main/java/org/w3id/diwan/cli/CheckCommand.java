package org.w3id.diwan.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.w3id.diwan.store.GraphGate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
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

    @Parameters(
            arity = "0..*",
            paramLabel = "INPUT",
            description =
                    "Folders of dossiers, RDF files, folders of RDF files. The embedded dossier if none is named.")
    private List<Path> inputs = new ArrayList<>();

    @Mixin
    private OntologyOption ontology;

    @Override
    public Integer call() throws IOException {
        Console console = diwan.console();
        Findings findings = new Findings(console);
        try (RdfInputs rdf = RdfInputs.of(inputs, ontology, console)) {
            console.say("checking shapes and integrity rules ...");
            findings.add(GraphGate.check(rdf.paths(), ontology.ontology()));
        }
        findings.stopOnErrors("a load would be refused");
        console.say("  " + findings.summary());
        return ExitCode.OK;
    }
}
