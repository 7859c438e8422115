package org.w3id.diwan.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.diwan.serve.Curator;
import org.w3id.diwan.serve.ServedGraph;
import org.w3id.diwan.serve.ServedStore;

/**
 * The W3C's tests of the Graph Store HTTP Protocol over {@code /data}. What Diwan refuses by design is refused, and docs/services.md says
 * so with the case's name.
 *
 * @see <a href="https://w3c.github.io/rdf-tests/sparql/sparql11/">SPARQL 1.1 test suite</a>
 */
@Timeout(120)
final class W3cGraphStoreTest {
    /** Graphs are named by {@code graph=} only, and by whoever writes them; all that is read as the default graph stands in named ones. */
    private static final Set<String> REFUSED = Set.of(
            "put_get_repeat_direct",
            "put_delete_get_delete_direct",
            "post_get_post_get_direct",
            "head_existing_direct",
            "put_get_default",
            "post_get_new_graph");

    private static final List<String> NAMES = List.of("1", "2", "%31");

    @TempDir
    static Path folder;

    private static ServedStore served;

    @BeforeAll
    static void serve() {
        served = ServedStore.of(folder, Path.of("triples/register.trig"));
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @TestFactory
    Stream<DynamicTest> everyCaseOfTheSuite() {
        return cases().map(each -> DynamicTest.dynamicTest(each.id(), () -> {
            if (REFUSED.contains(each.id())) {
                assertThatThrownBy(() -> run(each)).isInstanceOf(AssertionError.class);
            } else {
                run(each);
            }
        }));
    }

    @Test
    void whatIsRefusedIsDocumented() throws IOException {
        String docs = Files.readString(Path.of("docs/services.md"));
        assertThat(REFUSED).allSatisfy(id -> assertThat(docs).contains("`" + id + "`"));
        assertThat(cases().map(W3cSuite.Case::id).toList()).containsAll(REFUSED);
    }

    private static Stream<W3cSuite.Case> cases() {
        return Stream.of("direct", "indirect")
                .flatMap(kind -> W3cSuite.read("graph-store-protocol/manifest-" + kind + ".ttl").cases().stream());
    }

    private static void run(W3cSuite.Case each) {
        for (String name : NAMES) {
            HttpRequest.Builder delete = curated(
                            "data?graph=" + ServedGraph.encoded("http://www.example/gsp/person/" + name + ".ttl"))
                    .DELETE();
            assertThat(served.send(delete, BodyHandlers.ofString()).statusCode())
                    .isIn(204, 404);
        }
        Map<String, String> places = new HashMap<>();
        for (W3cSuite.Request request : each.requests()) {
            HttpResponse<String> answer = served.send(http(request, places), BodyHandlers.ofString());
            W3cSuite.Expected expected = request.expected();
            assertThat(expected.allows(answer.statusCode()))
                    .as("%s %s: %d %s", request.method(), request.path(), answer.statusCode(), answer.body())
                    .isTrue();
            if (!expected.location().isEmpty()) {
                places.put(
                        expected.location(),
                        answer.headers().firstValue("Location").orElseThrow());
            }
            if (!expected.body().isEmpty()) {
                assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                        .isEqualToIgnoringCase("text/turtle;charset=utf-8");
                assertThat(turtle(answer.body()).isIsomorphicWith(turtle(expected.body())))
                        .as(answer.body())
                        .isTrue();
            }
        }
    }

    private static HttpRequest.Builder http(W3cSuite.Request request, Map<String, String> places) {
        String path = request.path().replaceFirst("^/gsp", "data");
        for (Map.Entry<String, String> place : places.entrySet()) {
            path = path.replace(place.getKey(), ServedGraph.encoded(place.getValue()));
        }
        HttpRequest.Builder http = curated(path).method(request.method(), BodyPublishers.ofByteArray(request.body()));
        if (!request.contentType().isEmpty()) {
            http.header("Content-Type", request.contentType());
        }
        if (!request.accept().isEmpty()) {
            http.header("Accept", request.accept());
        }
        return http;
    }

    private static HttpRequest.Builder curated(String path) {
        return served.request(path, "Authorization", Curator.BASIC);
    }

    private static Graph turtle(String text) {
        return RDFParser.fromString(text, Lang.TURTLE).toGraph();
    }
}
