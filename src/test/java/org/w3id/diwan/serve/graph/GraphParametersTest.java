package org.w3id.diwan.serve.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.diwan.serve.ServedGraph;

/** Whatever is wrong with a parameter, the answer names it and says what it takes. */
@NullMarked
final class GraphParametersTest {
    @RegisterExtension
    static final ServedGraph SERVED = ServedGraph.of(EvidenceGraph.TRIG, server -> server.module(GraphModule::new));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "focus=nobody                     | 404 | focus    | nobody",
                "focus=league,nobody              | 404 | focus    | nobody",
                "focus=No%20One                   | 400 | focus    | last part of it",
                "focus=                           | 400 | focus    | not nothing",
                "focus=a,,b                       | 400 | focus    | not nothing",
                "focus=%22%3E%3Cscript%3E         | 400 | focus    | last part",
                "depth=-1                         | 400 | depth    | from 1 to 4",
                "depth=0                          | 400 | depth    | from 1 to 4",
                "depth=5                          | 400 | depth    | from 1 to 4",
                "depth=999999999999               | 400 | depth    | from 1 to 4",
                "depth=1.5                        | 400 | depth    | whole number",
                "depth=1&depth=2                  | 400 | depth    | once, not 2 times",
                "limit=0                          | 400 | limit    | from 1 to 250000",
                "limit=250001                     | 400 | limit    | from 1 to 250000",
                "limit=x                          | 400 | limit    | whole number",
                "limit=                           | 400 | limit    | not nothing",
                "asOf=2024-02-30                  | 400 | asOf     | EDTF",
                "asOf=2024-0X                     | 400 | asOf     | not 2024-0X",
                "asOf=2024/2022                   | 400 | asOf     | not run backwards",
                "asOf=../..                       | 400 | asOf     | EDTF",
                "asOf=yesterday                   | 400 | asOf     | EDTF",
                "asOf=                            | 400 | asOf     | not nothing",
                "asOf=2024&asOf=2023              | 400 | asOf     | once",
                "overlap=maybe&asOf=2024          | 400 | overlap  | possible or definite",
                "overlap=definite                 | 400 | overlap  | there is no asOf",
                "modality=Maybe                   | 400 | modality | Actual, Proposed and Denied",
                "modality=actual                  | 400 | modality | not actual",
                "relation=%3E%3C                  | 400 | relation | relation of the ontology",
                "relation=likes                   | 400 | relation | no relation likes",
                "type=Dragon                      | 400 | type     | no type Dragon",
                "source=four                      | 400 | source   | no such source: four",
                "language=klingon!                | 400 | language | language tag",
                "after=zzz                        | 400 | after    | an edge",
                "focus=league&after=a%20b%20c%20d | 400 | after    | no edge a b c d",
                "dept=2                           | 400 | dept     | no such parameter",
            })
    void namesTheParameterAndWhatItTakes(String query, int status, String parameter, String message)
            throws IOException {
        HttpResponse<String> answer = SERVED.get("graph?" + query);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = new ObjectMapper().readTree(answer.body());
        assertThat(problem.at("/parameter/0").asText()).isEqualTo(parameter);
        assertThat(problem.path("detail").asText()).contains(message).doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://w3id.org/diwan/id/league", "id:league", "old-league", "id:old-league"})
    void takesIrisAndRetiredIdsForTheFocus(String focus) {
        assertThat(SERVED.get("graph?format=csv&focus=" + focus).body())
                .isEqualTo(SERVED.get("graph?format=csv&focus=league").body())
                .contains("league memberOf union Actual");
    }

    @ParameterizedTest
    @CsvSource({"asOf=2024-01-15, 200", "asOf=../2024, 200", "asOf=2022/2024-06, 200", "asOf=2024~, 200"})
    void readsTimesInEdtf(String query, int status) {
        assertThat(SERVED.get("graph?" + query).statusCode()).isEqualTo(status);
    }

    @Test
    void listsWhatIsAllowed() throws IOException {
        JsonNode problem =
                new ObjectMapper().readTree(SERVED.get("graph?dept=2").body());

        assertThat(problem.path("allowed").toString()).contains("\"depth\"", "\"asOf\"");
    }

    @ParameterizedTest
    @CsvSource({"format=exe, 406", "format=gexf&format=dot, 400", "focus=%ff, 400", "focus=%C3%28, 400"})
    void refusesFormatsAndBytesItDoesNotKnow(String query, int status) {
        HttpResponse<String> answer = SERVED.get("graph?" + query);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void refusesAnAcceptHeaderForNothingItHas() {
        assertThat(SERVED.get("graph", "Accept", "video/mp4").statusCode()).isEqualTo(406);
        assertThat(SERVED.get("graph", "Accept", "image/png;q=0.1, text/csv")
                        .headers()
                        .firstValue("Content-Type"))
                .hasValue("text/csv;charset=utf-8");
    }

    @Test
    void refusesParametersOfTenMegabytes() {
        String long3k = "graph?focus=" + "a".repeat(3_000);
        assertThat(SERVED.get(long3k).statusCode()).isEqualTo(400);
        assertThat(SERVED.get("graph?focus=" + "a".repeat(10_000_000)).statusCode())
                .isEqualTo(414);
    }

    @ParameterizedTest
    @CsvSource({"POST", "PUT", "DELETE"})
    void readsOnly(String method) {
        HttpResponse<String> answer = SERVED.send(
                SERVED.request("graph").method(method, java.net.http.HttpRequest.BodyPublishers.ofString("x")));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }
}
