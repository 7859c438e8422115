package org.w3id.diwan.store.data;

import java.util.List;
import org.w3id.diwan.model.Problem;
import org.w3id.diwan.store.journal.Manifest;

/**
 * What became of a load.
 *
 * @param outcome whether the graph changed
 * @param quads the quads that the input and the ontology hold; 0 if refused
 * @param graphs the named graphs they stand in; 0 if refused
 * @param names the labels and aliases in the text index; 0 if refused
 * @param problems what the gate found; errors only if refused
 */
public record LoadReport(Outcome outcome, long quads, long graphs, long names, List<Problem> problems) {
    public LoadReport {
        problems = List.copyOf(problems);
    }

    /** What became of it. */
    public enum Outcome {
        /** The input is now the graph. */
        LOADED,
        /** The input is what the graph was loaded from already; nothing was touched. */
        UNCHANGED,
        /** The input has errors; nothing was touched. */
        REFUSED
    }

    /** The input has errors. */
    public static LoadReport refused(List<Problem> problems) {
        return new LoadReport(Outcome.REFUSED, 0, 0, 0, problems);
    }

    static LoadReport of(Outcome outcome, Manifest manifest, List<Problem> problems) {
        return new LoadReport(outcome, manifest.quads(), manifest.graphs().size(), manifest.names(), problems);
    }
}
