package org.w3id.diwan.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.w3id.diwan.model.Problem;

/**
 * RDF files that have to pass the gate, and the ontology beside them.
 *
 * @param input the files
 */
record FilesFilling(InputFiles input) implements Filling {
    @Override
    public String digest() throws IOException {
        MessageDigest digest = InputFiles.sha256();
        digest.update(input.digest().getBytes(StandardCharsets.US_ASCII));
        digest.update(TextIndexes.DEFINITION.getBytes(StandardCharsets.US_ASCII));
        for (String name : Ontology.LOADED) {
            digest.update(Ontology.read(name));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void fill(Generation generation, Problems problems) throws IOException {
        String digest = digest();
        Intake intake = new Intake(problems);
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
    void check(Generation generation, Problems problems) throws IOException {
        load(generation.database(), new Intake(problems), problems);
    }

    private long load(DatasetGraph database, Intake intake, Problems problems) throws IOException {
        BulkLoad.write(database, to -> {
            intake.read(input, to);
            return !problems.hasErrors();
        });
        if (problems.hasErrors()) {
            return 0;
        }
        long quads = BulkLoad.count(database, intake.quads());
        database.begin(ReadWrite.READ);
        try {
            new GraphRules(database, intake.files(), problems).check(quads);
        } finally {
            database.end();
        }
        return quads;
    }
}
