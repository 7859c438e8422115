package org.w3id.diwan.serve.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.rdf.model.Model;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.diwan.serve.ServedGraph;

final class EtagTest {
    private static final Etag TAG = Etag.of("a page");

    @RegisterExtension
    static final ServedGraph SERVED = ServedGraph.of("", server -> server.module(new Page()));

    @Test
    void isTheSameForTheSameBytesAndAnotherForOthers() {
        assertThat(Etag.of("a page")).isEqualTo(TAG);
        assertThat(Etag.of("a", " page")).isNotEqualTo(TAG);
        assertThat(Etag.of("ab", "c")).isNotEqualTo(Etag.of("a", "bc"));
        assertThat(TAG.value()).matches("\"[0-9a-f]{32}\"");
    }

    @Test
    void comesWithTheAnswer() {
        var answer = SERVED.get("page");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag")).hasValue(TAG.value());
        assertThat(SERVED.get("page", "If-None-Match", "\"another\"").body()).isEqualTo("a page");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "W/%s", "\"another\", %s", "*"})
    void sparesTheBodyToWhoHasIt(String known) {
        var answer = SERVED.get("page", "If-None-Match", known.formatted(TAG.value()));
        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.headers().firstValue("ETag")).hasValue(TAG.value());
        assertThat(answer.body()).isEmpty();
    }

    private static final class Page extends HttpServlet implements FusekiModule {
        @Override
        public String name() {
            return "page";
        }

        @Override
        public void prepare(FusekiServer.Builder server, Set<String> datasets, Model config) {
            server.addServlet("/page", this);
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            if (!TAG.answers(request, response)) {
                response.getOutputStream().print("a page");
            }
        }
    }
}
