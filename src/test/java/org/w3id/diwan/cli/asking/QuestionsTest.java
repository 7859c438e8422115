package org.w3id.diwan.cli.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.diwan.rdf.ontology.Question;

final class QuestionsTest {
    private final Questions questions =
            new Questions(Stream.of("05-who-attended", "12-troop-numbers", "31-shortest-path")
                    .map(QuestionsTest::question)
                    .toList());

    @ParameterizedTest
    @ValueSource(strings = {"5", "05", "who-attended", "05-who-attended"})
    void knowsAQuestionByItsNumberAndItsName(String word) {
        assertThat(questions.find(word)).map(Question::name).contains("05-who-attended");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "6", "who", "05-"})
    void doesNotGuess(String word) {
        assertThat(questions.find(word)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "troops-numbers, 12-troop-numbers",
        "shortestpath, 31-shortest-path",
        "who, 05-who-attended",
        "05-who-attends, 05-who-attended"
    })
    void suggestsWhatComesNearest(String word, String expected) {
        assertThat(questions.near(word)).first().isEqualTo(expected);
    }

    @Test
    void suggestsNothingForAWordOfAnotherKind() {
        assertThat(questions.near("zzzzzzzz")).isEmpty();
    }

    private static Question question(String name) {
        return new Question(name, "What is asked", Question.Kind.ASK, "ASK {}");
    }
}
