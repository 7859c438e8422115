package org.w3id.diwan.store;

import java.io.IOException;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;

/**
 * Quads on their way, kept in memory for the gate, which takes a third of the time there that it takes in a database. The default graph
 * is the union of the others.
 */
final class GatheredGraphs extends StreamRDFWrapper {
    private static final long MOST_BYTES = 32_000_000;

    private final DatasetGraph graphs = DatasetGraphFactory.create();
    private final Graph union = graphs.getDefaultGraph();

    GatheredGraphs(StreamRDF to) {
        super(to);
    }

    /** Whether files are small enough. */
    static boolean fit(InputFiles files) throws IOException {
        return files.size() < MOST_BYTES;
    }

    @Override
    public void quad(Quad quad) {
        graphs.add(quad);
        union.add(quad.asTriple());
        super.quad(quad);
    }

    /** Checks what came, unless something is wrong already. */
    void check(Intake intake, GateFindings problems) throws IOException {
        if (!problems.hasErrors()) {
            new GraphRules(graphs, intake, problems).check(union);
        }
    }
}
