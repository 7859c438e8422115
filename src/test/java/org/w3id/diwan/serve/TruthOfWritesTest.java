package org.w3id.diwan.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A write that did not happen says so, and one that says it did is there. */
@Timeout(120)
final class TruthOfWritesTest {
    private static final String LOADED = "data?graph=https://w3id.org/diwan/source/register";
    private static final String OWN = "data?graph=https://example.org/own";
    private static final String TRIPLE = "<https://example.org/a> <https://example.org/b> 1 .";

    private static ServedStore served;

    @BeforeAll
    static void start(@TempDir Path folder) {
        served = ServedStore.of(folder, Path.of("triples/register.trig"));
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE", "PUT", "POST"})
    void aGraphThatWasLoadedIsNotWritten(String method) {
        String before =
                served.get("get?graph=https://w3id.org/diwan/source/register").body();
        var answer = send(LOADED, method, "text/turtle", BodyPublishers.ofString(TRIPLE));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(answer.body()).contains("loaded from files");
        assertThat(served.get("get?graph=https://w3id.org/diwan/source/register")
                        .body())
                .isEqualTo(before);
    }

    @Test
    void aGraphOfACuratorsComesAndGoes() {
        assertThat(send(OWN, "PUT", "text/turtle", BodyPublishers.ofString(TRIPLE))
                        .statusCode())
                .isBetween(200, 204);
        assertThat(served.get("get?graph=https://example.org/own").body()).contains("example.org/b");
        assertThat(send(OWN, "DELETE", "text/turtle", BodyPublishers.noBody()).statusCode())
                .isEqualTo(204);
        assertThat(served.get("get?graph=https://example.org/own").statusCode()).isEqualTo(404);
        assertThat(send(OWN, "DELETE", "text/turtle", BodyPublishers.noBody()).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"data?default", "data"})
    void whatIsNoGraphOfASourceIsNotDeleted(String path) {
        assertThat(send(path, "DELETE", "text/turtle", BodyPublishers.noBody()).statusCode())
                .isIn(403, 405);
    }

    @Test
    void aFormWithoutABoundaryOrATypeIsAMistake() {
        assertThat(send("upload", "POST", "multipart/form-data", BodyPublishers.ofString("x"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(form("data.ttl", "").statusCode()).isEqualTo(400);
    }

    @Test
    void packedFilesAreRefused() {
        for (String name : new String[] {"data.ttl.gz", "data.nt.bz2", "DATA.NQ.GZ"}) {
            var answer = form(name, "Content-Type: text/plain\r\n");
            assertThat(answer.statusCode()).isEqualTo(415);
            assertThat(answer.body()).contains("unpacked");
        }
    }

    private static HttpResponse<String> form(String file, String type) {
        String body = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file + "\"\r\n" + type
                + "\r\n" + TRIPLE + "\r\n--x--\r\n";
        return send(
                "upload?graph=https://example.org/form",
                "POST",
                "multipart/form-data; boundary=x",
                BodyPublishers.ofString(body));
    }

    private static HttpResponse<String> send(String path, String method, String type, BodyPublisher body) {
        return served.send(
                served.request(path, "Authorization", Curator.BASIC, "Content-Type", type)
                        .method(method, body),
                HttpResponse.BodyHandlers.ofString());
    }
}
