package org.w3id.diwan.serve.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.w3id.diwan.serve.DiwanServer;
import org.w3id.diwan.serve.ServedGraph;

/** The service in front of a SPARQL endpoint elsewhere: the same answers, word for word. */
@NullMarked
final class ReconcileElsewhereTest {
    private static final String QUERIES = """
            {"name": {"query": "Lloyd Austin"},
             "arabic": {"query": "لويد اوستن"},
             "retired": {"query": "austin-of-yore"},
             "typed": {"query": "Austin", "type": "Place"},
             "deciding": {"query": "High Commission", "properties": [{"pid": "partOf", "v": "Austin"}]},
             "figure": {"properties": [{"pid": "figure", "v": 2500}]}}""";
    private static final String EXTEND = """
            {"ids": ["lloyd-austin", "the-ministry"], "properties": [{"id": "holdsPost"}, {"id": "holdsPost.date"},
             {"id": "figure.bound"}, {"id": "sameAs"}]}""";

    @RegisterExtension
    static final ServedGraph SERVED = ServedGraph.of(
            ReconcileClient.DATA,
            server -> server.module(connections -> new ReconcileModule(connections, ReconcileClient.ATTENTIVE)));

    @Test
    void answersAsTheEndpointItselfWould() throws IOException, InterruptedException {
        try (DiwanServer inFront = DiwanServer.over(SERVED.url("sparql"))
                .port(0)
                .module(connections -> new ReconcileModule(connections, ReconcileClient.ATTENTIVE))
                .start()) {
            assertThat(ask(inFront.url(), "queries", QUERIES)).isEqualTo(ask(SERVED.url(), "queries", QUERIES));
            assertThat(ask(inFront.url(), "extend", EXTEND)).isEqualTo(ask(SERVED.url(), "extend", EXTEND));
        }
    }

    @Test
    void saysThatTheEndpointDoesNotAnswer() throws IOException, InterruptedException {
        try (DiwanServer inFront = DiwanServer.over(SERVED.url("nothing-here"))
                .port(0)
                .module(connections -> new ReconcileModule(connections, ReconcileClient.ATTENTIVE))
                .start()) {
            assertThat(send(inFront.url(), "queries", QUERIES).statusCode()).isEqualTo(502);
        }
    }

    private static JsonNode ask(URI server, String name, String value) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(server, name, value);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("lloyd-austin");
        return new JsonMapper().readTree(answer.body());
    }

    private static HttpResponse<String> send(URI server, String name, String value)
            throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(server.resolve("reconcile"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
