package org.w3id.diwan.article.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3id.diwan.article.judge.Proposer.Proposed;
import org.w3id.diwan.rdf.OntologyReader;

/** The model arm over real texts, with answers that were recorded: no model runs, and nothing is sent. */
final class RecordedCorpusTest {
    private static final Path CORPUS = Path.of("src/test/resources/corpus");

    static Stream<Path> texts() throws IOException {
        return Files.list(CORPUS)
                .filter(file -> file.toString().endsWith(".txt"))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void readsEveryTextFromRecordedAnswersAlone(Path file) throws IOException {
        ModelSettings offline = new ModelSettings("recorded", URI.create("http://127.0.0.1:1/v1"), "", 0, true);
        LanguageModel model = new LanguageModel(
                offline, CORPUS.resolve("answers"), OntologyReader.readShipped(), OntologyReader.definitionsShipped());

        Proposed proposed = model.propose(Files.readString(file).strip(), List.of());

        assertThat(proposed.gaps()).isEmpty();
        assertThat(proposed.proposals().claims()).isNotEmpty();
        assertThat(proposed.proposals().statements()).isNotEmpty();
    }
}
