package org.w3id.diwan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.riot.RDFDataMgr;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3id.diwan.model.vocabulary.Prefixes;

/**
 * The questions that an analyst asks first take one to three lines, without declaring prefixes, and the shipped graph answers each as the
 * {@code .csv} beside it says. The default graph has all graphs in it, as it is served. After a change of the dossier that is meant,
 * {@code ./mvnw test -Dtest=TenQuestionsTest -Danswers.write=true} writes the answers anew; read their difference.
 */
@NullMarked
final class TenQuestionsTest {
    private static final Path QUESTIONS = Path.of("src/test/resources/cases/ten-questions");
    private static final int LINES = 3;
    private static final Dataset GRAPH = shipped();

    static List<Path> questions() throws IOException {
        try (Stream<Path> files = Files.list(QUESTIONS)) {
            return files.filter(file -> file.toString().endsWith(".rq"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("questions")
    void isAnsweredInAFewLines(Path question) throws IOException {
        String sparql = Files.readString(question);

        List<String> answer = answer(sparql);
        Path expected = QUESTIONS.resolve(question.getFileName().toString().replace(".rq", ".csv"));
        if (Boolean.getBoolean("answers.write")) {
            Files.write(expected, answer);
        }

        assertThat(sparql.lines()).hasSizeLessThanOrEqualTo(LINES);
        assertThat(answer).hasSizeGreaterThan(1).isEqualTo(Files.readAllLines(expected));
    }

    /** With the column names first, the rows sorted, each once, and Diwan's IRIs in their short form. */
    private static List<String> answer(String sparql) {
        Map<String, String> prefixes = Prefixes.all();
        String declared = prefixes.entrySet().stream()
                .map(prefix -> "PREFIX " + prefix.getKey() + ": <" + prefix.getValue() + ">\n")
                .collect(Collectors.joining());
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        try (QueryExecution execution = QueryExecutionFactory.create(declared + sparql, GRAPH)) {
            ResultSetFormatter.outputAsCSV(csv, execution.execSelect());
        }
        List<String> lines = csv.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> shortened(line, prefixes))
                .toList();
        return Stream.concat(
                        lines.stream().limit(1), lines.stream().skip(1).sorted().distinct())
                .toList();
    }

    private static String shortened(String line, Map<String, String> prefixes) {
        String text = line;
        for (String prefix : List.of("", "id", "source")) {
            text = text.replace(prefixes.get(prefix), prefix + ":");
        }
        return text;
    }

    private static Dataset shipped() {
        Dataset graph = DatasetFactory.createTxnMem();
        try (Stream<Path> files = Files.list(Path.of("triples"))) {
            files.sorted().forEach(file -> RDFDataMgr.read(graph, file.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        graph.getDefaultModel().add(graph.getUnionModel());
        return graph;
    }
}
