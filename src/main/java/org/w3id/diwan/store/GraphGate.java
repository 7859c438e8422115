package org.w3id.diwan.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.w3id.diwan.model.Problem;

/**
 * What RDF files must pass before they are loaded: strict parsing, the SHACL shapes and the integrity rules, over the files and the
 * ontology together.
 */
public final class GraphGate {
    /** Bytes of input that are checked without a database on disk. */
    private static final long IN_MEMORY = 32_000_000;

    private GraphGate() {}

    /**
     * Checks files, and the RDF files in folders, as one graph.
     *
     * @param inputs files and folders
     * @return everything that is wrong; a load of the same inputs is refused if there is an error among it
     * @throws IOException if a file cannot be read
     */
    public static List<Problem> check(List<Path> inputs) throws IOException {
        Problems problems = new Problems();
        InputFiles files = InputFiles.find(inputs, problems);
        if (files.size() < IN_MEMORY) {
            try (Generation generation = Generation.inMemory(0)) {
                new FilesFilling(files).check(generation, problems);
            }
        } else {
            checkInFolder(files, problems);
        }
        return problems.list();
    }

    private static void checkInFolder(InputFiles files, Problems problems) throws IOException {
        Path folder = Files.createTempDirectory("diwan-check");
        try (Generation generation = Generation.create(0, folder, () -> {})) {
            new FilesFilling(files).check(generation, problems);
        } finally {
            DurableFiles.deleteTree(folder);
        }
    }
}
