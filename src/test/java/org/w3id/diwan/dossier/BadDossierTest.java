package org.w3id.diwan.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each case folder holds the files that make the good dossier a bad one, and the problems a reader has to tell, all at once. */
final class BadDossierTest {
    private static final String EXPECTED = "expected.txt";

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void tellsEveryProblemWithItsPlace(String name, @TempDir Path folder) throws IOException {
        List<String> problems = DossierCases.problems(DossierCases.bad(name, folder));

        Path expected = DossierCases.FOLDER.resolve(name).resolve(EXPECTED);
        if (Boolean.getBoolean("diwan.update")) {
            Files.write(expected, problems);
        }
        assertThat(problems).isEqualTo(Files.readAllLines(expected)).isNotEmpty();
    }

    static List<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(DossierCases.FOLDER)) {
            return folders.filter(folder -> Files.exists(folder.resolve("input")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
