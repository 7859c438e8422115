package org.w3id.diwan.cli.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.diwan.cli.Run;
import org.w3id.diwan.cli.terminal.ExitCode;
import org.w3id.diwan.serve.DiwanServer;
import org.w3id.diwan.serve.graph.GraphModule;
import org.w3id.diwan.store.GraphStore;

/** {@code diwan export} over a data folder, beside {@code /graph} over the same graph. */
final class ExportTest {
    @TempDir
    private static Path folder;

    private static String data;
    private static GraphStore store;
    private static DiwanServer server;

    @BeforeAll
    static void loadAndServe() throws IOException {
        data = folder.resolve("data").toString();
        assertThat(Run.diwan("load", "triples", "--data", data).exit()).isZero();
        store = GraphStore.inMemory();
        store.load(List.of(Path.of("triples")));
        server = DiwanServer.over(store.datasetGraph())
                .port(0)
                .module(GraphModule::new)
                .start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.stop();
        store.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "format=cytoscape&focus=kataib-hezbollah&depth=2  | -f cytoscape --focus kataib-hezbollah --depth 2",
                "format=gexf                                      | -f gexf",
                "format=graphml&focus=iraq&focus=iran             | -f graphml --focus iraq --focus iran",
                "format=csv&relation=attended,hosted&type=Body    | -f csv --relation attended,hosted --type Body --type Event",
                "format=dot&source=rudaw-2024-01-25               | -f dot --source rudaw-2024-01-25",
                "format=geojson&modality=Proposed                 | -f geojson --modality Proposed",
                "format=jgf&asOf=2024-01&overlap=definite         | -f jgf --as-of 2024-01 --overlap definite",
                "format=timeline&focus=baghdad&language=ar        | -f timeline --focus baghdad --language ar",
                "format=svg&focus=mohammed-shia-al-sudani         | -f svg --focus mohammed-shia-al-sudani",
                "format=csv&focus=iraq&limit=3                    | -f csv --focus iraq --limit 3",
            })
    void writesTheSameBytesAsTheServer(String query, String options) throws Exception {
        boolean bodies = query.contains("type=Body");
        String expected = get(bodies ? query + ",Event" : query);
        String[] arguments = Stream.concat(Stream.of("export", "--data", data), Stream.of(options.split(" ", -1)))
                .toArray(String[]::new);
        Run run = Run.diwan(arguments);

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo(expected);
    }

    @Test
    void asksAnEndpointForTheSame() throws Exception {
        String endpoint = server.url().resolve("sparql").toString();

        Run run = Run.diwan("export", "-f", "gexf", "--endpoint", endpoint);

        assertThat(run.out()).as(run.err()).isEqualTo(get("format=gexf"));
    }

    @Test
    void writesAFileAsAWhole() throws IOException {
        Path file = folder.resolve("picture.png");

        Run run = Run.diwan("export", "--data", data, "-f", "png", "--focus", "lloyd-austin", "--out", file.toString());

        assertThat(run.err()).contains("picture.png: ").contains(" nodes, ").contains(" edges");
        assertThat(run.out()).isEmpty();
        try (InputStream png = Files.newInputStream(file)) {
            assertThat(ImageIO.read(png).getWidth()).isGreaterThan(700);
        }
    }

    @Test
    void leavesAFileAloneWhenItFails() throws IOException {
        Path file = Files.writeString(folder.resolve("kept.csv"), "as it was");

        Run run = Run.diwan("export", "--data", data, "-f", "csv", "--focus", "nobody", "-o", file.toString());

        assertThat(run.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(file).hasContent("as it was");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(each -> each.getFileName().toString())).noneMatch(name -> name.startsWith("."));
        }
    }

    @Test
    void saysWhereToGoOn() throws Exception {
        Run first = Run.diwan("export", "--data", data, "-f", "csv", "--focus", "iraq", "--limit", "2");
        String after = first.err().replaceFirst("(?s).*--after '([^']*)'.*", "$1");
        Run rest = Run.diwan("export", "--data", data, "-f", "csv", "--focus", "iraq", "--after", after);

        assertThat(first.out()).contains("This is a part");
        List<String> rows = Stream.concat(
                        first.out().lines().filter(row -> !row.startsWith("This is a part")),
                        rest.out().lines().skip(1))
                .toList();
        assertThat(rows).isEqualTo(get("format=csv&focus=iraq").lines().toList());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "export                                  | 2 | Missing required option: '--format=FORMAT'",
                "export -f word                          | 2 | choose one of cytoscape, jgf, gexf",
                "export -f csv --mem --endpoint http://x | 2 | mutually exclusive",
                "export -f csv --endpoint nowhere        | 2 | an endpoint is an address",
                "export -f csv --focus nobody            | 1 | --focus: the graph knows no such entity: nobody",
                "export -f csv --depth 9                 | 1 | --depth: depth is a whole number from 1 to 4",
                "export -f csv --relation likes          | 1 | Known are addresses, affiliatedWith",
                "export -f csv --as-of 2024-0X           | 1 | --as-of: asOf is a day, month or year",
                "export -f csv --limit -3                | 1 | --limit: limit is a whole number",
                "export -f csv --out DIR                 | 3 | is a folder",
                "export -f csv --out DIR/no/file.csv     | 3 | no such file or folder",
                "export -f csv --endpoint http://localhost:1/ | 3 | http://localhost:1/",
            })
    void endsInASentence(String command, int exit, String message) {
        String line = command.replace("DIR", folder.toString());
        boolean elsewhere = command.contains("--endpoint") || command.contains("--mem");
        Run run = Run.diwan((elsewhere ? line : line + " --data " + data).split(" ", -1));

        assertThat(run.err()).contains(message).doesNotContain("\tat ").doesNotContain("should not have happened");
        assertThat(run.exit()).isEqualTo(exit);
        assertThat(run.out()).isEmpty();
    }

    private static String get(String query) throws Exception {
        URI url = server.url().resolve("graph?" + query);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofString(StandardCharsets.UTF_8))
                .body();
    }
}
