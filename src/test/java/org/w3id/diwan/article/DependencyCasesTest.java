package org.w3id.diwan.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3id.diwan.model.MachineReading;
import org.w3id.diwan.model.Ref;
import org.w3id.diwan.model.SourceId;

/**
 * Forms of sentences, one a folder in {@code cases/dependencies}: what the parser's arm makes of each, no more and no less. The parses are
 * CoreNLP's own, kept in {@code parses/cases.conllu}.
 */
class DependencyCasesTest {
    private static final Path CASES = Path.of("src/test/resources/cases/dependencies");
    private static final Set<BigDecimal> PARSED = Set.of(
            BigDecimal.valueOf(Agreement.BOTH, 2),
            BigDecimal.valueOf(Agreement.BOTH_BUT_THE_MODE, 2),
            BigDecimal.valueOf(Agreement.ALONE, 2));
    private static final RecordedParser PARSER = new RecordedParser(Path.of("src/test/resources/parses/cases.conllu"));
    private static final ArticleReader READER =
            new ArticleReader(TestReader.REGISTER, TestReader.VOCABULARY, Optional.of(PARSER));

    @AfterAll
    static void keep() {
        PARSER.keep();
    }

    static List<String> cases() {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.map(folder -> String.valueOf(folder.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void saysThisAndNothingElse(String name) throws IOException, UnreadableArticle {
        MachineReading machine = READER.read(
                new ArticleInput(new SourceId("test"), "input.txt", List.of(LocalDate.of(2024, 7, 25)), List.of()),
                Files.readString(CASES.resolve(name).resolve("input.txt")).getBytes(StandardCharsets.UTF_8));
        List<String> found = machine.reading().claims().stream()
                .filter(claim -> PARSED.contains(machine.confidence().getOrDefault(claim.id(), BigDecimal.ZERO)))
                .map(claim -> claim.subject() + " " + claim.property().name() + " " + ((Ref) claim.value()).entity()
                        + " " + claim.modality())
                .sorted()
                .toList();
        assertThat(found).isEqualTo(Files.readAllLines(CASES.resolve(name).resolve("expected.txt")));
    }
}
