package org.w3id.diwan.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, whoever sent a mistake gets a problem in a sentence: never a stack trace, never 500, never an answer to something else. */
@Timeout(300)
final class BadRequestsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

    @SuppressWarnings("UnusedVariable") // read by @FieldSource
    private static final List<String> ADDRESSES = List.of(
            "id/lloyd-austin",
            "id/lloyd-austin.ttl",
            "source/rudaw-2024-01-25",
            "ontology",
            "graph",
            "reconcile",
            "reconcile/suggest/entity?prefix=a",
            "questions",
            "changes",
            "dump",
            "dataset",
            "openapi.json",
            "sparql?query=ASK%7B%7D",
            "get?default");

    @TempDir
    private static Path folder;

    private static ServedStore served;

    @BeforeAll
    static void start() {
        served = ServedStore.of(folder.resolve("data"), Path.of("triples"));
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // unknown ids and formats
                "id/nobody-at-all | 404",
                "id/Lloyd_Austin | 404",
                "id/lloyd-austin.docx | 404",
                "id/ | 404",
                "id/a/b/c | 404",
                "id/%00 | 400",
                "id/..%2F..%2Fetc%2Fpasswd | 400",
                "source/none.ttl | 404",
                "claim/xyz | 404",
                "claim/00000000000000000000000000000000 | 404",
                "statement/00000000000000000000000000000000.ttl | 404",
                "ontology/no-such-file.ttl | 404",
                "graph?focus=nobody-at-all | 404",
                "graph?focus=Not%20A%20Slug | 400",
                "graph?format=docx | 406",
                "graph?modality=Maybe | 400",
                "graph?relation=%3Cscript%3E | 400",
                "graph?asOf=yesterday | 400",
                "graph?asOf=2024-02-30 | 400",
                "reconcile/suggest/nothing?prefix=a | 404",
                "reconcile/suggest/entity | 400",
                "reconcile/preview | 400",
                "reconcile/preview?id=nobody-at-all | 404",
                "questions/no-such-question | 404",
                "questions/01-who-held-which-post?format=docx | 400",
                "changes?since=yesterday | 400",
                "dump?format=docx | 406",
                "dump.docx | 404",
                "no/such/address | 404",
                "$/stats | 404",
                "get?graph=https://example.org/none | 404",
                // numbers
                "id/lloyd-austin.ttl?page=-1 | 400",
                "id/lloyd-austin.ttl?page=999999999999 | 400",
                "id/lloyd-austin.ttl?page=x | 400",
                "graph?depth=-1 | 400",
                "graph?depth=5 | 400",
                "graph?depth=99999999999999999999 | 400",
                "graph?depth=1e9 | 400",
                "graph?limit=0 | 400",
                "graph?limit=-5 | 400",
                "graph?limit=1000000000 | 400",
                "reconcile/suggest/entity?prefix=a&cursor=-1 | 400",
                "reconcile/properties?limit=many | 400",
                // malformed JSON
                "reconcile?queries=%7B | 400",
                "reconcile?queries=[] | 400",
                "reconcile?queries=null | 400",
                "reconcile?queries=%22text%22 | 400",
                "reconcile?extend=%7B%22ids%22%3A3%7D | 400",
                "reconcile?queries=%7B%7D&extend=%7B%7D | 400",
                // queries
                "sparql?query=SELECT | 400",
                "sparql?query= | 400",
                "sparql?query=ASK%7B%7D&query=ASK%7B%7D | 400",
                "sparql?query=ASK%7BSERVICE%20%3Chttp://x.org/%3E%7B%7D%7D | 403",
                // bad UTF-8 and escapes
                "id/%C3%28 | 400",
                "id/%FF%FE | 400",
                "graph?focus=%C3%28 | 400",
                "reconcile/suggest/entity?prefix=%C3%28 | 400",
                "changes?since=%FF | 400",
                "sparql?query=ASK%7B%7D%C3%28 | 400",
            })
    void isToldWhatIsWrong(String path, int status) throws IOException {
        expectProblem(served.get(path, "Accept", "application/json;q=0.1, */*;q=0.1"), status);
    }

    @ParameterizedTest
    @FieldSource("ADDRESSES")
    void absurdAcceptHeadersAreAnswered(String path) throws IOException {
        for (String accept : new String[] {
            "application/x-nothing-here",
            "nonsense",
            ";;;,,,///",
            "text/html;q=banana, image/png;q=-1",
            "*/*;q=0",
            "a/b,".repeat(1_500),
        }) {
            HttpResponse<String> answer = served.get(path, "Accept", accept);
            assertThat(answer.statusCode()).as(accept).isIn(200, 303, 406);
            if (answer.statusCode() == 406) {
                expectProblem(answer, 406);
            }
        }
    }

    @ParameterizedTest
    @FieldSource("ADDRESSES")
    void otherMethodsAreRefused(String path) throws IOException {
        for (String method : new String[] {"PUT", "DELETE", "PATCH", "TRACE", "FROB"}) {
            HttpResponse<String> answer = served.send(
                    served.request(path).method(method, BodyPublishers.noBody()), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(method).isIn(400, 405, 501);
            expectProblem(answer, answer.statusCode());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"reconcile", "sparql", "graph", "changes"})
    void parametersOfTenMegabytesAreRefused(String path) throws IOException {
        String form = "queries=" + "a".repeat(TEN_MEGABYTES);
        HttpResponse<String> answer = served.send(
                served.request(path, "Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)),
                HttpResponse.BodyHandlers.ofString());
        expectProblem(answer, 413);
    }

    @Test
    void aRequestLineOfTenMegabytesIsRefused() throws IOException {
        String answer = raw("GET /graph?focus=" + "a".repeat(TEN_MEGABYTES) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assertThat(answer).matches("(?s)(HTTP/1.1 (414|431) .*)?").doesNotContain("\tat ");
    }

    @Test
    void aLongParameterIsRefused() throws IOException {
        for (String path : new String[] {"graph?focus=", "changes?since=", "id/"}) {
            HttpResponse<String> answer = served.get(path + "a".repeat(6_000));
            assertThat(answer.statusCode()).as(path).isIn(400, 404, 414);
            expectProblem(answer, answer.statusCode());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FROB\r\n\r\n",
                "GET /graph HTTP/9.9\r\nHost: x\r\n\r\n",
                "GET /id/\u00e9\u00ff HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -5\r\nConnection: close\r\n\r\n",
                "POST /reconcile HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
                "POST /sparql HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzzz\r\n",
            })
    void whatIsNoHttpIsRefused(String request) throws IOException {
        String answer = raw(request);
        assertThat(answer).matches("(?s)(HTTP/1.1 (4\\d\\d|505) .*)?").doesNotContain("\tat ", "Exception");
    }

    @Test
    void bodiesThatAreNotUtf8AreRefused() throws IOException {
        byte[] bad = {'q', 'u', 'e', 'r', 'i', 'e', 's', '=', (byte) 0xC3, (byte) 0x28};
        HttpResponse<String> answer = served.send(
                served.request("reconcile", "Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofByteArray(bad)),
                HttpResponse.BodyHandlers.ofString());
        expectProblem(answer, 400);
        HttpResponse<String> json = served.send(
                served.request("reconcile/match", "Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(new byte[] {'{', '"', (byte) 0xFF, '"', ':', '1', '}'})),
                HttpResponse.BodyHandlers.ofString());
        expectProblem(json, 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[1,2", "null", "3", "{\"queries\":{}}", "{\"queries\":[{\"conditions\":7}]}", "\u0000"
            })
    void bodiesThatAreNotWhatWasAskedForAreRefused(String body) throws IOException {
        HttpResponse<String> answer = served.send(
                served.request("reconcile/match", "Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == 200) {
            assertThat(JSON.readTree(answer.body()).at("/results/0/error").asText())
                    .isNotEmpty();
        } else {
            expectProblem(answer, 400);
        }
        StringBuilder deep = new StringBuilder();
        Stream.generate(() -> "[").limit(100_000).forEach(deep::append);
        expectProblem(
                served.send(
                        served.request("reconcile/match", "Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(deep.toString())),
                        HttpResponse.BodyHandlers.ofString()),
                400);
    }

    private static void expectProblem(HttpResponse<String> answer, int status) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asText()).isNotEmpty();
        assertThat(problem.path("detail").asText())
                .hasSizeGreaterThan(10)
                .hasSizeLessThan(1_000)
                .doesNotContain("\tat ", "Exception", "org.apache", "java.");
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket(served.url("").getHost(), served.url("").getPort())) {
            socket.setSoTimeout(20_000);
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
                socket.shutdownOutput();
            } catch (IOException refusedWhileSending) {
                // the server has seen enough; its answer may have arrived
            }
            return read(socket.getInputStream());
        }
    }

    private static String read(InputStream in) {
        StringBuilder answer = new StringBuilder();
        try {
            for (int next = in.read(); next >= 0; next = in.read()) {
                answer.append((char) next);
            }
        } catch (IOException closed) {
            // what was read before counts
        }
        return answer.toString();
    }
}
