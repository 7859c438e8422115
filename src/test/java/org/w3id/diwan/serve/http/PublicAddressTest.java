package org.w3id.diwan.serve.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.diwan.serve.DiwanServer;
import org.w3id.diwan.serve.ServedGraph;
import org.w3id.diwan.serve.ServedStore;
import org.w3id.diwan.store.GraphStore;

/** Behind a proxy every address that the server writes is the one that clients use. */
final class PublicAddressTest {
    private static final String PUBLIC = "https://example.org/diwan";

    @RegisterExtension
    static final ServedGraph TOLD = ServedGraph.of(
            "<https://w3id.org/diwan/dataset> { <https://w3id.org/diwan/dataset> a <http://rdfs.org/ns/void#Dataset> }",
            server -> ServedStore.complete(server, Optional.empty()).publicUrl(URI.create(PUBLIC + "/")));

    @RegisterExtension
    static final ServedGraph TRUSTING = ServedGraph.of(
            "",
            server -> ServedStore.complete(server, Optional.empty())
                    .trustProxy(true)
                    .hasChanges(false));

    @RegisterExtension
    static final ServedGraph PLAIN = ServedGraph.of("", server -> ServedStore.complete(server, Optional.empty()));

    private static final String[] FORWARDED = {
        "X-Forwarded-Proto", "https", "X-Forwarded-Host", "example.org", "X-Forwarded-Prefix", "/diwan"
    };

    @TempDir
    static Path folder;

    private static GraphStore store;
    private static DiwanServer feed;

    @BeforeAll
    static void start() throws Exception {
        store = GraphStore.open(folder);
        store.load(List.of(Path.of("triples/register.trig")));
        feed = ServedStore.complete(DiwanServer.over(store.datasetGraph()).port(0), Optional.of(store))
                .publicUrl(URI.create(PUBLIC + "/"))
                .start();
    }

    @AfterAll
    static void stop() throws Exception {
        feed.stop();
        store.close();
    }

    @Test
    void everyDescriptionFollowsTheOption() {
        for (String path : new String[] {"", "diwan/"}) {
            expectPublic(TOLD, path);
        }
    }

    @Test
    void forwardedHeadersAreBelievedOnlyWhenToldTo() {
        expectPublic(TRUSTING, "", FORWARDED);
        assertThat(TRUSTING.get("reconcile", "Forwarded", "proto=https;host=example.org")
                        .body())
                .contains("https://example.org/");
        assertThat(PLAIN.get("reconcile", FORWARDED).body())
                .contains(PLAIN.url().toString())
                .doesNotContain("example.org/diwan");
        assertThat(PLAIN.get("", FORWARDED).body()).doesNotContain("/diwan/");
    }

    @Test
    void aForwardedPrefixThatIsNoPathIsIgnored() {
        assertThat(TRUSTING.get("", "X-Forwarded-Prefix", "/\"><script>").body())
                .doesNotContain("<script>");
    }

    @Test
    void noPageLeadsOutOfThePath() {
        for (String page : List.of(
                "",
                "sparql",
                "sparql?query=" + ServedGraph.encoded("SELECT * {}"),
                "sparql?query=broken",
                "questions",
                "search?q=x",
                "graph",
                "reconcile",
                "dump",
                "id/nobody",
                "nothing/here")) {
            String told = TOLD.get("diwan/" + page, "Accept", "text/html").body();
            String forwarded = TRUSTING.get(page, htmlBehindProxy()).body();
            for (String html : List.of(told, forwarded)) {
                assertThat(html)
                        .as(page)
                        .contains("href=\"/diwan/")
                        .doesNotContainPattern("(href|src|action)=\"/(?!diwan/)");
            }
        }
    }

    private static String[] htmlBehindProxy() {
        List<String> headers = new ArrayList<>(List.of(FORWARDED));
        headers.addAll(List.of("Accept", "text/html"));
        return headers.toArray(String[]::new);
    }

    @Test
    void theChangeFeedFollows() {
        assertThat(TOLD.send(HttpRequest.newBuilder(feed.url().resolve("changes")))
                        .body())
                .contains(PUBLIC + "/changes")
                .doesNotContain(feed.url().getAuthority());
    }

    /** As {@code diwan up --mem} serves. */
    @Test
    void theStartPageLeadsToNoChangesWhereNoneAreKept() {
        assertThat(TRUSTING.get("").body()).doesNotContain("/changes");
        assertThat(PLAIN.get("").body()).contains("href=\"/changes\"");
    }

    private static void expectPublic(ServedGraph served, String path, String... headers) {
        assertThat(served.get(path + "reconcile", headers).body())
                .contains(PUBLIC + "/")
                .doesNotContain(served.url().getAuthority());
        assertThat(served.get(path + "dataset", headers).body())
                .contains("<" + PUBLIC + "/sparql>", "<" + PUBLIC + "/dump.nq.gz>");
        assertThat(served.get(path + "sparql", headers).body()).contains("<" + PUBLIC + "/sparql>");
        String page = served.get(path, headers).body();
        assertThat(page)
                .contains("'" + PUBLIC + "/sparql'", "href=\"/diwan/questions\"", "action=\"/diwan/search\"")
                .doesNotContain("href=\"/questions\"", "href=\"/\"");
        assertThat(served.get(path + ".well-known/void", headers).headers().firstValue("Location"))
                .hasValue("/diwan/dataset");
        assertThat(served.get(path, headers).headers().firstValue("Link").orElseThrow())
                .startsWith("</diwan/openapi.json>");
    }
}
