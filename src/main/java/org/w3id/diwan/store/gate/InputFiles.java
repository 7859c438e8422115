package org.w3id.diwan.store.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.w3id.diwan.model.file.Digest;

/**
 * The files that a load or check was asked to read.
 *
 * @param files in a fixed order
 */
record InputFiles(List<RdfFile> files) {
    InputFiles {
        files = List.copyOf(files);
    }

    /** Finds the RDF files among paths and in folders among them; what is neither is a problem. */
    static InputFiles find(List<Path> paths, GateFindings problems) throws IOException {
        List<RdfFile> files = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                List<RdfFile> inside = inside(path);
                files.addAll(inside);
                if (inside.isEmpty()) {
                    problems.addError("no-input", path, "the folder holds no RDF file (" + RdfFile.ENDINGS + ")");
                }
            } else if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
                problems.addError("no-input", path, "there is no such file, or it cannot be read");
            } else {
                RdfFile.of(path)
                        .ifPresentOrElse(
                                files::add,
                                () -> problems.addError(
                                        "unknown-format", path, "the name must end in " + RdfFile.ENDINGS));
            }
        }
        return new InputFiles(files);
    }

    private static List<RdfFile> inside(Path folder) throws IOException {
        try (Stream<Path> content = Files.list(folder)) {
            return content.filter(Files::isRegularFile)
                    .sorted()
                    .flatMap(file -> RdfFile.of(file).stream())
                    .toList();
        }
    }

    /** The sum of the files' sizes in bytes. */
    long size() throws IOException {
        long size = 0;
        for (RdfFile file : files) {
            size += Files.size(file.path());
        }
        return size;
    }

    /** A digest of names and contents; the order in which the files were named does not count. */
    String digest() throws IOException {
        List<String> parts = new ArrayList<>();
        for (RdfFile file : files) {
            parts.add(file.path().getFileName() + " " + Digest.of(file.path()));
        }
        parts.sort(null);
        return Digest.of(parts);
    }
}
