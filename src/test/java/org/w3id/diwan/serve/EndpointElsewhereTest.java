package org.w3id.diwan.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.fuseki.auth.Auth;
import org.apache.jena.fuseki.main.FusekiServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.w3id.diwan.query.RemoteEndpoint;
import org.w3id.diwan.serve.graph.GraphModule;
import org.w3id.diwan.serve.page.PageModule;
import org.w3id.diwan.serve.reconcile.ReconcileModule;

/** The endpoint behind a server fails in every way that endpoints fail; whoever asks gets a plain problem that says so. */
@Timeout(120)
final class EndpointElsewhereTest {
    private static final List<String> PATHS =
            List.of("id/a.html", "id/a.ttl", "graph", "reconcile/suggest/entity?prefix=a", "questions");

    @RegisterExtension
    static final ServedGraph BEHIND = ServedGraph.of("""
            PREFIX : <https://w3id.org/diwan/ontology#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            <https://w3id.org/diwan/source/register> {
              <https://w3id.org/diwan/id/a> a :Person, :Entity ; skos:prefLabel "Ada Example"@en .
            }
            """);

    private static HttpServer odd;

    @BeforeAll
    static void start() throws IOException {
        odd = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        odd.createContext("/html", exchange -> say(exchange, 200, "text/html", "<h1>Welcome</h1>"));
        odd.createContext("/text", exchange -> say(exchange, 200, "application/sparql-results+json", "{\"head\": tru"));
        odd.createContext("/down", exchange -> say(exchange, 503, "text/html", "<h1>Back soon</h1>"));
        odd.createContext("/gateway", exchange -> say(exchange, 504, "text/plain", "too slow"));
        odd.createContext(
                "/broken", exchange -> say(exchange, 500, "text/plain", "at com.example.Secret(Secret.java:1)"));
        odd.createContext("/private", exchange -> say(exchange, 401, "text/plain", "who are you?"));
        odd.createContext("/circle", exchange -> lead(exchange, "/circle"));
        odd.createContext(
                "/moved",
                exchange -> lead(
                        exchange,
                        BEHIND.url("sparql") + "?" + exchange.getRequestURI().getRawQuery()));
        odd.start();
    }

    @AfterAll
    static void stop() {
        odd.stop(0);
    }

    @Test
    void whatIsNoAnswerToAQueryIsABadGateway() throws Exception {
        for (String endpoint : List.of("/html", "/text", "/broken", "/private", "/circle")) {
            expectProblem(at(endpoint), 502);
        }
    }

    @Test
    void anEndpointThatIsBusyOrSlowIsSaidToBe() throws Exception {
        expectProblem(at("/down"), 503);
        expectProblem(at("/gateway"), 504);
    }

    @Test
    void anEndpointThatIsNotThereIsABadGateway() throws Exception {
        expectProblem(URI.create("http://localhost:" + freePort() + "/sparql"), 502);
        expectProblem(URI.create("http://no-such-host.invalid/sparql"), 502);
    }

    @Test
    void nobodyIsAskedWhomAnEndpointLeadsOnTo() throws Exception {
        try (DiwanServer front = front(RemoteEndpoint.at(at("/moved")))) {
            assertThat(get(front, "id/a.html").body())
                    .contains("leads on to another address")
                    .doesNotContain("Ada Example");
        }
    }

    @Test
    void comesBackWhenTheEndpointDoes() throws Exception {
        FusekiServer first = behind(0);
        int port = first.getPort();
        URI endpoint = URI.create(first.datasetURL("ds"));
        try (DiwanServer front = front(RemoteEndpoint.at(endpoint))) {
            assertThat(get(front, "id/a.html").statusCode()).isEqualTo(200);
            first.stop();
            assertThat(get(front, "id/a.html").statusCode()).isEqualTo(502);
            FusekiServer second = behind(port);
            try {
                assertThat(get(front, "id/a.html").statusCode()).isEqualTo(200);
            } finally {
                second.stop();
            }
        }
    }

    @Test
    void logsInWhereTheEndpointAsks() throws Exception {
        FusekiServer guarded = FusekiServer.create()
                .port(0)
                .loopback(true)
                .passwordFile(Curator.passwords().toString())
                .serverAuthPolicy(Auth.ANY_USER)
                .add("/ds", BEHIND.dataset())
                .start();
        RemoteEndpoint endpoint = RemoteEndpoint.at(URI.create(guarded.datasetURL("ds")));
        try (DiwanServer anonymous = front(endpoint);
                DiwanServer known = front(endpoint.withLogin("curator", "only for tests".toCharArray()));
                DiwanServer wrong = front(endpoint.withLogin("curator", "guessed".toCharArray()))) {
            assertThat(get(anonymous, "id/a.html").statusCode()).isEqualTo(502);
            assertThat(get(wrong, "id/a.html").statusCode()).isEqualTo(502);
            assertThat(get(known, "id/a.html").body()).contains("Ada Example");
        } finally {
            guarded.stop();
        }
    }

    @Test
    void passwordsGoToTheEndpointsHostOnly() throws Exception {
        FusekiServer guarded = FusekiServer.create()
                .port(0)
                .loopback(true)
                .passwordFile(Curator.passwords().toString())
                .serverAuthPolicy(Auth.ANY_USER)
                .add("/ds", BEHIND.dataset())
                .start();
        odd.createContext(
                "/lure",
                exchange -> lead(
                        exchange,
                        guarded.datasetURL("ds") + "?"
                                + exchange.getRequestURI().getRawQuery()));
        try (DiwanServer lured =
                front(RemoteEndpoint.at(at("/lure")).withLogin("curator", "only for tests".toCharArray()))) {
            assertThat(get(lured, "id/a.html").statusCode()).isEqualTo(502);
        } finally {
            guarded.stop();
        }
    }

    @Test
    void refusesWhatIsNoAddress() {
        for (String address :
                List.of("ftp://example.org/sparql", "example.org/sparql", "http://", "http://a b", "http:///x")) {
            assertThatThrownBy(() -> RemoteEndpoint.at(address))
                    .as(address)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("an endpoint's address is a URL");
        }
        assertThatThrownBy(() -> RemoteEndpoint.at("http://me:secret@example.org/sparql"))
                .hasMessageContaining("password")
                .hasMessageNotContaining("secret");
    }

    private static void expectProblem(URI endpoint, int status) throws Exception {
        try (DiwanServer front = front(RemoteEndpoint.at(endpoint))) {
            for (String path : PATHS) {
                HttpResponse<String> answer = get(front, path);
                assertThat(answer.statusCode()).as(endpoint + " " + path).isEqualTo(status);
                assertThat(answer.body()).contains("endpoint");
                expectPlain(answer);
            }
        }
    }

    private static void expectPlain(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
        assertThat(answer.body()).doesNotContain("Secret", "\tat ", "Exception", "<h1>");
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private static DiwanServer front(RemoteEndpoint endpoint) {
        return DiwanServer.over(endpoint)
                .port(0)
                .module(PageModule::new)
                .module(GraphModule::new)
                .module(ReconcileModule::new)
                .start();
    }

    private static FusekiServer behind(int port) {
        return FusekiServer.create()
                .port(port)
                .loopback(true)
                .add("/ds", BEHIND.dataset())
                .start();
    }

    private static HttpResponse<String> get(DiwanServer server, String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(server.url().resolve(path))
                                .header("Accept", "application/json;q=0.5, */*")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static URI at(String path) {
        return URI.create("http://localhost:" + odd.getAddress().getPort() + path);
    }

    private static void say(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static void lead(HttpExchange exchange, String where) throws IOException {
        exchange.getResponseHeaders().add("Location", where);
        exchange.sendResponseHeaders(307, -1);
        exchange.close();
    }
}
