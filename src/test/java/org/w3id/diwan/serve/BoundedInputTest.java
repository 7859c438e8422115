package org.w3id.diwan.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What comes in is bounded before anything reads it. */
@Timeout(120)
final class BoundedInputTest {
    private static final int MEGABYTE = 1024 * 1024;

    @RegisterExtension
    static final ServedGraph SERVED =
            ServedGraph.of("<urn:g> { <urn:s> <urn:p> <urn:o> }", server -> server.passwordFile(Curator.passwords()));

    @Test
    void aBodyTooLargeIsRefusedByItsLength() {
        assertThat(post("text/turtle", BodyPublishers.ofByteArray(new byte[11 * MEGABYTE])))
                .isEqualTo(413);
    }

    @Test
    void aBodyTooLargeIsRefusedWhenItsLengthIsNotSaid() {
        byte[] data = "# comment \n".repeat(MEGABYTE).getBytes(StandardCharsets.UTF_8);
        assertThat(post("text/turtle", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(data))))
                .isEqualTo(413);
    }

    /** As clients do that send all of a body before they read: whoever closes on them takes the answer away. */
    @Test
    void whoSendsAllOfAFormTooLargeReadsWhy() throws IOException {
        try (Socket socket = new Socket(SERVED.url().getHost(), SERVED.url().getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(head("Content-Length: " + 40 * MEGABYTE));
            for (int i = 0; i < 40; i++) {
                out.write(new byte[MEGABYTE]);
            }
            String status = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            assertThat(status).isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void whoAsksBeforeSendingReadsWhyWithoutSending() throws IOException {
        try (Socket socket = new Socket(SERVED.url().getHost(), SERVED.url().getPort())) {
            socket.getOutputStream().write(head("Expect: 100-continue\r\nContent-Length: " + 11 * MEGABYTE));
            String status = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            assertThat(status).isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void whoSaysNoLengthReadsWhy() throws IOException {
        try (Socket socket = new Socket(SERVED.url().getHost(), SERVED.url().getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(head("Transfer-Encoding: chunked"));
            for (int i = 0; i < 40; i++) {
                out.write((Integer.toHexString(MEGABYTE) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                out.write(new byte[MEGABYTE]);
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            String status = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            assertThat(status).isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void aBodyJustSmallEnoughIsRead() {
        byte[] data = "# comment \n".repeat(10 * MEGABYTE / 11 - 1).getBytes(StandardCharsets.UTF_8);
        assertThat(post("text/turtle", BodyPublishers.ofByteArray(data))).isBetween(200, 204);
        assertThat(post("text/turtle", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(data))))
                .isBetween(200, 204);
    }

    @Test
    void compressedBodiesAreRefused() throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write("<urn:a> <urn:b> <urn:c> .".getBytes(StandardCharsets.UTF_8));
        }
        for (String encoding : List.of("gzip", "deflate", "br", "gzip, identity")) {
            var answer = SERVED.send(SERVED.request("data?graph=urn:new")
                    .header("Authorization", Curator.BASIC)
                    .header("Content-Type", "text/turtle")
                    .header("Content-Encoding", encoding)
                    .PUT(BodyPublishers.ofByteArray(compressed.toByteArray())));
            assertThat(answer.statusCode()).as(encoding).isEqualTo(415);
            assertThat(answer.body()).contains("Content-Encoding");
        }
    }

    @Test
    void aQueryTooLongIsRefused() {
        String longText = "\"" + "a".repeat(300 * 1024) + "\"";
        assertThat(SERVED.query("SELECT (" + longText + " AS ?x) {}").statusCode())
                .isEqualTo(413);
    }

    @Test
    void slowBodiesHoldNobodyUp() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 300; i++) {
                Socket socket = new Socket(SERVED.url().getHost(), SERVED.url().getPort());
                slow.add(socket);
                socket.getOutputStream()
                        .write(("POST /sparql HTTP/1.1\r\nHost: localhost\r\n"
                                        + "Content-Type: application/sparql-query\r\nContent-Length: 100\r\n\r\nASK")
                                .getBytes(StandardCharsets.US_ASCII));
            }
            for (int i = 0; i < 20; i++) {
                assertThat(SERVED.query("ASK {}").statusCode()).isEqualTo(200);
            }
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    private static byte[] head(String more) {
        return """
                POST /sparql HTTP/1.1\r
                Host: localhost\r
                Content-Type: application/x-www-form-urlencoded\r
                %s\r
                \r
                """.formatted(more).getBytes(StandardCharsets.US_ASCII);
    }

    private static int post(String type, BodyPublisher body) {
        return SERVED.send(SERVED.request("data?graph=urn:comments")
                        .header("Authorization", Curator.BASIC)
                        .header("Content-Type", type)
                        .POST(body))
                .statusCode();
    }
}
