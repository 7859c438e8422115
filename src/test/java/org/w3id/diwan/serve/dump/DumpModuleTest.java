package org.w3id.diwan.serve.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.VOID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.diwan.serve.DiwanServer;
import org.w3id.diwan.serve.ServedStore;

/** The shipped graph as one file is the shipped graph. */
@Timeout(300)
final class DumpModuleTest {
    private static final String CURATOR =
            "Basic " + Base64.getEncoder().encodeToString("curator:only for tests".getBytes(StandardCharsets.UTF_8));

    @TempDir
    private static Path folder;

    private static ServedStore served;
    private static DatasetGraph graph;

    @BeforeAll
    static void start() throws IOException {
        served = ServedStore.of(folder.resolve("data"), Path.of("triples"));
        graph = DatasetGraphFactory.create();
        DatasetGraph stored = served.store().datasetGraph();
        Txn.exec(stored, TxnType.READ, () -> stored.stream().forEach(graph::add));
        assertThat(graph.stream().count()).isGreaterThan(9_000);
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dump", "dump.nq", "dump.trig", "dump.nq.gz", "dump.trig.gz", "dump?format=trig"})
    void holdsTheWholeGraph(String path) throws IOException {
        HttpResponse<byte[]> answer = served.bytes(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        Lang lang = path.contains("trig") ? Lang.TRIG : Lang.NQUADS;
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue(path.endsWith(".gz") ? "application/gzip" : lang.getHeaderString());
        byte[] body = path.endsWith(".gz") ? unzipped(answer.body()) : answer.body();
        assertIsTheGraph(body, lang);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/n-quads", "application/trig"})
    void isGivenAsAskedForAndZippedOnTheWay(String type) throws IOException {
        HttpResponse<byte[]> answer = served.bytes("dump", "Accept", type, "Accept-Encoding", "br, gzip;q=0.5");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(type);
        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(answer.headers().firstValue("Vary")).hasValue("Origin, Accept, Accept-Encoding");
        assertIsTheGraph(unzipped(answer.body()), RDFLanguages.contentTypeToLang(type));
    }

    @Test
    void isNotZippedForWhoCannotReadThat() {
        for (String encoding : new String[] {"identity", "br", "gzip;q=0", "gzip;q=0, *;q=0"}) {
            assertThat(served.bytes("dump", "Accept-Encoding", encoding)
                            .headers()
                            .firstValue("Content-Encoding"))
                    .as(encoding)
                    .isEmpty();
        }
    }

    @Test
    void isTheSameBytesUntilTheGraphChanges() throws IOException {
        HttpResponse<byte[]> one = served.bytes("dump.nq");
        HttpResponse<byte[]> other = served.bytes("dump.nq");
        String tag = one.headers().firstValue("ETag").orElseThrow();
        assertThat(other.body()).isEqualTo(one.body());
        assertThat(other.headers().firstValue("ETag")).hasValue(tag);
        assertThat(served.bytes("dump.nq", "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(served.bytes("dump.trig", "If-None-Match", tag).statusCode()).isEqualTo(200);
        assertThat(served.bytes("dump.nq", "If-None-Match", tag, "Accept-Encoding", "gzip")
                        .statusCode())
                .isEqualTo(200);
        served.send(
                served.request("update", "Content-Type", "application/sparql-update", "Authorization", CURATOR)
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "INSERT DATA { GRAPH <https://example.org/g> { <urn:a> <urn:b> 1 } }")),
                HttpResponse.BodyHandlers.discarding());
        assertThat(served.bytes("dump.nq", "If-None-Match", tag).statusCode()).isEqualTo(200);
        served.send(
                served.request("update", "Content-Type", "application/sparql-update", "Authorization", CURATOR)
                        .POST(HttpRequest.BodyPublishers.ofString("DROP GRAPH <https://example.org/g>")),
                HttpResponse.BodyHandlers.discarding());
    }

    @Test
    void headSaysWhatGetWouldSay() {
        HttpResponse<byte[]> head = served.send(
                served.request("dump.nq").method("HEAD", HttpRequest.BodyPublishers.noBody()),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("ETag"))
                .isEqualTo(served.bytes("dump.nq").headers().firstValue("ETag"));
        assertThat(head.headers().firstValue("Content-Length")).isEmpty();
        assertThat(head.body()).isEmpty();
    }

    @Test
    void anotherFormatIsNotAcceptable() {
        assertThat(served.get("dump", "Accept", "text/turtle").statusCode()).isEqualTo(406);
        assertThat(served.get("dump?format=word").statusCode()).isEqualTo(406);
        assertThat(served.get("dump.zip").statusCode()).isEqualTo(404);
    }

    @Test
    void inFrontOfAnEndpointItIsReadPageByPage() throws IOException {
        try (DiwanServer front = ServedStore.complete(
                        DiwanServer.over(served.url("sparql")).port(0), Optional.empty())
                .start()) {
            HttpResponse<byte[]> answer = served.send(
                    HttpRequest.newBuilder(front.url().resolve("dump.nq")), HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertIsTheGraph(answer.body(), Lang.NQUADS);
        }
    }

    @Test
    void theDescriptionNamesTheDumps() {
        HttpResponse<String> well = served.get(".well-known/void");
        assertThat(well.statusCode()).isEqualTo(303);
        assertThat(well.headers().firstValue("Location")).hasValue("/dataset");
        DatasetGraph description = DatasetGraphFactory.create();
        HttpResponse<String> dataset = served.get("dataset", "Accept", "text/turtle");
        RDFParser.fromString(dataset.body(), Lang.TURTLE).parse(description);
        assertThat(description.size()).isZero();
        var dumps = description
                .getDefaultGraph()
                .find(Node.ANY, VOID.dataDump.asNode(), Node.ANY)
                .mapWith(triple -> triple.getObject().getURI())
                .toList();
        assertThat(dumps)
                .hasSize(2)
                .allSatisfy(dump -> assertThat(served.get(
                                        dump.substring(served.url("").toString().length()))
                                .statusCode())
                        .isEqualTo(200));
        assertThat(description
                        .getDefaultGraph()
                        .find(Node.ANY, VOID.classPartition.asNode(), Node.ANY)
                        .toList())
                .isNotEmpty();
        for (String type : new String[] {"application/ld+json", "application/n-triples", "application/rdf+xml"}) {
            assertThat(served.get("dataset", "Accept", type).headers().firstValue("Content-Type"))
                    .hasValueSatisfying(given -> assertThat(given).startsWith(type));
        }
        assertThat(served.get("dataset", "Accept", "image/png").statusCode()).isEqualTo(406);
    }

    private static void assertIsTheGraph(byte[] body, Lang lang) {
        DatasetGraph read = DatasetGraphFactory.create();
        RDFParser.source(new ByteArrayInputStream(body)).lang(lang).parse(read);
        assertThat(read.stream().count()).isEqualTo(graph.stream().count());
        assertThat(IsoMatcher.isomorphic(graph, read)).isTrue();
    }

    private static byte[] unzipped(byte[] body) throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return in.readAllBytes();
        }
    }
}
