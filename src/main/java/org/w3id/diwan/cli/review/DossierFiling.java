package org.w3id.diwan.cli.review;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3id.diwan.cli.graph.GraphInputs;
import org.w3id.diwan.cli.graph.OntologyOption;
import org.w3id.diwan.cli.terminal.Amount;
import org.w3id.diwan.cli.terminal.CommandFailure;
import org.w3id.diwan.cli.terminal.Console;
import org.w3id.diwan.dossier.DossierUpdate;
import org.w3id.diwan.model.Problem;
import org.w3id.diwan.review.ReviewDesk;
import org.w3id.diwan.review.ReviewOutcome;
import org.w3id.diwan.serve.review.Filing;
import org.w3id.diwan.store.GraphStore;

/**
 * Puts what was decided into the dossier, and into a graph where one is named.
 *
 * @param dossier the dossier's folder
 * @param update writes into it
 * @param data the graph's folder
 * @param ontology what the graph's words mean
 */
record DossierFiling(Path dossier, DossierUpdate update, Optional<Path> data, OntologyOption ontology, Console console)
        implements Filing {
    @Override
    public synchronized Filed file(ReviewDesk desk) throws IOException {
        Filed filed = intoDossier(desk);
        if (!filed.done() || data.isEmpty()) {
            return filed;
        }
        List<String> lines = new ArrayList<>(filed.lines());
        try {
            load(data.get());
            lines.add("The graph in " + data.get() + " has it now; a server that runs there shows it.");
            return new Filed(true, lines);
        } catch (CommandFailure | IOException failure) {
            lines.add("The graph in " + data.get() + " is as it was: " + failure.getMessage());
            return new Filed(false, lines);
        }
    }

    /** The dossier alone. */
    Filed intoDossier(ReviewDesk desk) throws IOException {
        String counts = desk.decided() + " decided, " + desk.open() + " open";
        if (desk.isEmpty()) {
            return new Filed(true, List.of(counts + "; nothing to write yet"));
        }
        List<Problem> problems = desk.file(update);
        List<String> lines =
                new ArrayList<>(problems.stream().map(Problem::toString).toList());
        boolean done = !Problem.anyError(problems);
        ReviewOutcome outcome = desk.outcome();
        lines.add(
                done
                        ? counts + "; "
                                + dossier.resolve("sources")
                                        .resolve(desk.source().id() + ".yaml") + " has "
                                + Amount.of(outcome.source().claims().size(), "claim") + ", "
                                + Amount.of(outcome.source().statements().size(), "statement") + ", "
                                + Amount.of(outcome.entities().size(), "new entity")
                        : "the dossier was left as it is; the decisions are kept, take back or correct those that are wrong");
        return new Filed(done, lines);
    }

    private void load(Path folder) throws IOException {
        try (GraphStore store = GraphStore.open(folder)) {
            GraphInputs.of(dossier, ontology).load(store, console);
        }
    }
}
