package org.w3id.diwan.store.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.w3id.diwan.store.journal.Fingerprints;
import org.w3id.diwan.store.journal.Manifest;

/**
 * Compares what a database answers with what was loaded into it. A damaged file of a database often fails when it is read, but it may also
 * answer with less than there is, and nothing else notices.
 */
final class DataVerification {
    private final DatasetGraph database;
    private final Manifest manifest;
    private final List<String> problems = new ArrayList<>();

    private DataVerification(DatasetGraph database, Manifest manifest) {
        this.database = database;
        this.manifest = manifest;
    }

    /**
     * What is wrong, a sentence each; nothing if all is well. The caller holds a transaction.
     *
     * @param fingerprints of what was loaded; not compared if there is no such file
     */
    static List<String> problems(DatasetGraph database, Manifest manifest, Path fingerprints) throws IOException {
        DataVerification verification = new DataVerification(database, manifest);
        try {
            verification.compareFingerprints(fingerprints);
            verification.compareIndexes(Node.ANY);
            verification.compareIndexes(Quad.defaultGraphIRI);
        } catch (RuntimeException damaged) {
            verification.problems.add("The database cannot be read: " + damaged + ".");
        }
        return List.copyOf(verification.problems);
    }

    private void compareFingerprints(Path loaded) throws IOException {
        if (!Files.exists(loaded)) {
            return;
        }
        Path now = Files.createTempFile("diwan", ".fingerprints");
        try {
            Fingerprints.write(database, manifest, now);
            if (Files.mismatch(loaded, now) >= 0) {
                problems.add(Fingerprints.changes(Optional.of(loaded), now).size()
                        + " entities, claims, statements or sources are not as they were loaded.");
            }
        } finally {
            Files.delete(now);
        }
    }

    /** Each access path has an index of its own, and all must know the same. */
    private void compareIndexes(Node graph) {
        boolean named = Node.ANY.equals(graph);
        String what = named ? "the named graphs" : "the default graph";
        compare(what + " by subject", graph, quad -> pattern(graph, quad.getSubject(), Node.ANY, Node.ANY));
        compare(what + " by property", graph, quad -> pattern(graph, Node.ANY, quad.getPredicate(), Node.ANY));
        compare(what + " by object", graph, quad -> pattern(graph, Node.ANY, Node.ANY, quad.getObject()));
        if (named) {
            compare(
                    "each graph by property",
                    graph,
                    quad -> pattern(quad.getGraph(), Node.ANY, quad.getPredicate(), Node.ANY));
            compare(
                    "each graph by object",
                    graph,
                    quad -> pattern(quad.getGraph(), Node.ANY, Node.ANY, quad.getObject()));
        }
    }

    private static Quad pattern(Node graph, Node subject, Node property, Node object) {
        return Quad.create(graph, subject, property, object);
    }

    private void compare(String what, Node graph, Function<Quad, Quad> pattern) {
        Map<Quad, Long> counts = new HashMap<>();
        find(pattern(graph, Node.ANY, Node.ANY, Node.ANY))
                .forEachRemaining(quad -> counts.merge(pattern.apply(quad), 1L, Long::sum));
        long wrong = counts.entrySet().stream()
                .filter(entry -> Iter.count(find(entry.getKey())) != entry.getValue())
                .count();
        if (wrong > 0) {
            problems.add("The index of " + what + " is wrong in " + wrong + " of " + counts.size() + " places.");
        }
    }

    private Iterator<Quad> find(Quad pattern) {
        return Node.ANY.equals(pattern.getGraph())
                ? database.findNG(Node.ANY, pattern.getSubject(), pattern.getPredicate(), pattern.getObject())
                : database.find(pattern);
    }
}
