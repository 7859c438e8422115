package org.w3id.diwan.store;

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

/**
 * What RDF files must pass before they are loaded: strict parsing, the SHACL shapes and the integrity rules, over the files and the
 * ontology together.
 */
public final class GraphGate implements Filling {
    private static final long MOST_BYTES_IN_MEMORY = 32_000_000;

    private final InputFiles input;
    private final Ontology ontology;

    /** @param ontology what the files' words mean */
    GraphGate(InputFiles input, Ontology ontology) {
        this.input = input;
        this.ontology = ontology;
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
        GateFindings problems = new GateFindings();
        GraphGate gate = new GraphGate(InputFiles.find(inputs, problems), ontology);
        Intake intake = new Intake(ontology, problems);
        if (gate.fitsIntoMemory()) {
            gate.readAndCheck(intake, new StreamRDFBase(), problems);
        } else {
            gate.checkInFolder(intake, problems);
        }
        return problems.list();
    }

    /** {@link #check(List, Ontology)} with Diwan's own ontology. */
    public static List<Problem> check(List<Path> inputs) throws IOException {
        return check(inputs, Ontology.shipped());
    }

    private void checkInFolder(Intake intake, GateFindings problems) throws IOException {
        Path folder = Files.createTempDirectory("diwan-check");
        try (Generation generation = Generation.create(0, folder, () -> {})) {
            load(generation.database(), intake, problems);
        } finally {
            MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
        }
    }

    @Override
    public String digest() throws IOException {
        return Digest.of(List.of(input.digest(), NamesTextIndex.DEFINITION, ontology.digest()));
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

    private long load(DatasetGraph database, Intake intake, GateFindings problems) throws IOException {
        boolean inMemory = fitsIntoMemory();
        BulkLoad.write(database, to -> {
            if (inMemory) {
                readAndCheck(intake, to, problems);
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
    private void readAndCheck(Intake intake, StreamRDF to, GateFindings problems) throws IOException {
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
