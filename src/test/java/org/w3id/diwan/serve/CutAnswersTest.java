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

/** An answer that is not whole cannot be taken for a whole one. */
@Timeout(60)
final class CutAnswersTest {
    private static final int ROWS = 10;
    private static final int TRIPLES = 20;

    @RegisterExtension
    static final ServedGraph SERVED = ServedGraph.of(
            IntStream.range(0, 50)
                    .mapToObj(i -> "<urn:s> <urn:p" + i % 2 + "> " + i + " .")
                    .collect(Collectors.joining("\n", "<urn:g> {", "}")),
            server -> server.limits(RequestLimits.DEFAULT.with(Map.of("rows", "" + ROWS, "triples", "" + TRIPLES))));

    @Test
    void aLongTableIsCutAndSaysSo() {
        var answer = SERVED.query("SELECT * { ?s ?p ?o }", "Accept", "text/csv");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().lines().skip(1)).hasSize(ROWS);
        assertThat(answer.headers().firstValue("Diwan-Result-Limit")).hasValue("10");
    }

    @Test
    void aWholeTableSaysNothing() {
        var exact = SERVED.query("SELECT * { ?s ?p ?o } LIMIT " + ROWS, "Accept", "text/csv");
        assertThat(exact.body().lines().skip(1)).hasSize(ROWS);
        assertThat(exact.headers().firstValue("Diwan-Result-Limit")).isEmpty();
        var asked = SERVED.query("SELECT * { ?s ?p ?o } LIMIT " + (ROWS + 1), "Accept", "text/csv");
        assertThat(asked.headers().firstValue("Diwan-Result-Limit")).hasValue("10");
    }

    @Test
    void theRestCanBeAskedFor() {
        String ordered = "SELECT ?o { ?s ?p ?o } ORDER BY ?o ";
        String pages = IntStream.range(0, 5)
                .mapToObj(page -> SERVED.query(ordered + "OFFSET " + page * ROWS, "Accept", "text/csv")
                        .body())
                .flatMap(page -> page.lines().skip(1))
                .collect(Collectors.joining(","));
        assertThat(pages)
                .isEqualTo(IntStream.range(0, 50).mapToObj(Integer::toString).collect(Collectors.joining(",")));
    }

    @Test
    void longGraphsAreCutAndSaySo() {
        for (String query : new String[] {
            "CONSTRUCT WHERE { ?s ?p ?o }", "DESCRIBE <urn:s>", "DESCRIBE ?s { ?s ?p ?o }", "DESCRIBE * { ?s ?p ?o }"
        }) {
            var answer = SERVED.query(query, "Accept", "application/n-triples");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.body().lines()).as(query).hasSize(TRIPLES);
            assertThat(answer.headers().firstValue("Diwan-Result-Limit"))
                    .as(query)
                    .hasValue("20");
        }
        var whole = SERVED.query("CONSTRUCT { ?s <urn:q> 1 } WHERE { ?s ?p ?o }", "Accept", "application/n-triples");
        assertThat(whole.headers().firstValue("Diwan-Result-Limit")).isEmpty();
    }

    @Test
    void aGraphTooLargeForAWriterIsRefused() {
        assertThat(SERVED.get("get?graph=urn:g", "Accept", "application/ld+json")
                        .statusCode())
                .isEqualTo(406);
        assertThat(SERVED.get("get?graph=urn:g", "Accept", "application/rdf+xml")
                        .statusCode())
                .isEqualTo(406);
        assertThat(SERVED.get("get?graph=urn:g", "Accept", "application/n-triples")
                        .body()
                        .lines())
                .hasSize(50);
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
        public Iterator<Quad> find() {
            return find(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
        }

        @Override
        public Iterator<Quad> find(Node graph, Node subject, Node predicate, Node object) {
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
