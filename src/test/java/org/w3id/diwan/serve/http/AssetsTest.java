package org.w3id.diwan.serve.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.diwan.serve.ServedGraph;

/** What pages load into the browser comes from this server, compressed, and is kept by the browser. */
final class AssetsTest {
    @RegisterExtension
    static final ServedGraph SERVED = ServedGraph.of("");

    @Test
    void aScriptIsKeptForAYear() {
        HttpResponse<String> script = SERVED.get(Assets.script("load.js").substring(1));

        assertThat(script.statusCode()).isEqualTo(200);
        assertThat(script.headers().firstValue("Content-Type")).hasValue("text/javascript;charset=utf-8");
        assertThat(script.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
        assertThat(script.body()).contains("export function script");
    }

    @Test
    void whoTakesItCompressedGetsTheSame() throws IOException, InterruptedException {
        String path = Assets.script("load.js").substring(1);
        var answer = HttpClient.newHttpClient()
                .send(SERVED.request(path).header("Accept-Encoding", "gzip, br").build(), BodyHandlers.ofByteArray());

        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(answer.headers().allValues("Vary").toString()).contains("Accept-Encoding");
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(SERVED.get(path).body());
        }
    }

    @Test
    void aScriptOfAnotherVersionIsNotThere() {
        assertThat(SERVED.get("assets/pages/000000000000/load.js").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assets/",
                "assets/x",
                "assets/leaflet/1.9.4/",
                "assets/leaflet/..%2F..%2Fserve/openapi.json",
                "assets/leaflet/1.9.4/..%2F..%2F..%2Fserve%2Fopenapi.json",
                "assets/../serve/openapi.json"
            })
    void nothingElseOfTheProgramIsServed(String path) {
        assertThat(SERVED.get(path).statusCode()).isBetween(400, 404);
    }
}
