package org.w3id.diwan.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Only curators write, and no other site through their browsers. */
@Timeout(60)
final class WritingTest {
    private static final String DATA = "<urn:g> { <urn:s> <urn:p> <urn:o> }";
    private static final String INSERT = "INSERT DATA { GRAPH <urn:new> { <urn:a> <urn:b> <urn:c> } }";

    @RegisterExtension
    static final ServedGraph OPEN = ServedGraph.of(DATA);

    @RegisterExtension
    static final ServedGraph GUARDED = ServedGraph.of(DATA, server -> server.passwordFile(Curator.passwords()));

    @Test
    void isOffWithoutAPasswordFile() {
        for (HttpRequest.Builder write : writes(OPEN)) {
            var answer = OPEN.send(write.header("Authorization", Curator.BASIC));
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("password file");
        }
        assertThat(OPEN.size()).isEqualTo(1);
    }

    @Test
    void needsAPassword() {
        for (HttpRequest.Builder write : writes(GUARDED)) {
            var anonymous = GUARDED.send(write.copy());
            assertThat(anonymous.statusCode()).isEqualTo(401);
            assertThat(anonymous.headers().firstValue("WWW-Authenticate"))
                    .hasValueSatisfying(how -> assertThat(how).isEqualToIgnoringCase("Basic realm=\"Diwan\""));
            assertThat(GUARDED.send(write.copy().header("Authorization", Curator.basic("curator", "guessed")))
                            .statusCode())
                    .isEqualTo(401);
            assertThat(GUARDED.send(write.copy().header("Authorization", Curator.basic("nobody", "")))
                            .statusCode())
                    .isEqualTo(401);
        }
        assertThat(GUARDED.size()).isEqualTo(1);
    }

    @Test
    void readingNeedsNone() {
        assertThat(GUARDED.query("ASK {}").statusCode()).isEqualTo(200);
        assertThat(GUARDED.get("get?graph=urn:g").statusCode()).isEqualTo(200);
    }

    @Test
    void curatorsWrite() {
        for (HttpRequest.Builder write : writes(GUARDED)) {
            var answer = GUARDED.send(write.header("Authorization", Curator.BASIC));
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 204);
            assertThat(GUARDED.size()).isEqualTo(2);
            assertThat(GUARDED.send(update("DROP GRAPH <urn:new>").header("Authorization", Curator.BASIC))
                            .statusCode())
                    .isEqualTo(204);
        }
        assertThat(GUARDED.size()).isEqualTo(1);
    }

    @Test
    void otherSitesDoNotWriteThroughACuratorsBrowser() {
        for (HttpRequest.Builder write : writes(GUARDED)) {
            HttpRequest.Builder authorised = write.header("Authorization", Curator.BASIC);
            assertThat(GUARDED.send(authorised.copy().header("Origin", "https://evil.example"))
                            .statusCode())
                    .isEqualTo(403);
            assertThat(GUARDED.send(authorised.copy().header("Origin", "null")).statusCode())
                    .isEqualTo(403);
            assertThat(GUARDED.send(authorised.copy().header("Sec-Fetch-Site", "cross-site"))
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(GUARDED.size()).isEqualTo(1);
    }

    @Test
    void aPageOfThisServerMayWrite() {
        String here = "http://" + GUARDED.url().getAuthority();
        var answer = GUARDED.send(update("DROP SILENT GRAPH <urn:none>")
                .header("Authorization", Curator.BASIC)
                .header("Origin", here)
                .header("Sec-Fetch-Site", "same-origin"));
        assertThat(answer.statusCode()).isEqualTo(204);
    }

    /** As RDF4J, SPARQLWrapper and sparql-http-client send them. */
    @Test
    void curatorsUpdateByForm() {
        HttpRequest.Builder form = GUARDED.request("update")
                .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                .POST(BodyPublishers.ofString("update=" + ServedGraph.encoded(INSERT)));
        assertThat(GUARDED.send(form.copy()).statusCode()).isEqualTo(401);
        HttpRequest.Builder authorised = form.header("Authorization", Curator.BASIC);
        assertThat(GUARDED.send(authorised.copy().header("Origin", "https://evil.example"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(GUARDED.size()).isEqualTo(1);
        assertThat(GUARDED.send(authorised.copy()).statusCode()).isBetween(200, 204);
        assertThat(GUARDED.size()).isEqualTo(2);
        assertThat(GUARDED.send(update("DROP GRAPH <urn:new>").header("Authorization", Curator.BASIC))
                        .statusCode())
                .isEqualTo(204);
    }

    /** The default graph repeats what stands in the named ones. */
    @Test
    void curatorsReadTheWholeGraphOnceAsEverybodyDoes() {
        for (String type : List.of("application/n-quads", "application/trig", "application/ld+json")) {
            var open = GUARDED.get("get", "Accept", type);
            var curated = GUARDED.get("data", "Accept", type, "Authorization", Curator.BASIC);
            assertThat(curated.body()).as(type).isEqualTo(open.body()).contains("urn:g");
            assertThat(curated.headers().firstValue("Content-Type"))
                    .isEqualTo(open.headers().firstValue("Content-Type"));
        }
        assertThat(GUARDED.get("data", "Accept", "application/n-quads", "Authorization", Curator.BASIC)
                        .body())
                .hasLineCount(1);
    }

    @Test
    void aSilentServiceInAnUpdateIsOneEmptySolution() {
        String calls =
                "INSERT { GRAPH <urn:new> { <urn:a> <urn:b> ?x } } WHERE { BIND (1 AS ?x) SERVICE %s <http://localhost:1/> { ?s ?p ?o } }";
        assertThat(GUARDED.send(update(calls.formatted("SILENT")).header("Authorization", Curator.BASIC))
                        .statusCode())
                .isEqualTo(204);
        assertThat(GUARDED.size()).isEqualTo(2);
        assertThat(GUARDED.send(update(calls.formatted("")).header("Authorization", Curator.BASIC))
                        .statusCode())
                .isEqualTo(403);
        assertThat(GUARDED.send(update("DROP GRAPH <urn:new>").header("Authorization", Curator.BASIC))
                        .statusCode())
                .isEqualTo(204);
    }

    /** As a page asks that sends what its reader typed: its queries are answered, its updates are not. */
    @Test
    void browsersMayAskBeforehandWhetherAPageMaySendAPassword() {
        for (var served : List.of(OPEN, GUARDED)) {
            var answer = served.send(served.request("sparql")
                    .header("Origin", "https://analysis.example")
                    .header("Access-Control-Request-Method", "POST")
                    .header("Access-Control-Request-Headers", "authorization,content-type")
                    .method("OPTIONS", BodyPublishers.noBody()));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers()
                            .firstValue("Access-Control-Allow-Headers")
                            .orElse("")
                            .contains("Authorization"))
                    .isEqualTo(served == GUARDED);
        }
        var asked = GUARDED.query("ASK {}", "Origin", "https://analysis.example", "Authorization", Curator.BASIC);
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.headers().firstValue("Access-Control-Allow-Origin")).hasValue("https://analysis.example");
    }

    @Test
    void replacingAGraphLeavesThePrefixes() {
        GUARDED.dataset().executeWrite(() -> GUARDED.dataset().prefixes().add("kept", "http://example.org/kept#"));
        for (int i = 0; i < 2; i++) {
            var put = GUARDED.send(GUARDED.request("data?graph=urn:new")
                    .header("Authorization", Curator.BASIC)
                    .header("Content-Type", "text/turtle")
                    .PUT(BodyPublishers.ofString("PREFIX kept: <urn:other> <urn:a> <urn:b> <urn:c> .")));
            assertThat(put.statusCode()).isBetween(200, 204);
        }
        assertThat(GUARDED.query("CONSTRUCT WHERE { ?s ?p ?o }").body()).contains("<http://example.org/kept#>");
        assertThat(GUARDED.send(update("DROP GRAPH <urn:new>").header("Authorization", Curator.BASIC))
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void anAddressIsNoUpdate() {
        var parameter = GUARDED.send(GUARDED.request("update?update=" + ServedGraph.encoded(INSERT))
                .header("Authorization", Curator.BASIC)
                .POST(BodyPublishers.noBody()));
        assertThat(parameter.statusCode()).isEqualTo(415);
        assertThat(GUARDED.size()).isEqualTo(1);
    }

    @Test
    void theQueryEndpointTakesNoUpdate() {
        assertThat(GUARDED.query(INSERT).statusCode()).isEqualTo(400);
        assertThat(GUARDED.send(GUARDED.request("get?graph=urn:g").DELETE()).statusCode())
                .isEqualTo(405);
    }

    @Test
    void aFailedUpdateChangesNothing() {
        var answer = GUARDED.send(update(INSERT + "; CREATE GRAPH <urn:g> ; INSERT DATA { <urn:broken> ")
                .header("Authorization", Curator.BASIC));
        assertThat(answer.statusCode()).isEqualTo(400);
        var brokenData = GUARDED.send(GUARDED.request("data?graph=urn:new")
                .header("Authorization", Curator.BASIC)
                .header("Content-Type", "text/turtle")
                .PUT(BodyPublishers.ofString("<urn:a> <urn:b> <urn:c> . <urn:broken> ")));
        assertThat(brokenData.statusCode()).isEqualTo(400);
        assertThat(GUARDED.size()).isEqualTo(1);
    }

    @Test
    void aValueThatCannotBeReadIsTheSendersMistake() {
        String value = "'PT99999999999999S'^^<http://www.w3.org/2001/XMLSchema#duration>";
        assertThat(GUARDED.send(update("INSERT DATA { GRAPH <urn:new> { <urn:a> <urn:b> " + value + " } }")
                                .header("Authorization", Curator.BASIC))
                        .statusCode())
                .isEqualTo(400);
        for (String path : List.of("data?graph=urn:new", "upload")) {
            var answer = GUARDED.send(GUARDED.request(path)
                    .header("Authorization", Curator.BASIC)
                    .header("Content-Type", "text/turtle")
                    .POST(BodyPublishers.ofString("<urn:a> <urn:b> " + value + " .")));
            assertThat(answer.statusCode()).as(path).isEqualTo(400);
        }
        assertThat(GUARDED.size()).isEqualTo(1);
    }

    @Test
    void deeplyNestedDataAreTheSendersMistake() {
        String deep = "<urn:a> <urn:b> " + "[ <urn:b> ".repeat(100_000) + "]".repeat(100_000) + " .";
        for (String path : List.of("data?graph=urn:new", "upload")) {
            var answer = GUARDED.send(GUARDED.request(path)
                    .header("Authorization", Curator.BASIC)
                    .header("Content-Type", "text/turtle")
                    .POST(BodyPublishers.ofString(deep)));
            assertThat(answer.statusCode()).as(path).isEqualTo(400);
            assertThat(answer.body()).contains("nested").doesNotContain("\tat ");
        }
        String braces = "INSERT {} WHERE " + "{".repeat(50_000) + "}".repeat(50_000);
        assertThat(GUARDED.send(update(braces).header("Authorization", Curator.BASIC))
                        .statusCode())
                .isEqualTo(400);
        assertThat(GUARDED.size()).isEqualTo(1);
    }

    @Test
    void theAssemblerFileMayNameThePasswordFile() throws Exception {
        String passwords = Curator.passwords().toString();
        try (DiwanServer server = DiwanServer.over(DatasetGraphFactory.createTxnMem())
                .port(0)
                .config(Configs.shippedBut(
                        "fuseki:pingEP true ;", "fuseki:pingEP true ; fuseki:passwd \"" + passwords + "\" ;"))
                .start()) {
            HttpRequest.Builder update = HttpRequest.newBuilder(server.url().resolve("update"))
                    .header("Content-Type", "application/sparql-update")
                    .POST(BodyPublishers.ofString(INSERT));
            var client = HttpClient.newHttpClient();
            assertThat(client.send(update.build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(401);
            assertThat(client.send(
                                    update.header("Authorization", Curator.BASIC)
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(204);
        }
    }

    @Test
    void aPrivateGraphIsAServerOfItsOwnThatAsksEverybody() throws Exception {
        try (DiwanServer server = DiwanServer.over(DatasetGraphFactory.createTxnMem())
                .port(0)
                .config(Configs.shippedBut("fuseki:pingEP true ;", "fuseki:pingEP true ; fuseki:allowedUsers \"*\" ;"))
                .passwordFile(Curator.passwords())
                .start()) {
            for (String path : List.of("", "sparql?query=ASK%7B%7D", "sparql", "get", "questions", "no/such/page")) {
                HttpRequest.Builder request =
                        HttpRequest.newBuilder(server.url().resolve(path));
                var client = HttpClient.newHttpClient();
                var anonymous = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
                assertThat(anonymous.statusCode()).as(path).isEqualTo(401);
                var known = client.send(
                        request.header("Authorization", Curator.BASIC).build(), HttpResponse.BodyHandlers.ofString());
                assertThat(known.statusCode()).as(path).isIn(200, 404);
            }
        }
    }

    @Test
    void aPasswordFileThatIsNotThereIsSaid() {
        assertThatThrownBy(() -> DiwanServer.over(DatasetGraphFactory.createTxnMem())
                        .port(0)
                        .passwordFile(Path.of("no/such/file"))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no/such/file");
    }

    private static HttpRequest.Builder update(String text) {
        return GUARDED.request("update")
                .header("Content-Type", "application/sparql-update")
                .POST(BodyPublishers.ofString(text));
    }

    /** One request for each way to write a triple. */
    private static List<HttpRequest.Builder> writes(ServedGraph served) {
        String triple = "<urn:a> <urn:b> <urn:c> .";
        String parts =
                "--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f.trig\"\r\nContent-Type: application/trig\r\n\r\n"
                        + "<urn:new> { " + triple + " }\r\n--x--\r\n";
        return List.of(
                served.request("update")
                        .header("Content-Type", "application/sparql-update")
                        .POST(BodyPublishers.ofString(INSERT)),
                served.request("data?graph=urn:new")
                        .header("Content-Type", "text/turtle")
                        .PUT(BodyPublishers.ofString(triple)),
                served.request("data?graph=urn:new")
                        .header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString(triple)),
                served.request("upload")
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(BodyPublishers.ofString(parts)));
    }
}
