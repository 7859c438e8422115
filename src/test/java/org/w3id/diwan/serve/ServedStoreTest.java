package org.w3id.diwan.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.http.DSP;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.w3id.diwan.query.ExampleQuestions;
import org.w3id.diwan.query.GraphConnection;
import org.w3id.diwan.query.Graphs;
import org.w3id.diwan.query.RemoteEndpoint;
import org.w3id.diwan.store.GraphStore;

/** The shipped graph, in the store, behind the server. */
@Timeout(300)
final class ServedStoreTest {
    private static final GraphStore STORE = GraphStore.inMemory();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static DiwanServer server;

    @BeforeAll
    static void start() throws IOException {
        var report = STORE.load(List.of(Path.of("triples")));
        assertThat(report.problems()).isEmpty();
        server = DiwanServer.over(STORE.datasetGraph())
                .port(0)
                .passwordFile(Curator.passwords())
                .start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.stop();
        STORE.close();
    }

    /** As Jena's own client fetches it: what stands in a graph does not stand beside it once more. */
    @Test
    void givesTheWholeDatasetWithEveryTripleOnce() {
        List<String> inGraphs = new ArrayList<>();
        try (GraphConnection graph =
                Graphs.of(RemoteEndpoint.at(server.url().resolve("sparql"))).get()) {
            graph.select("SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }", row -> inGraphs.add(row.text("n")));
        }
        for (String type : List.of("application/n-quads", "application/trig", "application/ld+json")) {
            DatasetGraph fetched = DSP.service(server.url().resolve("get").toString())
                    .httpClient(CLIENT)
                    .acceptHeader(type)
                    .GET();
            assertThat(fetched.stream()).as(type).hasSize(Integer.parseInt(inGraphs.get(0)));
            assertThat(fetched.getDefaultGraph().isEmpty()).isTrue();
        }
    }

    @Test
    void everyExampleQuestionIsAnsweredAsItStands() {
        try (GraphConnection graph =
                Graphs.of(RemoteEndpoint.at(server.url().resolve("sparql"))).get()) {
            ExampleQuestions questions = ExampleQuestions.in(graph);
            assertThat(questions.all()).hasSizeGreaterThanOrEqualTo(30);
            for (ExampleQuestions.ExampleQuestion question : questions.all()) {
                try (QueryExec execution = graph.execute(QueryFactory.create(question.query()))) {
                    assertThat(execution.select().hasNext()).as(question.name()).isTrue();
                }
            }
        }
    }

    @Test
    void entitiesAreFoundByTheirNames() throws Exception {
        String query =
                "PREFIX text: <http://jena.apache.org/text#> ASK { <https://w3id.org/diwan/id/lloyd-austin> text:query 'austin' }";
        assertThat(ask(query)).isTrue();
    }

    @Test
    void editorsFindPrefixesWithoutConfiguration() throws Exception {
        String prefixes =
                "PREFIX sh: <http://www.w3.org/ns/shacl#> ASK { [] sh:prefix ?prefix ; sh:namespace ?namespace }";
        assertThat(ask(prefixes)).isTrue();
        var description = get("sparql", "text/turtle");
        var graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(description.body(), Lang.TURTLE).parse(graph);
        assertThat(graph.size()).isBetween(500, 20_000);
        assertThat(description.body()).contains("void:classPartition", "sh:SPARQLExecutable", "sd:supportedLanguage");
    }

    @Test
    void oneSourceIsReadAsAGraph() throws Exception {
        var source = get("get?graph=https://w3id.org/diwan/source/rudaw-2024-01-25", "application/n-triples");
        assertThat(source.statusCode()).isEqualTo(200);
        assertThat(source.body().lines().count()).isGreaterThan(100);
        assertThat(get("get?graph=https://w3id.org/diwan/source/none", "application/n-triples")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatWasLoadedFromFilesIsNotEditedOverHttp() throws Exception {
        var answer = CLIENT.send(
                HttpRequest.newBuilder(server.url().resolve("update"))
                        .header("Authorization", Curator.BASIC)
                        .header("Content-Type", "application/sparql-update")
                        .POST(BodyPublishers.ofString(
                                "DELETE WHERE { GRAPH <https://w3id.org/diwan/source/register> { ?s ?p ?o } }"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isBetween(400, 403);
        assertThat(answer.body()).contains("loaded from files");
    }

    private static boolean ask(String query) throws Exception {
        var answer = get("sparql?format=csv&query=" + ServedGraph.encoded(query), "*/*");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().contains("true");
    }

    private static HttpResponse<String> get(String path, String accept) throws Exception {
        URI address = server.url().resolve(path);
        return CLIENT.send(
                HttpRequest.newBuilder(address).header("Accept", accept).build(), HttpResponse.BodyHandlers.ofString());
    }
}
