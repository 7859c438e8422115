package org.w3id.diwan.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.w3id.diwan.serve.Curator;
import org.w3id.diwan.serve.ServedGraph;

/**
 * The W3C's tests of the protocol, over a server that a curator may write to. {@code /sparql} and {@code /update} stand for the suite's one
 * endpoint.
 *
 * @see <a href="https://w3c.github.io/rdf-tests/sparql/sparql11/">SPARQL 1.1 test suite</a>
 */
@NullMarked
@Timeout(120)
final class W3cProtocolTest {
    private static final Map<String, String> TYPES = Map.of(
            "boolean", "application/sparql-results\\+(json|xml).*",
            "tabular", "(application/sparql-results\\+(json|xml)|text/(csv|tab-separated-values)).*",
            "RDF", "(text/turtle|application/(n-triples|rdf\\+xml)).*");

    @RegisterExtension
    static final ServedGraph SERVED = ServedGraph.of("", server -> server.passwordFile(Curator.passwords()));

    @TestFactory
    Stream<DynamicTest> everyCaseOfTheSuite() {
        return W3cSuite.read("protocol/manifest.ttl").cases().stream()
                .map(each -> DynamicTest.dynamicTest(each.id(), () -> run(each)));
    }

    private static void run(W3cSuite.Case each) {
        DatasetGraph dataset = SERVED.dataset();
        dataset.executeWrite(() -> {
            dataset.clear();
            each.data()
                    .forEach((file, name) ->
                            RDFDataMgr.read(dataset.getGraph(org.apache.jena.graph.NodeFactory.createURI(name)), file));
        });
        for (W3cSuite.Request request : each.requests()) {
            boolean update = each.id().contains("update") && !request.sends("application/sparql-query");
            HttpResponse<String> answer = SERVED.send(http(request, update ? "update" : "sparql"));
            W3cSuite.Expected expected = request.expected();
            assertThat(expected.allows(answer.statusCode()))
                    .as("%s %s: %d %s", request.method(), request.path(), answer.statusCode(), answer.body())
                    .isTrue();
            expected.truth().ifPresent(truth -> assertThat(answer.body()).containsPattern("\"boolean\" *: *" + truth));
            if (!expected.format().isEmpty()) {
                assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                        .matches(TYPES.getOrDefault(expected.format(), expected.format()));
            }
        }
    }

    private static HttpRequest.Builder http(W3cSuite.Request request, String endpoint) {
        HttpRequest.Builder http = SERVED.request(request.path().replaceFirst("^/sparql/", endpoint))
                .header("Authorization", Curator.BASIC)
                .method(request.method(), BodyPublishers.ofByteArray(request.body()));
        if (!request.contentType().isEmpty()) {
            http.header("Content-Type", request.contentType());
        }
        return http;
    }
}
