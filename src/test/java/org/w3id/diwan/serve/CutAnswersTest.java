package org.w3id.diwan.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.w3id.diwan.serve.limit.RequestLimits;

/** An answer that is not whole cannot be taken for a whole one. */
@Timeout(60)
final class CutAnswersTest {
    private static final int TRIPLES = 13_812;
    private static final String DATA = IntStream.range(0, TRIPLES)
            .mapToObj(i -> "<http://example.org/s> <http://example.org/p" + i % 2 + "> " + i + " .")
            .collect(Collectors.joining("\n", "<http://example.org/g> {", "}"));

    @RegisterExtension
    static final ServedGraph SERVED = ServedGraph.of(DATA);

    @RegisterExtension
    static final ServedGraph SMALL = ServedGraph.of(
            DATA, server -> server.limits(RequestLimits.DEFAULT.with(Map.of("bytes", "100000", "triples", "1000"))));

    /** As rdflib, Comunica, RDF4J, Jena and Yasgui ask. */
    @Test
    void aTableHasAllItsRowsInEveryFormat() {
        for (String query : new String[] {"SELECT * { ?s ?p ?o }", "SELECT * { ?s ?p ?o } LIMIT 20000"}) {
            assertThat(SERVED.query(query, "Accept", "text/csv").body().lines()).hasSize(TRIPLES + 1);
            assertThat(SERVED.query(query, "Accept", "text/tab-separated-values")
                            .body()
                            .lines())
                    .hasSize(TRIPLES + 1);
            assertThat(SERVED.query(query, "Accept", "application/sparql-results+xml")
                            .body()
                            .split("<result>", -1))
                    .hasSize(TRIPLES + 1);
            assertThat(SERVED.query(query, "Accept", "application/sparql-results+json")
                            .body()
                            .split("\"s\": *\\{", -1))
                    .hasSize(TRIPLES + 1);
        }
    }

    @Test
    void theAskersOwnLimitHolds() {
        assertThat(SERVED.query("SELECT * { ?s ?p ?o } LIMIT 12000", "Accept", "text/csv")
                        .body()
                        .lines())
                .hasSize(12_001);
    }

    @Test
    void aGraphHasAllItsTriples() {
        for (String query : new String[] {
            "CONSTRUCT WHERE { ?s ?p ?o }",
            "DESCRIBE <http://example.org/s>",
            "DESCRIBE ?s { ?s ?p ?o }",
            "DESCRIBE * { ?s ?p ?o }"
        }) {
            assertThat(SERVED.query(query, "Accept", "application/n-triples")
                            .body()
                            .lines())
                    .as(query)
                    .hasSize(TRIPLES);
        }
    }

    @Test
    void whatIsLargerThanTheOperatorAllowsIsRefusedAndNeverCut() {
        for (String query : new String[] {
            "SELECT * { ?s ?p ?o }",
            "SELECT * { ?s ?p ?o } LIMIT 13000",
            "CONSTRUCT WHERE { ?s ?p ?o }",
            "DESCRIBE <http://example.org/s>",
            "DESCRIBE ?o { ?s ?p ?o }"
        }) {
            var answer = SMALL.query(query);
            assertThat(answer.statusCode()).as(query).isEqualTo(507);
            assertThat(answer.body()).as(query).contains("LIMIT and OFFSET");
        }
        assertThat(SMALL.query("SELECT * { ?s ?p ?o }", "Accept", "text/plain").statusCode())
                .isEqualTo(507);
        assertThat(SMALL.query("SELECT * { ?s ?p ?o } LIMIT 100").statusCode()).isEqualTo(200);
    }

    @Test
    void theOperatorSaysHowLongAQueryMayTake() {
        String slow = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
        try (DiwanServer hasty = DiwanServer.over(SERVED.dataset())
                .port(0)
                .limits(RequestLimits.DEFAULT.with(Map.of("seconds", "1")))
                .start()) {
            assertThat(SERVED.send(HttpRequest.newBuilder(
                                    hasty.url().resolve("sparql?query=" + ServedGraph.encoded(slow))))
                            .statusCode())
                    .isEqualTo(503);
        }
    }

    @Test
    void theRestCanBeAskedFor() {
        String ordered = "SELECT ?o { ?s ?p ?o } ORDER BY ?o LIMIT 500 ";
        String pages = IntStream.range(0, 5)
                .mapToObj(page -> SMALL.query(ordered + "OFFSET " + page * 500, "Accept", "text/csv")
                        .body())
                .flatMap(page -> page.lines().skip(1))
                .collect(Collectors.joining(","));
        assertThat(pages)
                .isEqualTo(IntStream.range(0, 2500).mapToObj(Integer::toString).collect(Collectors.joining(",")));
    }

    @Test
    void aGraphTooLargeForAWriterIsRefused() {
        assertThat(SMALL.get("get?graph=http://example.org/g", "Accept", "application/ld+json")
                        .statusCode())
                .isEqualTo(406);
        assertThat(SMALL.get("get?graph=http://example.org/g", "Accept", "application/rdf+xml")
                        .statusCode())
                .isEqualTo(406);
        assertThat(SMALL.get("get?graph=http://example.org/g", "Accept", "application/n-triples")
                        .body()
                        .lines())
                .hasSize(TRIPLES);
    }

    @Test
    void anAnswerThatFailsHalfWayBreaksTheConnection() throws Exception {
        DatasetGraph failing = new FailsHalfWay();
        try (DiwanServer server = DiwanServer.over(failing).port(0).start()) {
            HttpRequest all = HttpRequest.newBuilder(server.url().resolve("get"))
                    .header("Accept", "application/n-quads")
                    .build();
            assertThatThrownBy(() -> HttpClient.newHttpClient().send(all, HttpResponse.BodyHandlers.ofString()))
                    .isInstanceOf(IOException.class);
        }
    }

    private static final class FailsHalfWay extends DatasetGraphWrapper {
        private static final Quad QUAD = SSE.parseQuad("(<urn:g> <urn:s> <urn:p> <urn:o>)");

        FailsHalfWay() {
            super(DatasetGraphFactory.createTxnMem());
        }

        @Override
        public Iterator<Quad> findNG(Node graph, Node subject, Node predicate, Node object) {
            return IntStream.iterate(0, i -> i + 1)
                    .mapToObj(i -> {
                        if (i == 1_000_000) {
                            throw new QueryCancelledException();
                        }
                        return QUAD;
                    })
                    .iterator();
        }
    }
}
