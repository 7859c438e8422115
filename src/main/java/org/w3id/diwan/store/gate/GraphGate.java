package org.w3id.diwan.store.gate;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.w3id.diwan.model.Problem;
import org.w3id.diwan.model.file.Digest;
import org.w3id.diwan.store.data.BulkLoad;
import org.w3id.diwan.store.data.Filling;
import org.w3id.diwan.store.data.Generation;
import org.w3id.diwan.store.index.NamesTextIndex;
import org.w3id.diwan.store.journal.Manifest;

/**
 * What RDF files must pass before they are loaded: strict parsing, the SHACL shapes and the integrity rules, over the files and the
 * ontology together.
 */
public final class GraphGate implements Filling {
    private static final long MOST_BYTES_IN_MEMORY = 32_000_000;

    private final GateFindings problems = new GateFindings();
    private final InputFiles input;
    private final Ontology ontology;

    /**
     * @param inputs files, and folders that hold RDF files
     * @param ontology what their words mean
     * @throws IOException if a folder cannot be read
     */
    public GraphGate(List<Path> inputs, Ontology ontology) throws IOException {
        this.input = InputFiles.find(inputs, problems);
        this.ontology = ontology;
    }

    /** What is known to be wrong; before the files are read, which of them are none. */
    public List<Problem> problems() {
        return problems.list();
    }

    /**
     * Checks files, and the RDF files in folders, as one graph.
     *
     * @param inputs files and folders
     * @param ontology what their words mean
     * @return everything that is wrong; a load of the same inputs is refused if there is an error among it
     * @throws IOException if a file cannot be read
     */
    public static List<Problem> check(List<Path> inputs, Ontology ontology) throws IOException {
        GraphGate gate = new GraphGate(inputs, ontology);
        gate.check();
        return gate.problems();
    }

    /** {@link #check(List, Ontology)} with Diwan's own ontology. */
    public static List<Problem> check(List<Path> inputs) throws IOException {
        return check(inputs, Ontology.shipped());
    }

    private void check() throws IOException {
        Intake intake = new Intake(ontology, problems);
        if (fitsIntoMemory()) {
            readAndCheck(intake, new StreamRDFBase());
            return;
        }
        Path folder = Files.createTempDirectory("diwan-check");
        try (Generation generation = Generation.unlocked(folder)) {
            load(generation.database(), intake);
        } finally {
            MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
        }
    }

    @Override
    public String digest() throws IOException {
        return Digest.of(List.of(input.digest(), NamesTextIndex.DEFINITION, ontology.digest()));
    }

    @Override
    public List<Problem> fill(Generation generation) throws IOException {
        String digest = digest();
        Intake intake = new Intake(ontology, problems);
        long quads = load(generation.database(), intake);
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
        return problems();
    }

    private long load(DatasetGraph database, Intake intake) throws IOException {
        boolean inMemory = fitsIntoMemory();
        BulkLoad.write(database, to -> {
            if (inMemory) {
                readAndCheck(intake, to);
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

    private boolean fitsIntoMemory() throws IOException {
        return input.size() < MOST_BYTES_IN_MEMORY;
    }

    /** Keeps quads in memory on their way, where the check takes a third of the time that it takes in a database. */
    private void readAndCheck(Intake intake, StreamRDF to) throws IOException {
        DatasetGraph graphs = DatasetGraphFactory.create();
        Graph union = graphs.getDefaultGraph();
        intake.read(input, new StreamRDFWrapper(to) {
            @Override
            public void quad(Quad quad) {
                graphs.add(quad);
                union.add(quad.asTriple());
                super.quad(quad);
            }
        });
        if (!problems.hasErrors()) {
            new GraphRules(graphs, intake, problems).check(union);
        }
    }
}
