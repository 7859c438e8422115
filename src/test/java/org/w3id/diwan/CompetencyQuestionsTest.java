package org.w3id.diwan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.rdfconnection.RDFConnection;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3id.diwan.rdf.ontology.Question;
import org.w3id.diwan.rdf.ontology.QuestionReader;
import org.w3id.diwan.store.GraphStore;

/**
 * What analysts ask of the shipped graph is answered as the {@code .csv} beside each question says. Rows are compared without regard to
 * their order, for SPARQL leaves it open where the sorting keys are equal. After a change of the dossier that is meant,
 * {@code ./mvnw test -Dtest=CompetencyQuestionsTest -Danswers.write=true} writes the answers anew; read their difference.
 */
@NullMarked
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CompetencyQuestionsTest {
    private static final Path QUESTIONS = Path.of("ontology", "questions");
    private static final int AT_LEAST = 30;

    private final GraphStore store = GraphStore.inMemory();

    @BeforeAll
    void loadTheShippedGraph() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("triples"))) {
            store.load(files.sorted().toList());
        }
    }

    @AfterAll
    void close() throws IOException {
        store.close();
    }

    static List<Question> questions() throws IOException {
        return new QuestionReader().read(QUESTIONS);
    }

    @Test
    void thereAreEnoughOfThem() throws IOException {
        assertThat(questions()).hasSizeGreaterThanOrEqualTo(AT_LEAST);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void isAnsweredAsExpected(Question question) throws IOException {
        String answer = answer(question.sparql());
        Path expected = QUESTIONS.resolve(question.name() + ".csv");
        if (Boolean.getBoolean("answers.write")) {
            Files.writeString(expected, answer);
        }

        assertThat(answer.lines().skip(1)).as("an answer with rows").isNotEmpty();
        assertThat(answer.lines().toList())
                .containsExactlyInAnyOrderElementsOf(Files.readAllLines(expected, StandardCharsets.UTF_8));
    }

    private String answer(String sparql) throws IOException {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        try (RDFConnection connection = RDFConnection.connect(DatasetFactory.wrap(store.datasetGraph()))) {
            connection.queryResultSet(sparql, rows -> ResultSetFormatter.outputAsCSV(csv, rows));
        }
        return csv.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
