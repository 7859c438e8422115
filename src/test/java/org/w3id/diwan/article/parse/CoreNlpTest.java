package org.w3id.diwan.article.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CoreNLP itself, where its files are in the cache or in the local Maven repository; nothing is downloaded for a test. */
class CoreNlpTest {
    private static final List<String> SENTENCE = List.of("Austin", "met", "Abbasi", "in", "Erbil", ".");

    private static Optional<List<Path>> files = Optional.empty();

    @BeforeAll
    static void find() throws IOException {
        files = CoreNlpFiles.of(System.getenv(), Path.of(System.getProperty("user.home")))
                .present();
    }

    @Test
    void parsesSideBySideAndLeavesLongSentencesAlone() throws IOException {
        assumeTrue(files.isPresent(), "CoreNLP is not on this machine; diwan read --parser corenlp obtains it");
        try (CoreNlp parser = CoreNlp.load(files.orElseThrow())) {
            List<String> tooLong = Collections.nCopies(CoreNlp.LONGEST + 1, "word");
            List<String> odd = List.of("a b", "\u00a0", "\t", "”", "(", "😀", "1-2");
            List<List<Parse>> answers = IntStream.range(0, 16)
                    .parallel()
                    .mapToObj(each -> parser.parse(List.of(SENTENCE, tooLong, List.of(), odd, SENTENCE)))
                    .toList();
            assertThat(answers).allMatch(answers.get(0)::equals);
            List<Parse> parses = answers.get(0);
            assertThat(parses).hasSize(5);
            assertThat(parses.get(1)).isEqualTo(Parse.NONE);
            assertThat(parses.get(2)).isEqualTo(Parse.NONE);
            assertThat(parses.get(3).size()).isEqualTo(odd.size());
            assertThat(parses.get(4)).isEqualTo(parses.get(0));
            assertThat(new Clauses(parses.get(0)).agents(1)).containsExactly(0);
            assertThat(new Clauses(parses.get(0)).patients(1)).containsExactly(2);
        }
    }

    @Test
    void saysThatAFileIsNotCoreNlp(@TempDir Path folder) throws IOException {
        Path jar = Files.write(folder.resolve("parser.jar"), new byte[] {1, 2, 3});
        assertThatThrownBy(() -> CoreNlp.load(List.of(jar)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("CoreNLP does not start from");
    }
}
