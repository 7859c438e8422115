package org.w3id.diwan.store;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.w3id.diwan.model.Problem;
import org.w3id.diwan.model.file.Digest;

/**
 * RDF files that have to pass the gate, and the ontology beside them.
 *
 * @param input the files
 * @param ontology what their words mean
 */
record FilesFilling(InputFiles input, Ontology ontology) implements Filling {
    @Override
    public String digest() throws IOException {
        return Digest.of(List.of(input.digest(), NameIndex.DEFINITION, ontology.digest()));
    }

    @Override
    public void fill(Generation generation, GateFindings problems) throws IOException {
        String digest = digest();
        Intake intake = new Intake(ontology, problems);
        long quads = load(generation.database(), intake, problems);
        if (!problems.hasErrors() && !digest().equals(digest)) {
            problems.add(Problem.error(
                    "changed", Problem.Location.of("the input"), "a file changed while it was read: load again"));
        }
        if (!problems.hasErrors()) {
            long names = generation.indexNames();
            Set<String> graphs =
                    intake.files().keySet().stream().map(Node::getURI).collect(Collectors.toSet());
            generation.describe(new Manifest(digest, quads, names, graphs));
        }
    }

    /** Loads and checks, without index. */
    void check(Generation generation, GateFindings problems) throws IOException {
        load(generation.database(), new Intake(ontology, problems), problems);
    }

    private long load(DatasetGraph database, Intake intake, GateFindings problems) throws IOException {
        boolean inMemory = GatheredGraphs.fit(input);
        BulkLoad.write(database, to -> {
            if (inMemory) {
                GatheredGraphs graphs = new GatheredGraphs(to);
                intake.read(input, graphs);
                graphs.check(intake, problems);
            } else {
                intake.read(input, to);
            }
            return !problems.hasErrors();
        });
        if (problems.hasErrors()) {
            return 0;
        }
        long quads = BulkLoad.count(database, intake.quads());
        if (!inMemory) {
            database.begin(ReadWrite.READ);
            try {
                new GraphRules(database, intake, problems).check(quads);
            } finally {
                database.end();
            }
        }
        return quads;
    }
}
