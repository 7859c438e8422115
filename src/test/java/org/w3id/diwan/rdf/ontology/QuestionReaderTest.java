package org.w3id.diwan.rdf.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QuestionReaderTest {
    private final QuestionReader reader = new QuestionReader();

    @TempDir
    Path folder;

    @Test
    void tellsTheWordsFromTheQuery() throws IOException {
        put("02-last", "# Who came last?\nASK { ?who ?came 2 }\n");
        put(
                "01-first",
                "# Who came first,\r\n#\r\n# and when?\r\n\r\nPREFIX : <https://example.org/#>\r\nSELECT * {\r\n  ?who :came 1 # this stays\r\n}\r\n");
        Files.writeString(folder.resolve("01-first.csv"), "who,came");

        assertThat(reader.read(folder))
                .containsExactly(
                        new Question(
                                "01-first",
                                "Who came first, and when?",
                                Question.Kind.SELECT,
                                "PREFIX : <https://example.org/#>\nSELECT * {\n  ?who :came 1 # this stays\n}"),
                        new Question("02-last", "Who came last?", Question.Kind.ASK, "ASK { ?who ?came 2 }"));
    }

    @ParameterizedTest
    @CsvSource({
        "SELECT * {}, SELECT",
        "select * {}, SELECT",
        "'BASE <https://example.org/select/>\nPREFIX ask: <https://example.org/#ask>\n# ask\nconstruct {} {}', CONSTRUCT",
        "'prefix  a.b:<x> Ask {}', ASK"
    })
    void knowsTheFormOfAQuery(String sparql, Question.Kind kind) throws IOException {
        put("01-any", "# Anything?\n" + sparql);

        assertThat(reader.read(folder)).extracting(Question::kind).containsExactly(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "SELECT * {}, say in comment lines",
        "'#\nSELECT * {}', say in comment lines",
        "'# Nothing', neither",
        "'# Why?\nDELETE WHERE { ?s ?p ?o }', neither"
    })
    void refusesWhatIsNoQuestion(String text, String message) throws IOException {
        put("01-bad", text);

        assertThatThrownBy(() -> reader.read(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("01-bad.rq")
                .hasMessageContaining(message);
    }

    @Test
    void refusesANameThatNoIriCouldHold() throws IOException {
        put("01 who", "# Who?\nASK {}");

        assertThatThrownBy(() -> reader.read(folder)).hasMessageContaining("lower-case words");
    }

    @Test
    void refusesWhatIsNotUtf8() throws IOException {
        Files.write(folder.resolve("01-bad.rq"), "# Qu\u00e9?\nASK {}".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> reader.read(folder)).hasMessageContaining("not UTF-8");
    }

    @Test
    void findsNothingWhereThereIsNoFolder() throws IOException {
        assertThat(reader.read(folder.resolve("none"))).isEqualTo(List.of());
    }

    private void put(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name + ".rq"), text);
    }
}
