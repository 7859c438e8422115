package org.w3id.diwan.serve.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RequestKindTest {
    @ParameterizedTest
    @CsvSource({
        "/$/ping, PING",
        "/sparql, QUERY",
        "/questions/01-who, QUERY",
        "/update, GRAPHS",
        "/get, GRAPHS",
        "/dump, DUMP",
        "/dump.nq.gz, DUMP",
        "/, PAGE",
        "/id/iraq.json, PAGE",
        "/ontology, PAGE",
        "/diwan.css, PAGE",
        "/.well-known/void, PAGE",
        "/review/corrections, REVIEW",
        "/graph, OTHER",
        "/reconcile/match, OTHER",
        "/mcp, OTHER",
        "/a-feature-of-next-year, OTHER",
        "/identity, OTHER",
        "/sparql/more, OTHER"
    })
    void whatNobodySortedIsOneOfTheOthers(String path, RequestKind kind) {
        assertThat(RequestKind.of(path, Set.of("/sparql", "/query"), Set.of("/update", "/get")))
                .isEqualTo(kind);
    }
}
