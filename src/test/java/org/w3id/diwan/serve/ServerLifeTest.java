package org.w3id.diwan.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.w3id.diwan.serve.limit.RequestLimits;

/** Starting, stopping, and who may see what of the inside. */
@Timeout(120)
final class ServerLifeTest {
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void stopsOnceAndThenRunsWhatComesAfterwards() throws Exception {
        AtomicInteger closed = new AtomicInteger();
        DiwanServer server = DiwanServer.over(graph(10))
                .port(0)
                .afterStop(closed::incrementAndGet)
                .start();
        assertThat(status(server.url().resolve("$/ping"))).isEqualTo(200);
        server.stop();
        server.stop();
        assertThat(closed).hasValue(1);
        assertThatThrownBy(() -> status(server.url())).isInstanceOf(ConnectException.class);
    }

    @Test
    void stoppingEndsRunningQueries() throws Exception {
        DiwanServer server = DiwanServer.over(graph(500))
                .port(0)
                .config(Configs.shippedBut("\"3000,5000\"", "\"3600000,3600000\""))
                .start();
        URI query = server.url()
                .resolve("sparql?query="
                        + ServedGraph.encoded(
                                "SELECT (COUNT(*) AS ?n) { GRAPH ?x { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l } }"));
        var running = client.sendAsync(HttpRequest.newBuilder(query).build(), HttpResponse.BodyHandlers.ofString());
        while (Thread.getAllStackTraces().values().stream()
                .noneMatch(stack -> java.util.Arrays.stream(stack)
                        .anyMatch(at -> at.getClassName().endsWith("WholeAnswer")))) {
            Thread.onSpinWait();
        }
        server.stop();
        assertThat(running.join().statusCode()).isEqualTo(503);
    }

    @Test
    void aReaderWhoNeverEndsIsLeft() throws Exception {
        DatasetGraph large = graph(200_000);
        try (DiwanServer server = DiwanServer.over(large)
                        .port(0)
                        .limits(RequestLimits.DEFAULT.with(Map.of("sparql", "1", "pages", "1", "transfer", "3")))
                        .start();
                Socket reader = new Socket(server.url().getHost(), server.url().getPort())) {
            reader.getOutputStream()
                    .write("GET /get HTTP/1.1\r\nHost: localhost\r\nAccept: application/n-quads\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            URI ask = server.url().resolve("sparql?query=ASK%7B%7D");
            while (status(ask) != 429) {
                Thread.onSpinWait(); // until the reader has the only slot
            }
            while (status(ask) != 200) {
                Thread.onSpinWait(); // until the slot is free again
            }
            assertThatThrownBy(() -> readToTheLastChunk(reader.getInputStream()))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void theInsideIsHiddenUnlessAskedForOnLoopback() throws Exception {
        try (DiwanServer server = DiwanServer.over(graph(1)).port(0).start()) {
            for (String path : new String[] {
                "$/stats", "$/metrics", "$/server", "$/datasets", "$/compact/x", "$/tasks", "$/backup/x"
            }) {
                assertThat(status(server.url().resolve(path))).as(path).isEqualTo(404);
            }
        }
        try (DiwanServer server = DiwanServer.over(graph(1)).port(0).admin(true).start()) {
            assertThat(status(server.url().resolve("$/stats"))).isEqualTo(200);
            assertThat(status(server.url().resolve("$/metrics"))).isEqualTo(200);
        }
        assertThatThrownBy(() ->
                        DiwanServer.over(graph(1)).host("0.0.0.0").admin(true).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("loopback");
    }

    @Test
    void listensOnLoopbackUnlessToldOtherwise() {
        try (DiwanServer server = DiwanServer.over(graph(1)).port(0).start()) {
            assertThat(server.url().getHost()).isEqualTo("localhost");
        }
        try (DiwanServer server =
                DiwanServer.over(graph(1)).port(0).host("0.0.0.0").start()) {
            assertThat(server.url().getHost()).isEqualTo("0.0.0.0");
        }
    }

    @Test
    void aPortThatIsTakenIsSaid() {
        try (DiwanServer first = DiwanServer.over(graph(1)).port(0).start()) {
            DiwanServer second =
                    DiwanServer.over(graph(1)).port(first.url().getPort()).build();
            assertThatThrownBy(second::start).hasMessageContaining("bind");
        }
    }

    @Test
    void whatIsNotThereIsAProblem() throws Exception {
        try (DiwanServer server = DiwanServer.over(graph(1)).port(0).start()) {
            var json = client.send(
                    HttpRequest.newBuilder(server.url().resolve("no/such/page")).build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(json.statusCode()).isEqualTo(404);
            assertThat(json.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(json.body()).contains("\"status\"", "404").doesNotContain("\tat ");
            try (Socket socket = new Socket(server.url().getHost(), server.url().getPort())) {
                socket.getOutputStream()
                        .write("GET /%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
                String raw = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(raw)
                        .startsWith("HTTP/1.1 400")
                        .doesNotContain("\tat ")
                        .doesNotContain("Exception");
            }
        }
    }

    private int status(URI address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static void readToTheLastChunk(InputStream in) throws IOException {
        byte[] all = in.readAllBytes();
        String end = new String(all, Math.max(0, all.length - 5), Math.min(5, all.length), StandardCharsets.US_ASCII);
        if (!end.equals("0\r\n\r\n")) {
            throw new IOException("broken off");
        }
    }

    private static DatasetGraph graph(int size) {
        DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
        String trig = IntStream.range(0, size)
                .mapToObj(i -> "<http://example.org/subject> <http://example.org/predicate> " + i + " .\n")
                .collect(java.util.stream.Collectors.joining("", "<urn:g> {", "}"));
        Txn.executeWrite(dataset, () -> RDFParser.fromString(trig, Lang.TRIG).parse(dataset));
        return dataset;
    }
}
