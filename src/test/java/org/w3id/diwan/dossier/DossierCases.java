package org.w3id.diwan.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.w3id.diwan.model.Problem;

/** The case folders: a good dossier, and for each bad case the files that differ from it. */
final class DossierCases {
    static final Path FOLDER = Path.of("src/test/resources/cases/dossier");

    private DossierCases() {}

    /** A copy of the good dossier. */
    static Path good(Path target) {
        copy(FOLDER.resolve("good"), target);
        return target;
    }

    /** A copy of the good dossier with a case's own files laid over it. */
    static Path bad(String name, Path target) {
        good(target);
        copy(FOLDER.resolve(name).resolve("input"), target);
        return target;
    }

    /** What a reader of the test vocabulary finds wrong, one line each, with files named from the dossier's folder. */
    static List<String> problems(Path folder) {
        return new DossierReader(TestVocabulary.create())
                .read(folder).problems().stream()
                        .map(problem -> relative(problem, folder))
                        .toList();
    }

    static String relative(Problem problem, Path folder) {
        return problem.toString().replace(folder + "/", "").replace(folder.toString(), ".");
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.write(target, Files.readAllBytes(path));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
