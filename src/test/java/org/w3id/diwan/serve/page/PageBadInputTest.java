package org.w3id.diwan.serve.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3id.diwan.serve.ServedGraph;

/** Whatever is asked of the addresses of things, the answer is a status that fits and a problem in plain words. */
@NullMarked
final class PageBadInputTest {
    @RegisterExtension
    static final ServedGraph SERVED = PageSample.served();

    private static final Map<String, String> THINGS = Map.of(
            "id", "/id/the-corps",
            "source", "/source/gazette-1",
            "claim", "/claim/00000000000000000000000000000001",
            "statement", "/statement/00000000000000000000000000000009",
            "ontology", "/ontology");

    private static final String MANY_RANGES = "x/y;q=0.1,".repeat(10_000);

    @ParameterizedTest(name = "{0}")
    @MethodSource("requests")
    void answersWithAStatusThatFits(String name, String request, List<Integer> statuses) throws IOException {
        String answer = answer(request);

        assertThat(statuses).as(answer).contains(status(answer));
        assertThat(answer)
                .doesNotContain("Exception")
                .doesNotContain("\tat ")
                .doesNotContain("org.w3id", "org.eclipse");
        if (status(answer) >= 400 && !request.startsWith("HEAD")) {
            assertThat(answer).contains("application/problem+json").contains("\"detail\"");
        }
    }

    static Stream<Arguments> requests() {
        List<Arguments> all = new ArrayList<>();
        THINGS.forEach((kind, path) -> {
            boolean direct = kind.equals("ontology");
            int found = direct ? 200 : 303;
            add(all, kind + " unknown format", get(path + "?format=exe"), found);
            add(all, kind + " format against extension", get(path + ".ttl?format=nt"), 400);
            add(all, kind + " format with extension", get(path + ".ttl?format=ttl"), 200);
            add(all, kind + " unknown extension", get(path + ".exe"), 404);
            add(all, kind + " unacceptable", get(path, "Accept: image/png"), 406);
            add(all, kind + " quality that is no number", get(path, "Accept: text/turtle;q=NaN"), 406);
            add(all, kind + " quality above one", get(path, "Accept: text/turtle;q=2"), 406);
            add(all, kind + " ranges without end", get(path, "Accept: " + MANY_RANGES), 400, 406, 413, 431);
            add(all, kind + " ranges that are none", get(path, "Accept: ,;,/;=,\"", "Accept: text/turtle"), found);
            add(all, kind + " address of 10 MB", get(path + "?page=" + "9".repeat(10_000_000)), 400, 414, 431);
            add(all, kind + " parameter in no UTF-8", get(path + "?format=%FF%FE"), found, 400);
            add(all, kind + " parameter with half an escape", get(path + "?format=%ZZ"), found, 400);
            add(all, kind + " escape that is none", get(path + "%ZZ"), 400, 404);
            add(all, kind + " null", get(path + "%00"), 400, 404);
            add(all, kind + " way up", get(path + "/../../etc/passwd"), 400, 404);
            add(all, kind + " hidden way up", get(path + "/%2e%2e/%2e%2e/etc/passwd"), 400, 404);
            add(all, kind + " escaped slash", get(path + "%2F.."), 400, 404);
            add(all, kind + " bad bytes", get(path + "\u00ff\u00fe"), 400, 404);
            add(all, kind + " list of tags", get(path + ".nt", "If-None-Match: \"a\", W/\"b\", \"c"), 200);
            add(all, kind + " any tag", get(path + ".nt", "If-None-Match: \"a\", *"), 304);
            for (String method : List.of("POST", "PUT", "DELETE", "PATCH", "TRACE", "FROB")) {
                add(all, kind + " " + method, get(path).replaceFirst("GET", method), 405);
            }
            add(all, kind + " HEAD", get(path).replaceFirst("GET", "HEAD"), found);
            add(all, kind + " OPTIONS", get(path).replaceFirst("GET", "OPTIONS"), 200, 204);
            if (!direct) {
                for (String page : List.of("-1", "x", "1e3", "99999999999999999999", "100001", "%00", "")) {
                    add(all, kind + " page " + page, get(path + ".ttl?page=" + page), 400);
                }
                add(all, kind + " page after the last", get(path + ".html?page=1"), 404);
                add(all, kind + " no name", get(path.substring(0, path.lastIndexOf('/') + 1)), 404);
                add(all, kind + " long name", get(path + "-x".repeat(3000)), 404);
            }
        });
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("paths")
    void saysWhichMethodsThereAre(String path) throws IOException {
        assertThat(answer(get(path).replaceFirst("GET", "POST"))).contains("Allow: GET, HEAD, OPTIONS");
    }

    static Stream<String> paths() {
        return THINGS.values().stream();
    }

    @ParameterizedTest
    @MethodSource("paths")
    void knowsATagAmongOthersAndWeakOnesToo(String path) throws IOException {
        String etag = SERVED.get(path.substring(1) + ".nq")
                .headers()
                .firstValue("ETag")
                .orElseThrow();

        assertThat(status(answer(get(path + ".nq", "If-None-Match: \"x\" , " + etag))))
                .isEqualTo(304);
        assertThat(status(answer(get(path + ".nq", "If-None-Match: W/" + etag))))
                .isEqualTo(304);
        assertThat(status(answer(get(path + ".nq", "If-None-Match: \"x\"", "If-None-Match: " + etag))))
                .isEqualTo(304);
    }

    private static void add(List<Arguments> all, String name, String request, Integer... statuses) {
        all.add(Arguments.of(name, request, List.of(statuses)));
    }

    private static String get(String path, String... headers) {
        String accept = Stream.of(headers).anyMatch(header -> header.startsWith("Accept:")) ? "" : "Accept: */*\r\n";
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 0\r\n" + accept
                + String.join(
                        "", Stream.of(headers).map(header -> header + "\r\n").toList()) + "\r\n";
    }

    private static int status(String answer) {
        return Integer.parseInt(answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
    }

    /** By hand, for a client of good manners sends no such requests. The server may answer, and leave, before it has read all. */
    private static String answer(String request) throws IOException {
        try (Socket socket = new Socket(SERVED.url().getHost(), SERVED.url().getPort())) {
            socket.setSoTimeout(60_000);
            try {
                socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            } catch (IOException left) {
                // what it said before is still to be read
            }
            StringBuilder answer = new StringBuilder();
            byte[] part = new byte[8192];
            try {
                for (int read = socket.getInputStream().read(part);
                        read >= 0;
                        read = socket.getInputStream().read(part)) {
                    answer.append(new String(part, 0, read, ISO_8859_1));
                }
            } catch (IOException reset) {
                assertThat(answer).as("said before it left").isNotEmpty();
            }
            return answer.toString();
        }
    }
}
