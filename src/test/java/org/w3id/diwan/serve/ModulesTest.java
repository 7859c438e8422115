package org.w3id.diwan.serve;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.rdf.model.Model;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.w3id.diwan.query.GraphConnection;
import org.w3id.diwan.serve.http.ProblemDetails;

/** Features plug in as modules and reach the graph by connections, here or elsewhere. */
@Timeout(60)
final class ModulesTest {
    @RegisterExtension
    static final ServedGraph SERVED = ServedGraph.of("""
            PREFIX ex: <http://example.org/>
            ex:g { ex:a ex:knows ex:b, ex:c, ex:d, ex:e }
            """, server -> {
        Configs.shortTimeouts(server);
        server.module(Counting::new);
    });

    @Test
    void aModuleAnswersFromTheGraph() {
        assertThat(SERVED.get("count").body()).isEqualTo("4");
    }

    @Test
    void aModulesQueriesEndToo() {
        assertThat(SERVED.get("count?forever").statusCode()).isEqualTo(503);
    }

    @Test
    void aModuleStandsInFrontOfAnEndpointElsewhere() throws Exception {
        try (DiwanServer front = DiwanServer.over(SERVED.url("sparql"))
                .port(0)
                .module(Counting::new)
                .start()) {
            assertThat(get(front, "count").body()).isEqualTo("4");
            assertThat(get(front, "$/ping").statusCode()).isEqualTo(200);
            var asked = get(front, "sparql?query=ASK%7B%7D");
            assertThat(asked.statusCode()).isEqualTo(307);
            assertThat(asked.headers().firstValue("Location"))
                    .hasValue(SERVED.url("sparql?query=ASK%7B%7D").toString());
            assertThat(get(front, "questions").body().strip()).isEqualTo("[]");
            assertThat(get(front, "update").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void anEndpointThatDoesNotAnswerIsAProblem() throws Exception {
        try (DiwanServer front = DiwanServer.over(SERVED.url("nothing")).port(0).start()) {
            assertThat(get(front, "questions").statusCode()).isEqualTo(502);
        }
    }

    private static HttpResponse<String> get(DiwanServer server, String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(server.url().resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** What a feature looks like. */
    private static final class Counting extends HttpServlet implements FusekiModule {
        private final transient Supplier<GraphConnection> connections;

        Counting(Supplier<GraphConnection> connections) {
            this.connections = connections;
        }

        @Override
        public String name() {
            return "count";
        }

        @Override
        public void prepare(FusekiServer.Builder server, Set<String> datasets, Model config) {
            server.addServlet("/count", this);
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            String pattern = "{ ?s <http://example.org/knows> ?o }";
            String query = request.getParameter("forever") == null
                    ? pattern
                    : "{ VALUES ?x { " + "1 ".repeat(10_000) + "} VALUES ?y { " + "1 ".repeat(10_000)
                            + "} VALUES ?z { 1 1 1 1 1 1 1 1 1 1 1 1 } }";
            List<String> counts = new ArrayList<>();
            try (GraphConnection graph = connections.get()) {
                graph.select("SELECT (COUNT(*) AS ?n) " + query, row -> counts.add(row.text("n")));
                response.getOutputStream().print(counts.get(0));
            } catch (QueryCancelledException ended) {
                ProblemDetails.of(503, "ended").send(request, response);
            }
        }
    }
}
