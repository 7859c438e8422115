package org.w3id.diwan.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.diwan.serve.graph.GraphModule;
import org.w3id.diwan.serve.page.PageModule;
import org.w3id.diwan.serve.reconcile.ReconcileModule;
import org.w3id.diwan.store.GraphStore;

/**
 * Pages and modules answer alike over a graph in memory, in a folder, and behind other people's SPARQL endpoints: byte by byte where the
 * same kind of store is behind, and with the same words where another is, whose default graph is empty.
 */
@Timeout(300)
final class SameOverEveryGraphTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern HOST = Pattern.compile("http://localhost:\\d+");
    private static final Pattern WORDS = Pattern.compile("[\\s,;.\\[\\]{}]+");
    private static final Map<String, DiwanServer> SERVERS = new LinkedHashMap<>();

    @TempDir
    private static Path folder;

    private static GraphStore memory;
    private static GraphStore disk;
    private static FusekiServer union;
    private static FusekiServer apart;

    @BeforeAll
    static void start() throws IOException {
        memory = GraphStore.inMemory();
        disk = GraphStore.open(folder.resolve("data"));
        memory.load(List.of(Path.of("triples")));
        disk.load(List.of(Path.of("triples")));
        union = fuseki(memory.datasetGraph());
        apart = fuseki(copy(memory.datasetGraph()));
        SERVERS.put("memory", complete(DiwanServer.over(memory.datasetGraph())));
        SERVERS.put("folder", complete(DiwanServer.over(disk.datasetGraph())));
        SERVERS.put("endpoint", complete(DiwanServer.over(URI.create(union.datasetURL("ds")))));
        SERVERS.put("endpoint without union", complete(DiwanServer.over(URI.create(apart.datasetURL("ds")))));
    }

    @AfterAll
    static void stop() throws IOException {
        SERVERS.values().forEach(DiwanServer::stop);
        union.stop();
        apart.stop();
        memory.close();
        disk.close();
    }

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource({
        "id/lloyd-austin, text/html",
        "id/lloyd-austin.html, */*",
        "id/lloyd-austin.ttl, */*",
        "id/lloyd-austin.trig, */*",
        "id/lloyd-austin.jsonld, */*",
        "id/lloyd-austin.nt, */*",
        "id/lloyd-austin.rdf, */*",
        "id/iraq.html, */*",
        "id/iraq.html?page=1, */*",
        "id/nobody-at-all, text/html",
        "source/rudaw-2024-01-25.html, */*",
        "source/rudaw-2024-01-25.trig?page=1, */*",
        "source/register.nq, */*",
        "claim/0225d4ab56b05dac9c3258c3fd978fc5.html, */*",
        "claim/0225d4ab56b05dac9c3258c3fd978fc5.ttl, */*",
        "statement/01d89cb5a0518bed0f0d156089d9eda7.trig, */*",
        "ontology, text/turtle",
        "reconcile, application/json",
        "reconcile?queries=%7B%22q%22%3A%7B%22query%22%3A%22Loyd%20Austin%22%7D%7D, application/json",
        "reconcile?queries=%7B%22q%22%3A%7B%22query%22%3A%22Kataeb%20Hizbullah%22%7D%7D, application/json",
        "reconcile?extend=%7B%22ids%22%3A%5B%22lloyd-austin%22%5D%2C%22properties%22%3A%5B%7B%22id%22%3A%22holdsPost%22%7D%5D%7D, application/json",
        "reconcile/suggest/entity?prefix=aust, application/json",
        "reconcile/suggest/property?prefix=mem, application/json",
        "reconcile/properties?type=Person, application/json",
        "reconcile/preview?id=lloyd-austin, text/html",
        "questions/no-such-question, text/html",
    })
    void modulesAnswerAlike(String path, String accept) throws Exception {
        String expected = answer("memory", path, accept);
        assertThat(answer("folder", path, accept)).isEqualTo(expected);
        assertThat(answer("endpoint", path, accept)).isEqualTo(expected);
        assertThat(unordered(answer("endpoint without union", path, accept))).isEqualTo(unordered(expected));
    }

    /** These ask the union of all graphs, so an endpoint has to offer it. */
    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource({
        "graph, application/json",
        "graph?focus=lloyd-austin&depth=2, application/gexf+xml",
        "graph?focus=lloyd-austin&depth=2, application/graphml+xml",
        "graph?focus=iraq&modality=Proposed, text/csv",
        "graph?focus=iraq&asOf=2024-01-25&limit=10, application/vnd.jgf+json",
        "graph?type=Place, application/geo+json",
        "graph?source=rudaw-2024-01-25, text/vnd.graphviz",
        "graph?focus=nobody-at-all, application/json",
        "questions, text/html",
        "questions, application/json",
        "questions/01-who-held-which-post, text/html",
    })
    void whatAsksTheUnionIsAnsweredAlike(String path, String accept) throws Exception {
        String expected = answer("memory", path, accept);
        assertThat(answer("folder", path, accept)).isEqualTo(expected);
        assertThat(answer("endpoint", path, accept)).isEqualTo(expected);
    }

    private static String answer(String graph, String path, String accept) throws Exception {
        URI url = Objects.requireNonNull(SERVERS.get(graph)).url();
        HttpResponse<String> answer = CLIENT.send(
                HttpRequest.newBuilder(url.resolve(path))
                        .header("Accept", accept)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        String head = answer.statusCode() + " "
                + answer.headers().firstValue("Content-Type").orElse("-") + " "
                + answer.headers().firstValue("Location").orElse("-") + " "
                + answer.headers().allValues("Link") + "\n";
        return HOST.matcher(head + answer.body()).replaceAll("http://localhost");
    }

    /** Another store may keep the same graph in another order; each answer's words are the same. */
    private static List<String> unordered(String answer) {
        return WORDS.splitAsStream(answer).sorted().toList();
    }

    private static DiwanServer complete(ServerBuilder server) {
        return server.port(0)
                .module(PageModule::new)
                .module(GraphModule::new)
                .module(ReconcileModule::new)
                .start();
    }

    /** A Fuseki as anybody runs one. */
    private static FusekiServer fuseki(DatasetGraph dataset) {
        return FusekiServer.create().port(0).loopback(true).add("/ds", dataset).start();
    }

    private static DatasetGraph copy(DatasetGraph graph) {
        DatasetGraph copy = DatasetGraphFactory.createTxnMem();
        Txn.exec(
                graph,
                TxnType.READ,
                () -> Txn.executeWrite(copy, () -> graph.stream().forEach(copy::add)));
        return copy;
    }
}
