package org.w3id.diwan.cli;

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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3id.diwan.benchmarks.GeneratedArticles;
import org.w3id.diwan.rdf.ontology.Question;
import org.w3id.diwan.rdf.ontology.QuestionReader;
import org.w3id.diwan.store.GraphStore;
import org.w3id.diwan.store.gate.GraphGate;

/** What machines have read, loaded beside the dossier: it passes the gate, can be told apart and changes no answer unasked. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReadingsBesideTheDossierTest {
    private static final Path TRIPLES = Path.of("triples");
    private static final Path QUESTIONS = Path.of("ontology", "questions");
    private static final String PREFIXES =
            "PREFIX : <https://w3id.org/diwan/ontology#> PREFIX id: <https://w3id.org/diwan/id/> "
                    + "PREFIX prov: <http://www.w3.org/ns/prov#> PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> ";
    private static final String TALKS =
            "Iraqi Prime Minister Mohammed Shia al-Sudani met Lloyd Austin in Baghdad. Iraqi Foreign Minister Karim Nasser met him too. Kataib Hezbollah, an Iran-backed group, attacked US troops. "
                    + "\"We want the coalition to leave Iraq,\" said Iraqi Prime Minister Mohammed Shia al-Sudani. "
                    + "It was the first of the talks that are to be held in the city by the two of them, and there will be more of it.\n";

    private final GraphStore store = GraphStore.inMemory();
    private Path readings = TRIPLES;

    @BeforeAll
    void loadBoth(@TempDir Path folder) throws IOException {
        Path articles = Files.createDirectory(folder.resolve("articles"));
        GeneratedArticles.write(articles, 12);
        for (Path text : files(Path.of("src/test/resources/articles/developed"), ".txt")) {
            Files.copy(text, articles.resolve(text.getFileName().toString()));
        }
        Files.writeString(articles.resolve("one.txt"), "20 January 2024\n\n" + TALKS);
        Files.writeString(articles.resolve("other.txt"), "21 January 2024\n\n" + TALKS);
        readings = folder.resolve("readings");
        assertThat(Run.diwan("read", articles.toString(), "--out", readings.toString(), "--date", "2024-01-25")
                        .exit())
                .isZero();
        store.load(Stream.concat(files(TRIPLES, ".trig").stream(), files(readings, ".trig").stream())
                .toList());
    }

    @AfterAll
    void close() throws IOException {
        store.close();
    }

    @Test
    void theGatePassesBothTogether() throws IOException {
        assertThat(GraphGate.check(List.of(TRIPLES, readings))).isEmpty();
    }

    static List<Question> questions() throws IOException {
        return new QuestionReader().read(QUESTIONS);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void noCompetencyQuestionIsAnsweredOtherwise(Question question) throws IOException {
        assertThat(answer(question.sparql()))
                .containsExactlyInAnyOrderElementsOf(
                        Files.readAllLines(QUESTIONS.resolve(question.name() + ".csv"), StandardCharsets.UTF_8));
    }

    @Test
    void whatTwoArticlesSayIsTwoClaimsOnOneEdge() throws IOException {
        String sources =
                "SELECT ?in { GRAPH ?reading { ?reading a :Reading . ?claim rdf:subject id:mohammed-shia-al-sudani ; "
                        + "rdf:predicate :met ; rdf:object id:lloyd-austin ; prov:hadPrimarySource ?in } } ORDER BY ?in";

        assertThat(answer(PREFIXES + sources))
                .contains("https://w3id.org/diwan/source/one", "https://w3id.org/diwan/source/other");
    }

    @Test
    void nothingAMachineHasReadStandsPlain() throws IOException {
        String plain = "SELECT ?a ?relation ?b { GRAPH ?reading { ?reading a :Reading . ?a ?relation ?b } "
                + "GRAPH <https://w3id.org/diwan/ontology> { ?relation <http://www.w3.org/2000/01/rdf-schema#subPropertyOf>+ :relation } }";

        assertThat(answer(PREFIXES + plain)).containsExactly("a,relation,b");
    }

    @Test
    void newEntitiesStandInTheGraphOfTheReading() throws IOException {
        String person =
                "SELECT DISTINCT ?kind { GRAPH ?graph { id:karim-nasser :name \"Karim Nasser\" . ?graph a ?kind } }";

        assertThat(answer(PREFIXES + person)).contains("https://w3id.org/diwan/ontology#Reading");
        assertThat(answer(PREFIXES + "SELECT ?name { id:karim-nasser :name ?name }"))
                .containsExactly("name");
    }

    @Test
    void theGateRefusesAReadingOfWhatHasBeenReviewed(@TempDir Path folder) throws IOException {
        Path mixed = folder.resolve("mixed.trig");
        String reviewed = Files.readString(TRIPLES.resolve("rudaw-2024-01-25.trig"));
        Files.writeString(
                mixed,
                reviewed
                        + "\nreading:rudaw-2024-01-25 { reading:rudaw-2024-01-25 a :Reading . claim:0123456789abcdef0123456789abcdef :reviewedBy \"J\" }\n");

        assertThat(GraphGate.check(List.of(TRIPLES, mixed)))
                .extracting(problem -> problem.code())
                .contains("10-machine-reading-stands-apart");
    }

    private List<String> answer(String sparql) throws IOException {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        try (RDFConnection connection = RDFConnection.connect(DatasetFactory.wrap(store.datasetGraph()))) {
            connection.queryResultSet(sparql, rows -> ResultSetFormatter.outputAsCSV(csv, rows));
        }
        return csv.toString(StandardCharsets.UTF_8)
                .replace("\r\n", "\n")
                .lines()
                .toList();
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
