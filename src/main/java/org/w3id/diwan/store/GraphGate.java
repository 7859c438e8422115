package org.w3id.diwan.store;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.riot.system.StreamRDFBase;
import org.w3id.diwan.model.Problem;

/**
 * What RDF files must pass before they are loaded: strict parsing, the SHACL shapes and the integrity rules, over the files and the
 * ontology together.
 */
public final class GraphGate {
    private GraphGate() {}

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
        InputFiles files = InputFiles.find(inputs, problems);
        if (GatheredGraphs.fit(files)) {
            checkInMemory(new Intake(ontology, problems), files, problems);
        } else {
            checkInFolder(new FilesFilling(files, ontology), problems);
        }
        return problems.list();
    }

    /** {@link #check(List, Ontology)} with Diwan's own ontology. */
    public static List<Problem> check(List<Path> inputs) throws IOException {
        return check(inputs, Ontology.shipped());
    }

    private static void checkInMemory(Intake intake, InputFiles files, GateFindings problems) throws IOException {
        GatheredGraphs graphs = new GatheredGraphs(new StreamRDFBase());
        intake.read(files, graphs);
        graphs.check(intake, problems);
    }

    private static void checkInFolder(FilesFilling filling, GateFindings problems) throws IOException {
        Path folder = Files.createTempDirectory("diwan-check");
        try (Generation generation = Generation.create(0, folder, () -> {})) {
            filling.check(generation, problems);
        } finally {
            MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
        }
    }
}
