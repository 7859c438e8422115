package org.w3id.diwan.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.w3id.diwan.store.GraphStore;
import org.w3id.diwan.store.LoadReport;

/** Fills a store, saying how it goes. */
final class Loading {
    private final Console console;
    private final OntologyOption ontology;

    Loading(Console console, OntologyOption ontology) {
        this.ontology = ontology;
        this.console = console;
    }

    /**
     * Makes inputs the store's graph.
     *
     * @param inputs dossiers and RDF; the dossier that comes with Diwan if empty
     * @throws CommandFailure if they have errors; the store is as it was then
     */
    void load(GraphStore store, List<Path> inputs) throws IOException {
        try (RdfInputs rdf = RdfInputs.of(inputs, ontology, console)) {
            console.say("checking and loading ...");
            Instant start = Instant.now();
            LoadReport report = store.load(rdf.paths(), ontology.ontology());
            Findings findings = new Findings(console);
            findings.add(report.problems());
            findings.stopOnErrors("the graph is as it was");
            console.say("  " + describe(report) + " (" + Amount.seconds(Duration.between(start, Instant.now())) + ")");
        }
    }

    static String describe(LoadReport report) {
        return (report.outcome() == LoadReport.Outcome.UNCHANGED ? "unchanged: " : "")
                + Amount.of(report.quads(), "triple")
                + " in "
                + Amount.of(report.graphs(), "graph")
                + ", "
                + Amount.of(report.names(), "name")
                + " to search by";
    }
}
