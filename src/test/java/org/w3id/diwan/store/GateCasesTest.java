package org.w3id.diwan.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3id.diwan.model.Problem;
import org.w3id.diwan.store.gate.GraphGate;

/** Each folder of {@code cases/gate/} holds a file that must not pass and what is wrong in it: line, column and code. */
final class GateCasesTest {
    private static final Path CASES = Path.of("src/test/resources/cases/gate");
    private static final String EXPECTED = "expected.txt";

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void saysWhatIsWrongAndWhere(String name) throws IOException {
        Path folder = CASES.resolve(name);

        List<Problem> problems = GraphGate.check(List.of(input(folder)));

        assertThat(problems.stream().map(GateCasesTest::brief))
                .containsExactlyElementsOf(Files.readAllLines(folder.resolve(EXPECTED)));
    }

    private static String brief(Problem problem) {
        return problem.where().line() + ":" + problem.where().column() + " " + problem.code();
    }

    private static Path input(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.endsWith(EXPECTED)).findFirst().orElseThrow();
        }
    }

    static List<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
