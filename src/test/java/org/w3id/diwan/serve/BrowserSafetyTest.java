package org.w3id.diwan.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Any page may read, none with the reader's credentials, and nothing that is answered runs as a script. */
@Timeout(60)
final class BrowserSafetyTest {
    private static final String SITE = "https://analysis.example";

    @RegisterExtension
    static final ServedGraph SERVED = ServedGraph.of("<urn:g> { <urn:s> <urn:p> <urn:o> }");

    @Test
    void otherPagesMayReadWithoutCredentials() {
        var answer = SERVED.query("ASK {}", "Origin", SITE);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue(SITE);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
        assertThat(answer.headers().firstValue("Access-Control-Expose-Headers").orElse(""))
                .contains("ETag", "Link", "Diwan-Prefixes-Added");
        assertThat(answer.headers().allValues("Vary")).anyMatch(vary -> vary.contains("Origin"));
    }

    @Test
    void theEchoedOriginIsAlwaysInVary() {
        for (String path : List.of("", "sparql", "questions", "openapi.json", "get?default", "nothing/here")) {
            var answer = SERVED.get(path, "Origin", SITE);
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .as(path)
                    .hasValue(SITE);
            assertThat(answer.headers().allValues("Vary")).as(path).anyMatch(vary -> vary.contains("Origin"));
        }
    }

    @Test
    void theServerIsNoFuseki() {
        for (String path : List.of("", "sparql?query=ASK%7B%7D", "get?default", "$/ping", "nothing/here")) {
            assertThat(SERVED.get(path).headers().firstValue("Server").orElseThrow())
                    .as(path)
                    .startsWith("Diwan")
                    .doesNotContain("Fuseki");
        }
    }

    @Test
    void aSlashAtTheEndIsIgnored() {
        for (String path : List.of("sparql/?query=ASK%7B%7D", "get/?default", "questions/", "openapi.json/")) {
            assertThat(SERVED.get(path).statusCode()).as(path).isEqualTo(200);
        }
    }

    @Test
    void browsersMayAskBeforehand() {
        var answer = SERVED.send(SERVED.request("sparql")
                .header("Origin", SITE)
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "if-none-match")
                .method("OPTIONS", BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(List.of(answer.headers()
                        .firstValue("Access-Control-Allow-Methods")
                        .orElse("")
                        .split(",")))
                .containsExactlyInAnyOrder("GET", "HEAD", "POST");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Headers").orElse(""))
                .containsIgnoringCase("if-none-match");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
    }

    @Test
    void everyAnswerSaysThatItIsWhatItSeems() {
        for (String path : List.of(
                "sparql?query=ASK%7B%7D",
                "sparql", "sparql?query=broken", "get", "nothing/here", "nothing%2Fhere", "%2e%2e/here", "$/ping")) {
            var headers = SERVED.get(path).headers();
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'");
        }
    }

    @Test
    void noParameterTurnsAnAnswerIntoAScript() {
        String ask = "query=" + ServedGraph.encoded("SELECT (1 AS ?x) {}") + "&format=json";
        String plain = SERVED.get("sparql?" + ask).body();
        assertThat(SERVED.get("sparql?" + ask + "&callback=alert").body()).isEqualTo(plain);
        var styled = SERVED.get("sparql?query=" + ServedGraph.encoded("SELECT (1 AS ?x) {}") + "&format=xml&stylesheet="
                + ServedGraph.encoded("https://evil.example/x.xsl"));
        assertThat(styled.body()).doesNotContain("evil.example");
        var forced = SERVED.get("sparql?" + ask + "&force-accept=text/html");
        assertThat(forced.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/sparql-results+json");
    }

    @Test
    void whatAQuerySaysIsTextInAPage() {
        var answer =
                SERVED.get("sparql?query=" + ServedGraph.encoded("<script>alert(1)</script>"), "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("&lt;script&gt;").doesNotContain("<script>");
    }
}
