package org.w3id.diwan.serve.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.diwan.query.match.Matcher;
import org.w3id.diwan.serve.ServedGraph;

/** What queries of version 0.2 find, and what is refused. */
@NullMarked
final class ReconcileQueriesTest {
    @RegisterExtension
    static final ServedGraph SERVED = ReconcileClient.serve();

    private static final ReconcileClient CLIENT = new ReconcileClient(SERVED);

    @ParameterizedTest
    @CsvSource({
        "Lloyd Austin, lloyd-austin, Lloyd Austin, exact",
        "LLOYD AUSTIN, lloyd-austin, Lloyd Austin, folded",
        "لويد أوستن, lloyd-austin, لويد أوستن, exact",
        "لۆید ئۆستن, lloyd-austin, لۆید ئۆستن, exact",
        "HCM, high-commission, High Commission, acronym",
        "https://w3id.org/diwan/id/lloyd-austin, lloyd-austin, Lloyd Austin, identifier",
        "austin-of-old, lloyd-austin, Lloyd Austin, replaced",
        "austin-of-yore, lloyd-austin, Lloyd Austin, replaced",
    })
    void findsAnEntityAndSaysWhy(String name, String id, String shown, String reason) throws IOException {
        JsonNode best = CLIENT.ask("{\"query\": \"" + name + "\"}").path(0);

        assertThat(best.path("id").textValue()).isEqualTo(id);
        assertThat(best.path("name").textValue()).isEqualTo(shown);
        assertThat(best.path("match").booleanValue()).isTrue();
        assertThat(best.path("features").findValuesAsText("id")).contains(reason);
    }

    @Test
    void givesTheNarrowestTypeFirst() throws IOException {
        assertThat(CLIENT.ask("{\"query\": \"HCM\"}").path(0).path("type").findValuesAsText("id"))
                .containsExactly("Body", "Actor", "Entity");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"type\": \"Place\" | austin-texas",
                "\"type\": \"https://w3id.org/diwan/ontology#Place\" | austin-texas",
                "\"type\": \"Person\" | lloyd-austin",
                "\"type\": [\"Place\", \"Entity\"], \"type_strict\": \"all\" | austin-texas",
                "\"type\": [\"Place\", \"Person\"], \"type_strict\": \"all\" | ''",
                "\"type\": \"Nonsense\" | ''",
            })
    void respectsTypes(String types, String ids) throws IOException {
        JsonNode found = CLIENT.ask("{\"query\": \"Austin\", " + types + "}");

        assertThat(ReconcileClient.entities(found)).isEqualTo(ids.isEmpty() ? List.of() : List.of(ids));
    }

    @Test
    void keepsOtherTypesWhereTheyOnlyShouldFit() throws IOException {
        JsonNode found = CLIENT.ask("{\"query\": \"Austin\", \"type\": \"Person\", \"type_strict\": \"should\"}");

        assertThat(ReconcileClient.entities(found)).contains("austin-texas", "lloyd-austin");
        assertThat(found)
                .filteredOn(candidate -> candidate.path("match").booleanValue())
                .noneMatch(candidate -> candidate.path("id").textValue().equals("austin-texas"));
    }

    @Test
    void namesInTheLettersOfTheQuestionWhateverNameMatched() throws IOException {
        assertThat(CLIENT.ask("{\"query\": \"Loyd Austen\"}")
                        .path(0)
                        .path("name")
                        .textValue())
                .isEqualTo("Lloyd Austin");
    }

    @ParameterizedTest
    @CsvSource({"Chief of nobody knows what, true", "The Ministry, false"})
    void losesNoMatchToEvidenceThatCannotBeRead(String post, boolean match) throws IOException {
        JsonNode found = CLIENT.ask(
                "{\"query\": \"Lloyd Austin\", \"properties\": [{\"pid\": \"holdsPost\", \"v\": \"" + post + "\"}]}");

        assertThat(found.path(0).path("match").booleanValue()).isEqualTo(match);
    }

    @Test
    void decidesBetweenNamesakesByProperties() throws IOException {
        JsonNode alone = CLIENT.ask("{\"query\": \"High Commission\"}");
        JsonNode better = CLIENT.ask(
                "{\"query\": \"High Commission\", \"properties\": [{\"pid\": \"partOf\", \"v\": \"Austin\"}]}");

        assertThat(ReconcileClient.entities(alone)).contains("high-commission", "high-commission-of-jordan");
        assertThat(alone.path(0).path("match").booleanValue()).isFalse();
        assertThat(better.path(0).path("id").textValue()).isEqualTo("high-commission-of-jordan");
        assertThat(better.path(0).path("match").booleanValue()).isTrue();
        assertThat(better.path(1).path("score").intValue())
                .isEqualTo(alone.path(1).path("score").intValue() - Matcher.COST);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "holdsPost | \"Defense Secretary\" | lloyd-austin | false",
                "holdsPost | {\"id\": \"defense-secretary\"} | lloyd-austin | false",
                "holdsPost | \"https://w3id.org/diwan/id/defense-secretary\" | lloyd-austin | false",
                "sameAs | \"Q941013\" | lloyd-austin | true",
                "sameAs | \"http://www.wikidata.org/entity/Q941013\" | lloyd-austin | true",
                "figure | 2500 | the-ministry | false",
                "figure | \"2500\" | the-ministry | false",
                "country | \"Arland\" | the-ministry | false",
                "when | \"2024-07\" | the-conference | false",
                "when | \"2023\" | '' | false",
                "partOf | [\"The Ministry\", \"nothing\"] | high-commission | false",
                "name | \"LLOYD AUSTIN\" | lloyd-austin | false",
                "nonsense | \"x\" | '' | false",
            })
    void findsEntitiesByWhatIsKnownOfThemAlone(String property, String value, String id, boolean match)
            throws IOException {
        JsonNode found = CLIENT.ask("{\"properties\": [{\"pid\": \"" + property + "\", \"v\": " + value + "}]}");

        assertThat(ReconcileClient.entities(found)).isEqualTo(id.isEmpty() ? List.of() : List.of(id));
        assertThat(found.path(0).path("match").booleanValue()).isEqualTo(match);
    }

    @Test
    void isSureWhereTwoPropertiesAgree() throws IOException {
        JsonNode found = CLIENT.ask("{\"properties\": [{\"pid\": \"figure\", \"v\": 2500},"
                + " {\"pid\": \"country\", \"v\": \"Arland\"}]}");

        assertThat(found.path(0).path("match").booleanValue()).isTrue();
        assertThat(found.path(0).path("score").intValue()).isEqualTo(90);
    }

    @ParameterizedTest
    @CsvSource({
        "ar, لويد أوستن",
        "'fr, ckb;q=0.5', لۆید ئۆستن",
        "fr, Lloyd Austin",
    })
    void namesEntitiesInTheLanguageOfTheReader(String languages, String name) throws IOException {
        HttpResponse<String> answer = SERVED.get(
                "reconcile?queries=" + ServedGraph.encoded("{\"q0\": {\"query\": \"lloyd-austin\"}}"),
                "Accept-Language",
                languages);

        assertThat(ReconcileClient.json(answer).at("/q0/result/0/name").textValue())
                .isEqualTo(name);
        assertThat(answer.headers().allValues("Vary")).anyMatch(header -> header.contains("Accept-Language"));
    }

    @Test
    void answersGoodQueriesBesideBadOnes() throws IOException {
        HttpResponse<String> answer = CLIENT.post("queries={\"bad\":{\"query\":5},\"good\":{\"query\":\"HCM\"}}");

        ReconcileClient.expectSchema("answers", answer);
        assertThat(ReconcileClient.json(answer).at("/good/result/0/id").textValue())
                .isEqualTo("high-commission");
        assertThat(ReconcileClient.json(answer).at("/bad/result")).isEmpty();
        assertThat(ReconcileClient.json(answer).at("/bad/error").textValue()).isEqualTo("query must be a string.");
    }

    @Test
    void keepsToTheLimit() throws IOException {
        assertThat(CLIENT.ask("{\"query\": \"High Commission\", \"limit\": 1}")).hasSize(1);
    }

    @Test
    void answersAFormByPost() throws IOException {
        HttpResponse<String> answer =
                CLIENT.post("queries={\"a\":{\"query\":\"HCM\"},\"b\":{\"query\":\"nobody at all\"}}");

        ReconcileClient.expectSchema("answers", answer);
        assertThat(ReconcileClient.json(answer).at("/a/result/0/id").textValue())
                .isEqualTo("high-commission");
        assertThat(ReconcileClient.json(answer).at("/b/result")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "queries={",
                "queries=",
                "queries=[]",
                "queries={} {}",
                "queries={\"a\": 1}",
                "queries={\"a\": {}}",
                "queries={\"a\": {\"query\": 5}}",
                "queries={\"a\": {\"query\": \"x\", \"limit\": -1}}",
                "queries={\"a\": {\"query\": \"x\", \"limit\": \"many\"}}",
                "queries={\"a\": {\"query\": \"x\", \"type\": 3}}",
                "queries={\"a\": {\"query\": \"x\", \"type_strict\": \"perhaps\"}}",
                "queries={\"a\": {\"query\": \"x\", \"properties\": [{\"pid\": \"partOf\"}]}}",
                "queries={\"a\": {\"query\": \"x\", \"else\": 1}}",
                "queries={\"a\": {\"query\": \"x\"}, \"a\": {\"query\": \"y\"}}",
                "queries={}&extend={}",
                "extend={\"ids\": \"lloyd-austin\", \"properties\": []}",
                "extend={\"ids\": [], \"properties\": [{\"id\": \"nonsense\"}]}",
                "extend={\"ids\": [], \"properties\": [{\"id\": \"holdsPost\", \"settings\": {\"show\": \"all\"}}]}",
                "nothing=",
            })
    void refusesWhatTheSpecificationRefuses(String form) throws IOException {
        ReconcileClient.expectProblem(CLIENT.post(form));
    }

    @Test
    void refusesTooManyQueriesAtOnce() throws IOException {
        StringBuilder batch = new StringBuilder("queries={\"0\":{\"query\":\"x\"}");
        for (int i = 1; i <= MatchQueries.MOST; i++) {
            batch.append(",\"").append(i).append("\":{\"query\":\"x\"}");
        }
        HttpResponse<String> answer = CLIENT.post(batch.append('}').toString());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("at most 100");
    }

    @Test
    void refusesDeepNestingAndLongForms() {
        assertThat(CLIENT.post("queries=" + "[".repeat(20_000)).statusCode()).isEqualTo(400);
        assertThat(CLIENT.post("queries=" + "x".repeat(1_000_000)).statusCode()).isBetween(400, 499);
    }
}
