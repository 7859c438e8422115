package org.w3id.diwan.serve.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.diwan.serve.Curator;
import org.w3id.diwan.serve.ServedGraph;

/** Passwords cannot be tried for long. */
@Timeout(60)
final class LoginAttemptsTest {
    @RegisterExtension
    static final ServedGraph SERVED = ServedGraph.of(
            "", server -> server.passwordFile(Curator.passwords()).trustProxy(true));

    @Test
    void afterTenWrongPasswordsAClientWaits() {
        for (int i = 0; i < 10; i++) {
            assertThat(attempt("192.0.2.1", Curator.basic("curator", "guess " + i))
                            .statusCode())
                    .isEqualTo(401);
        }
        var refused = attempt("192.0.2.1", Curator.BASIC);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("300");
        assertThat(attempt("192.0.2.2", Curator.BASIC).statusCode()).isEqualTo(204);
    }

    @Test
    void aRightPasswordForgetsTheWrongOnes() {
        for (int i = 0; i < 30; i++) {
            String password = i % 5 == 0 ? Curator.BASIC : Curator.basic("curator", "guess");
            assertThat(attempt("192.0.2.3", password).statusCode()).isIn(204, 401);
        }
    }

    @Test
    void readingGoesOn() {
        for (int i = 0; i < 11; i++) {
            attempt("192.0.2.4", Curator.basic("nobody", "guess"));
        }
        assertThat(SERVED.query("ASK {}", "X-Forwarded-For", "192.0.2.4").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic %%%", "Basic", "Basic bm8gY29sb24=", "basic  ====", "Basic \u00e9"})
    void whatHoldsNoNameAndPasswordIsTheClientsMistake(String header) {
        assertThat(attempt("192.0.2.5", header).statusCode()).isIn(400, 401);
    }

    private static HttpResponse<String> attempt(String client, String credentials) {
        return SERVED.send(SERVED.request("update")
                .header("Authorization", credentials)
                .header("X-Forwarded-For", client)
                .header("Content-Type", "application/sparql-update")
                .POST(BodyPublishers.ofString("INSERT DATA { GRAPH <urn:g> { <urn:a> <urn:b> 1 } }")));
    }
}
