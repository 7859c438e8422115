package org.w3id.diwan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.diwan.cli.terminal.Console;
import org.w3id.diwan.cli.terminal.ExitCode;

/** The commands over the dossier that comes with Diwan, from its YAML to answers. */
final class CommandsTest {
    private static final String HOSTS = "SELECT ?who { ?who :hosted id:us-iraq-jscd-2024 }";

    @TempDir
    private static Path folder;

    private static String data;
    private static Run load;

    @BeforeAll
    static void loadTheDossier() {
        data = folder.resolve("data").toString();
        load = Run.diwan("load", "--data", data);
    }

    @Test
    void loadsTheEmbeddedDossier() {
        assertThat(load.err())
                .contains("reading the embedded dossier", "triples in")
                .doesNotContain("unchanged");
        assertThat(load.exit()).isZero();
        assertThat(load.out()).isEmpty();
    }

    @Test
    void doesNotLoadTheSameAgain() {
        Run again = Run.diwan("load", "--data", data);
        assertThat(again.err()).contains("unchanged");
        assertThat(again.exit()).isZero();
    }

    @Test
    void answersAsATable() {
        Run run = Run.diwan("query", HOSTS, "--data", data);
        assertThat(run.out().lines())
                .containsExactly("who", "───────────────────────────", "id:us-department-of-defense");
        assertThat(run.err()).isEqualTo("1 row\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "csv  | who\\r\\nhttps://w3id.org/diwan/id/us-department-of-defense\\r\\n",
                "tsv  | ?who\\n<https://w3id.org/diwan/id/us-department-of-defense>\\n",
            })
    void answersForOtherPrograms(String format, String expected) {
        Run run = Run.diwan("query", HOSTS, "--data", data, "--format", format);
        assertThat(run.out()).isEqualTo(expected.translateEscapes());
        assertThat(run.err()).isEmpty();
    }

    @Test
    void refusesAFormatForTablesWhereTheAnswerIsTriples() {
        for (String query : new String[] {"DESCRIBE id:iraq", "CONSTRUCT WHERE { id:iraq ?p ?o }"}) {
            Run run = Run.diwan("query", query, "--data", data, "--format", "csv");
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("triples: use turtle");
        }
    }

    @Test
    void answersInJson() {
        Run run = Run.diwan("query", HOSTS, "--data", data, "--format", "json");
        assertThat(run.out())
                .contains("\"bindings\"", "us-department-of-defense")
                .startsWith("{")
                .endsWith("}\n");
    }

    @Test
    void answersYesOrNo() {
        assertThat(Run.diwan("query", "ASK { id:iraq ?p ?o }", "--data", data).out())
                .isEqualTo("yes\n");
        assertThat(Run.diwan("query", "ASK { id:iraq ?p id:iraq }", "--data", data)
                        .out())
                .isEqualTo("no\n");
    }

    @Test
    void describesAsTurtle() {
        Run run = Run.diwan("query", "DESCRIBE id:lloyd-austin", "--data", data);
        assertThat(run.out()).contains("id:lloyd-austin", ":Person");
    }

    @ParameterizedTest
    @CsvSource({"nt", "ntriples", "N-Triples", "nq", "nquads", "ttl", "jsonld", "json-ld", "rdf/xml", "trig"})
    void knowsEveryNameOfAFormatForTriples(String format) {
        Run run = Run.diwan("query", "DESCRIBE id:lloyd-austin", "--data", data, "--format", format);
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("lloyd-austin");
    }

    @Test
    void saysThatRowsAreNoTriples() {
        Run run = Run.diwan("query", HOSTS, "--data", data, "--format", "nq");
        assertThat(run.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("--format nquads is for triples");
        assertThat(Run.diwan("query", HOSTS, "--data", data, "--format", "docx").err())
                .contains("there is no format docx");
    }

    @Test
    void refusesLimitsAndConfigurationsThatCannotBe(@TempDir Path empty) throws IOException {
        assertThat(Run.diwan("up", "--mem", "--port", "0", "--limits", "columns=3")
                        .err())
                .contains("there is no limit columns");
        assertThat(Run.diwan("up", "--mem", "--port", "0", "--limits", "bytes=none")
                        .err())
                .contains("the limit bytes is a whole number");
        Path open = Files.writeString(empty.resolve("open.ttl"), """
                PREFIX fuseki: <http://jena.apache.org/fuseki#>
                [] a fuseki:Server . <#x> a fuseki:Service ; fuseki:name "/" ; fuseki:dataset <#d> ;
                  fuseki:endpoint [ fuseki:operation fuseki:update ; fuseki:name "update" ] .
                """);
        assertThat(Run.diwan("up", "--mem", "--port", "0", "--config", open.toString())
                        .err())
                .contains("writes and needs fuseki:allowedUsers");
    }

    @Test
    void asksAQueryInAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("hosts.rq"), HOSTS);
        assertThat(Run.diwan("query", file.toString(), "--data", data).out()).contains("id:us-department-of-defense");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8", "08", "attack-counts-that-differ", "08-attack-counts-that-differ"})
    void answersAQuestionThatComesWithIt(String name) {
        Run run = Run.diwan("query", name, "--data", data, "--format", "csv");
        assertThat(run.out().lines())
                .filteredOn(line -> line.contains("rudaw-2024-01-25"))
                .singleElement()
                .asString()
                .contains(",140,");
    }

    @Test
    void listsItsQuestions() throws IOException {
        List<String> names = files(Path.of("ontology/questions")).stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(".rq"))
                .map(name -> name.replace(".rq", ""))
                .sorted()
                .toList();
        assertThat(Run.diwan("query", "--list").out().lines().skip(2).map(line -> line.split(" ", 2)[0]))
                .isEqualTo(names);
    }

    static List<ReadmeExample> theReadmeShowsRealAnswers() throws IOException {
        return ReadmeExample.all();
    }

    @ParameterizedTest
    @MethodSource
    void theReadmeShowsRealAnswers(ReadmeExample example) {
        Stream<String> asked = Stream.concat(example.arguments().stream(), Stream.of("--data", data));
        Run run = Run.diwan(asked.toArray(String[]::new));
        assertThat(run.out().lines()).as(run.err()).isEqualTo(example.answer());
    }

    @Test
    void findsNamesInArabic() {
        Run run = Run.diwan(
                "query", "SELECT ?name { id:baghdad skos:prefLabel ?name FILTER(LANG(?name) = 'ar') }", "--data", data);
        assertThat(run.out()).contains("بغداد");
    }

    @Test
    void checksTheEmbeddedDossier() {
        Run run = Run.diwan("check");
        assertThat(run.err()).endsWith("  nothing is wrong\n");
        assertThat(run.exit()).isZero();
    }

    @Test
    void convertsTheEmbeddedDossierToWhatIsInGit() throws IOException {
        Path out = folder.resolve("triples");
        assertThat(Run.diwan("convert", "--out", out.toString()).exit()).isZero();
        for (Path file : files(Path.of("triples"))) {
            assertThat(out.resolve(file.getFileName())).hasSameBinaryContentAs(file);
        }
    }

    @ParameterizedTest
    @CsvSource({"nquads, nq", "jsonld, jsonld", "turtle, ttl", "rdfxml, rdf"})
    void convertsToOtherFormats(String format, String ending) throws IOException {
        Path out = folder.resolve(format);
        assertThat(Run.diwan("convert", "--format", format, "--out", out.toString())
                        .exit())
                .isZero();
        assertThat(files(out))
                .isNotEmpty()
                .allMatch(file ->
                        file.toString().endsWith("." + ending) && file.toFile().length() > 0);
    }

    @Test
    void servesAndStopsWhenToldTo() throws Exception {
        whileServing(List.of("up", "--port", "0", "--data", data), url -> {
            assertThat(get(url + "$/ping")).isEqualTo(200);
            assertThat(Run.diwan("query", HOSTS, "--data", data).out())
                    .as("asked through the server that holds the folder")
                    .contains("id:us-department-of-defense");
            assertThat(Run.diwan("query", HOSTS, "--endpoint", url + "sparql").out())
                    .contains("id:us-department-of-defense");
            assertThat(Run.diwan("query", HOSTS, "--endpoint", url + "nothing-here")
                            .err())
                    .contains("answers 404");
        });
    }

    @Test
    void servesPagesInFrontOfAnEndpoint() throws Exception {
        whileServing(
                List.of("up", "--port", "0", "--data", data),
                behind -> whileServing(List.of("serve", "--port", "0", "--endpoint", behind + "sparql"), front -> {
                    assertThat(get(front + "id/us-department-of-defense.html")).isEqualTo(200);
                    assertThat(get(front + "graph?focus=us-department-of-defense"))
                            .isEqualTo(200);
                    int status = get(front + "reconcile/suggest/entity?prefix=austin");
                    while (status == 503) { // the names are still being indexed
                        status = get(front + "reconcile/suggest/entity?prefix=austin");
                    }
                    assertThat(status).isEqualTo(200);
                }));
    }

    /** What is done while a server runs at an address. */
    private interface Visit {
        void at(String url) throws Exception;
    }

    private static void whileServing(List<String> command, Visit visit) throws Exception {
        try (PipedInputStream in = new PipedInputStream();
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Console console = new Console(
                    new PrintStream(new PipedOutputStream(in), true, StandardCharsets.UTF_8),
                    new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                    0);
            CompletableFuture<Integer> exit = new CompletableFuture<>();
            Thread serving = new Thread(() -> {
                exit.complete(Diwan.run(console, command.toArray(String[]::new)));
                console.out().close();
            });
            serving.start();
            try {
                visit.at(String.valueOf(lines.readLine()).replaceFirst(".*(http\\S+).*", "$1"));
            } finally {
                serving.interrupt();
            }
            assertThat(exit.get()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"up", "convert", "check", "load", "serve", "query", "export"})
    void explainsEachCommandWithExamples(String command) {
        Run run = Run.diwan(command, "--help");
        assertThat(run.out()).contains("Usage: diwan " + command, "Examples:", "Exit codes:");
        assertThat(run.exit()).isZero();
    }

    @Test
    void completesItsCommandsInAShell() {
        assertThat(Run.diwan("generate-completion").out()).contains("complete -F", "convert", "--format");
    }

    private static int get(String url) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.discarding())
                .statusCode();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
