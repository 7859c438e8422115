package org.w3id.diwan.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.w3id.diwan.model.Format;

/**
 * What users name, dossiers or RDF, as RDF files. Dossiers are converted into a temporary folder.
 *
 * @param paths RDF files, and folders of RDF files
 * @param temporary where converted dossiers lie
 */
record RdfInputs(List<Path> paths, TemporaryFolder temporary) implements Closeable {
    /**
     * Makes them ready; without any it takes the dossier that comes with Diwan.
     *
     * @throws CommandFailure if a dossier has errors
     */
    static RdfInputs of(List<Path> named, OntologyOption ontology, Console console) throws IOException {
        TemporaryFolder temporary = TemporaryFolder.create();
        try {
            return new RdfInputs(convert(named, temporary.path(), Conversion.by(ontology, console)), temporary);
        } catch (IOException | RuntimeException e) {
            temporary.close();
            throw e;
        }
    }

    private static List<Path> convert(List<Path> named, Path folder, Conversion conversion) throws IOException {
        if (named.isEmpty()) {
            conversion.convertEmbedded(folder, Format.TRIG);
            return List.of(folder);
        }
        List<Path> paths = new ArrayList<>();
        for (Path each : named) {
            if (isDossier(each)) {
                Path converted = folder.resolve(Integer.toString(paths.size()));
                conversion.convert(each, converted, Format.TRIG);
                paths.add(converted);
            } else {
                paths.add(each);
            }
        }
        return paths;
    }

    private static boolean isDossier(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return false;
        }
        try (Stream<Path> content = Files.list(path)) {
            return content.anyMatch(each -> each.toString().endsWith(".yaml"));
        }
    }

    @Override
    public void close() throws IOException {
        temporary.close();
    }
}
