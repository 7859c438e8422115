package org.w3id.diwan.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A listener stands by and is never called, whatever a query or a file names. */
@Timeout(60)
final class NothingIsFetchedTest {
    private static final List<String> CALLS = new CopyOnWriteArrayList<>();

    @TempDir
    static Path folder;

    @RegisterExtension
    static final ServedGraph SERVED =
            ServedGraph.of("<urn:g> { <urn:s> <urn:p> <urn:o> }", server -> server.passwordFile(Curator.passwords()));

    private static HttpServer listener;
    private static ServerSocket silent;

    @BeforeAll
    static void listen() throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        listener = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
        listener.createContext("/", exchange -> {
            CALLS.add(exchange.getRequestURI().toString());
            byte[] turtle = "<urn:x> <urn:y> <urn:z> .".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/turtle");
            exchange.sendResponseHeaders(200, turtle.length);
            exchange.getResponseBody().write(turtle);
            exchange.close();
        });
        listener.start();
        silent = new ServerSocket(0, 0, loopback);
    }

    @AfterAll
    static void stopListening() throws IOException {
        listener.stop(0);
        silent.close();
    }

    @AfterEach
    void nobodyCalled() {
        assertThat(CALLS).isEmpty();
        assertThat(SERVED.size()).isEqualTo(1);
    }

    private static String remote() {
        return "http://localhost:" + listener.getAddress().getPort() + "/data.ttl";
    }

    @Test
    void serviceIsRefused() {
        assertThat(SERVED.query("SELECT * { SERVICE <" + remote() + "> { ?s ?p ?o } }")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aSilentServiceGivesOneEmptySolution() {
        var answer = SERVED.query(
                "SELECT (1 AS ?x) { SERVICE SILENT <" + remote() + "> { ?s ?p ?o } }", "Accept", "text/csv");
        assertThat(answer.body()).isEqualTo("x\r\n1\r\n");
    }

    @Test
    void fromNamesGraphsOfTheDatasetOnly() throws IOException {
        Path file = Files.writeString(folder.resolve("data.ttl"), "<urn:x> <urn:y> <urn:z> .");
        for (String from : List.of(remote(), file.toUri().toString())) {
            var inQuery = SERVED.query("SELECT * FROM <" + from + "> { ?s ?p ?o }", "Accept", "text/csv");
            assertThat(inQuery.statusCode()).isEqualTo(200);
            assertThat(inQuery.body()).isEqualTo("s,p,o\r\n");
            var inProtocol = SERVED.get("sparql?format=csv&query=" + ServedGraph.encoded("SELECT * { ?s ?p ?o }")
                    + "&default-graph-uri=" + ServedGraph.encoded(from));
            assertThat(inProtocol.body()).isEqualTo("s,p,o\r\n");
        }
        var known = SERVED.query("SELECT * FROM <urn:g> { ?s ?p ?o }", "Accept", "text/csv");
        assertThat(known.body()).contains("urn:o");
    }

    @Test
    void loadIsRefusedInEveryForm() {
        List<String> sources = List.of(
                remote(),
                "file:///etc/passwd",
                "/etc/passwd",
                "ftp://localhost:" + silent.getLocalPort() + "/data.ttl",
                "jar:file:/tmp/x.jar!/data.ttl");
        for (String source : sources) {
            for (String form : List.of(
                    "LOAD <%s>",
                    "LOAD SILENT <%s>", "LOAD <%s> INTO GRAPH <urn:new>", "LOAD SILENT <%s> INTO GRAPH <urn:new>")) {
                var answer = update(String.format(form, source));
                assertThat(answer.statusCode()).as(form + " " + source).isEqualTo(403);
                assertThat(answer.body()).contains("LOAD is refused").doesNotContain("root:");
            }
        }
        var afterAnother = update("INSERT DATA { <urn:a> <urn:b> <urn:c> } ; LOAD <" + remote() + ">");
        assertThat(afterAnother.statusCode()).isEqualTo(403);
    }

    @Test
    void serviceInAnUpdateIsRefused() {
        var answer = update("INSERT { ?s ?p ?o } WHERE { SERVICE <" + remote() + "> { ?s ?p ?o } }");
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void remoteContextsOfJsonLdAreRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("context.jsonld"), "{\"@context\": {\"y\": \"urn:y\"}}");
        for (String context : List.of(remote(), file.toUri().toString())) {
            var answer = SERVED.send(SERVED.request("data?graph=urn:new")
                    .header("Authorization", Curator.BASIC)
                    .header("Content-Type", "application/ld+json")
                    .POST(BodyPublishers.ofString(
                            "{\"@context\": \"" + context + "\", \"@id\": \"urn:x\", \"y\": 1}")));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        }
    }

    @Test
    void entitiesOfXmlAreNotFetched() {
        String xml = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + remote() + "\">]>"
                + "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>&e;</rdf:RDF>";
        var answer = SERVED.send(SERVED.request("data?graph=urn:new")
                .header("Authorization", Curator.BASIC)
                .header("Content-Type", "application/rdf+xml")
                .POST(BodyPublishers.ofString(xml)));
        assertThat(answer.statusCode()).isLessThan(500);
    }

    private static HttpResponse<String> update(String text) {
        return SERVED.send(SERVED.request("update")
                .header("Authorization", Curator.BASIC)
                .header("Content-Type", "application/sparql-update")
                .POST(BodyPublishers.ofString(text)));
    }
}
