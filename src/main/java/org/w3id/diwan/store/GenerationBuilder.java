package org.w3id.diwan.store;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;

/** Fills an empty generation with the ontology and an input, and checks what came in. */
final class GenerationBuilder {
    private final Generation generation;
    private final Problems problems;

    GenerationBuilder(Generation generation, Problems problems) {
        this.generation = generation;
        this.problems = problems;
    }

    /** Loads and checks; with errors among the problems afterwards the generation must not be used. */
    void fill(InputFiles input) throws IOException {
        DatasetGraph database = generation.database();
        DataLoader loader = LoaderFactory.basicLoader(database, (format, values) -> {});
        loader.startBulk();
        Intake intake = new Intake(loader.stream(), problems);
        try {
            intake.read(input);
            loader.finishBulk();
        } catch (IOException | RuntimeException e) {
            loader.finishException(e instanceof RuntimeException runtime ? runtime : new RuntimeException(e));
            throw e;
        }
        if (!problems.hasErrors()) {
            check(database, intake.files());
        }
        if (!problems.hasErrors()) {
            index(input, intake);
        }
    }

    private void check(DatasetGraph database, Map<Node, String> files) {
        database.begin(ReadWrite.READ);
        try {
            GraphRules.shipped().check(database, focus -> fileOf(focus, database, files), problems);
        } finally {
            database.end();
        }
    }

    private static String fileOf(Node focus, DatasetGraph database, Map<Node, String> files) {
        return Iter.findFirst(database.findNG(Node.ANY, focus, Node.ANY, Node.ANY), quad -> true)
                .map(quad -> files.getOrDefault(quad.getGraph(), "the graph"))
                .orElse("the graph");
    }

    private void index(InputFiles input, Intake intake) throws IOException {
        long stored = count(generation.database());
        if (stored > intake.quads()) {
            throw new IOException("the database holds " + stored + " quads, but only " + intake.quads() + " were read");
        }
        long names = generation.indexNames();
        Set<String> graphs = intake.files().keySet().stream().map(Node::getURI).collect(Collectors.toSet());
        generation.describe(new Manifest(LoadDigest.of(input), stored, names, graphs));
    }

    private static long count(DatasetGraph database) {
        database.begin(ReadWrite.READ);
        try {
            return Iter.count(database.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY));
        } finally {
            database.end();
        }
    }
}
