package org.w3id.diwan.serve.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.diwan.serve.ServedGraph;

/** The draft of version 1.0, over the same graph as version 0.2. */
@NullMarked
final class ReconcileDraftTest {
    private static final String DRAFT = "application/reconciliation.v1+json";
    private static final String FINAL = "application/reconciliation.v0.2+json";
    private static final String JSON = "application/json";

    @RegisterExtension
    static final ServedGraph SERVED = ServedGraph.of(
            ReconcileClient.DATA,
            server -> server.module(connections -> new ReconcileModule(connections, ReconcileClient.ATTENTIVE)));

    @Test
    void describesItselfToWhoeverAsksForTheDraft() throws IOException {
        HttpResponse<String> answer = SERVED.get("reconcile", "Accept", DRAFT);

        AnswerSchemas.expect("1.0-draft", "manifest", answer);
        assertThat(json(answer).at("/view/url").textValue()).isEqualTo(SERVED.url("id/") + "{id}");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(DRAFT);
        assertThat(answer.headers().allValues("Vary")).anyMatch(header -> header.contains("Accept"));
    }

    /** As a program asks that has not decided: curl, Python's urllib, a browser's fetch. */
    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/json", "application/json, text/javascript, */*; q=0.01"})
    void whoNamesNoVersionGetsAManifestForBoth(String accept) throws IOException {
        HttpResponse<String> answer = SERVED.get("reconcile", "Accept", accept);

        AnswerSchemas.expect("0.2", "manifest", answer);
        JsonNode manifest = json(answer);
        assertThat(manifest.path("versions").toString()).isEqualTo("[\"0.2\",\"1.0-draft\"]");
        assertThat(manifest.path("standardizedScore").booleanValue()).isTrue();
        assertThat(manifest.path("lang").textValue()).isEqualTo("en");
        assertThat(manifest.at("/extend/proposeProperties").booleanValue()).isTrue();
        assertThat(manifest.at("/extend/propertySettings/0/id").textValue())
                .isEqualTo(manifest.at("/extend/property_settings/0/name").textValue());
    }

    @Test
    void whoSendsNoAcceptGetsTheSameManifest() throws IOException {
        assertThat(json(SERVED.get("reconcile"))).isEqualTo(json(SERVED.get("reconcile", "Accept", "*/*")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/* | application/json;charset=utf-8 | identifierSpace",
                "application/json | application/json;charset=utf-8 | identifierSpace",
                "application/reconciliation.v0.2+json | application/reconciliation.v0.2+json | identifierSpace",
                "application/json, application/reconciliation.v1+json;q=0.1 | application/reconciliation.v1+json | standardizedScore",
                "application/reconciliation.v1+json;q=0.5, application/reconciliation.v0.2+json | application/reconciliation.v0.2+json | schemaSpace",
            })
    void choosesTheVersionByAccept(String accept, String type, String member) throws IOException {
        HttpResponse<String> answer = SERVED.get("reconcile", "Accept", accept);

        assertThat(answer.headers().firstValue("Content-Type")).hasValue(type);
        assertThat(json(answer).has(member)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/reconciliation.v2+json",
                "application/reconciliation.v2+json, application/json",
                "text/turtle"
            })
    void saysWhichVersionsThereAreToWhoeverAsksForAnother(String accept) throws IOException {
        HttpResponse<String> answer = SERVED.get("reconcile", "Accept", accept);

        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(json(answer).path("offers").toString()).contains(DRAFT, FINAL);
    }

    @Test
    void answersInTheOrderOfTheQueries() throws IOException {
        JsonNode results = match(
                "{\"queries\": [" + named("HCM") + "," + named("nobody at all") + "," + named("Lloyd Austin") + "]}");

        assertThat(ids(results.path(0))).contains("high-commission");
        assertThat(results.path(1).path("candidates")).isEmpty();
        assertThat(ids(results.path(2))).containsExactly("lloyd-austin");
        assertThat(results.at("/2/candidates/0/match").booleanValue()).isTrue();
        assertThat(results.at("/2/candidates/0/features/0/name").textValue()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // names and ids
                "{'matchType':'id','propertyValue':'lloyd-austin'} | lloyd-austin",
                "{'matchType':'id','propertyValue':'austin-of-old'} | lloyd-austin",
                "{'matchType':'id','propertyValue':['nobody','https://w3id.org/diwan/id/austin-texas']} | austin-texas",
                "{'matchType':'name','propertyValue':['Lloyd Austin','HCM']} | lloyd-austin high-commission",
                "{'matchType':'name','propertyValue':['Lloyd Austin','لويد أوستن'],'matchQuantifier':'all'} | lloyd-austin",
                "{'matchType':'name','propertyValue':['Lloyd Austin','HCM'],'matchQuantifier':'all'} | ''",
                "{'matchType':'name','propertyValue':'Austin'},{'matchType':'id','propertyValue':'austin-texas','matchQuantifier':'none'} | lloyd-austin",
                // properties
                "{'matchType':'property','propertyId':'sameAs','propertyValue':'Q941013'} | lloyd-austin",
                "{'matchType':'property','propertyId':'holdsPost','propertyValue':{'id':'defense-secretary'}} | lloyd-austin",
                "{'matchType':'name','propertyValue':'Austin'},{'matchType':'property','propertyId':'holdsPost','propertyValue':'defense-secretary','required':true} | lloyd-austin",
                "{'matchType':'name','propertyValue':'High Commission'},{'matchType':'property','propertyId':'partOf','propertyValue':'Austin','required':true} | high-commission-of-jordan",
                "{'matchType':'name','propertyValue':'High Commission'},{'matchType':'property','propertyId':'partOf','propertyValue':'Austin','required':true,'matchQuantifier':'none'} | high-commission",
                "{'matchType':'name','propertyValue':'High Commission'},{'matchType':'property','propertyId':'partOf','propertyValue':['Austin','The Ministry'],'required':true,'matchQuantifier':'all'} | ''",
                "{'matchType':'name','propertyValue':'High Commission'},{'matchType':'property','propertyId':'nonsense','propertyValue':'x','required':true} | ''",
            })
    void keepsToConditions(String conditions, String expected) throws IOException {
        JsonNode results = match("{\"queries\": [{\"conditions\": [" + conditions.replace('\'', '"') + "]}]}");

        assertThat(String.join(" ", ids(results.path(0)))).isEqualTo(expected);
    }

    @Test
    void restrictsToAType() throws IOException {
        JsonNode results = match("{\"queries\": [{\"type\": \"Place\", \"limit\": 1, \"conditions\":"
                + " [{\"matchType\": \"name\", \"propertyValue\": \"Austin\"}]}]}");

        assertThat(ids(results.path(0))).containsExactly("austin-texas");
    }

    @Test
    void saysInWhichLanguageItsTextsAre() throws IOException {
        JsonNode arabic = match(body(named("لويد أوستن")), "Accept", DRAFT).at("/0/candidates/0");
        JsonNode asked =
                match(body(named("Lloyd Austin")), "Accept-Language", "ckb").at("/0/candidates/0");

        assertThat(arabic.path("lang").textValue()).isEqualTo("ar");
        assertThat(arabic.path("dir").textValue()).isEqualTo("auto");
        assertThat(arabic.at("/type/0/lang").textValue()).isEqualTo("en");
        assertThat(asked.path("name").textValue()).isEqualTo("لۆید ئۆستن");
        assertThat(asked.at("/type/0/dir").textValue()).isEqualTo("rtl");
    }

    @Test
    void answersGoodQueriesBesideBadOnes() throws IOException {
        JsonNode results = match(body("{\"conditions\": []}," + named("HCM")));

        assertThat(results.at("/0/candidates")).isEmpty();
        assertThat(results.at("/0/error").textValue()).isEqualTo("conditions must hold at least one.");
        assertThat(ids(results.path(1))).contains("high-commission");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{}",
                "{'queries': {}}",
                "{'queries': [1]}",
                "{'queries': [{}]}",
                "{'queries': [{'query': 'x'}]}",
                "{'queries': [{'conditions': [{'matchType': 'name'}]}]}",
                "{'queries': [{'conditions': [{'matchType': 'name', 'propertyValue': null}]}]}",
                "{'queries': [{'conditions': [{'matchType': 'guess', 'propertyValue': 'x'}]}]}",
                "{'queries': [{'conditions': [{'propertyValue': 'x'}]}]}",
                "{'queries': [{'conditions': [{'matchType': 'property', 'propertyValue': 'x'}]}]}",
                "{'queries': [{'conditions': [{'matchType': 'name', 'propertyValue': 'x', 'required': 'yes'}]}]}",
                "{'queries': [{'conditions': [{'matchType': 'name', 'propertyValue': 'x', 'matchQuantifier': 'some'}]}]}",
                "{'queries': [{'conditions': [{'matchType': 'name', 'propertyValue': 'x', 'matchQualifier': 'Exact'}]}]}",
                "{'queries': [{'type': ['Place'], 'conditions': [{'matchType': 'name', 'propertyValue': 'x'}]}]}",
                "{'queries': [{'limit': 0, 'conditions': [{'matchType': 'name', 'propertyValue': 'x'}]}]}",
            })
    void refusesWhatTheSpecificationRefuses(String body) throws IOException {
        HttpResponse<String> answer = post("match", body.replace('\'', '"'), JSON);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(answer).path("detail").textValue())
                .isNotBlank()
                .doesNotContain("Exception")
                .doesNotContain("StreamReadFeature");
    }

    @Test
    void refusesWhatIsTooMuchOrNoText() {
        assertThat(post("match", body((named("x") + ",").repeat(MatchQueries.MOST) + named("x")), JSON)
                        .statusCode())
                .isEqualTo(413);
        HttpResponse<String> deep = post("match", "[".repeat(100_000), JSON);
        assertThat(deep.statusCode()).isEqualTo(400);
        assertThat(deep.body()).contains("exceeds the maximum allowed").doesNotContain("StreamRead");
        assertThat(post("match", body(named("x".repeat(11_000_000))), JSON).statusCode())
                .isEqualTo(413);
        assertThat(SERVED.send(SERVED.request("reconcile/match")
                                .header("Content-Type", JSON)
                                .POST(HttpRequest.BodyPublishers.ofByteArray(
                                        "{\"queries\": [\"\u00ff\"]}".getBytes(StandardCharsets.ISO_8859_1))))
                        .body())
                .contains("not UTF-8");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, match, 405",
        "GET, extend, 405",
        "PUT, match, 405",
        "DELETE, extend/propose, 405",
        "GET, nothing, 404",
    })
    void answersWithTheStatusThatFits(String method, String path, int status) {
        HttpRequest.Builder request =
                SERVED.request("reconcile/" + path).method(method, HttpRequest.BodyPublishers.noBody());

        assertThat(SERVED.send(request).statusCode()).isEqualTo(status);
    }

    @Test
    void keepsTheVersionsApart() {
        assertThat(post("match", "queries={}", "application/x-www-form-urlencoded")
                        .statusCode())
                .isEqualTo(415);
        assertThat(post("match", body(named("x")), JSON, "Accept", FINAL).statusCode())
                .isEqualTo(406);
        assertThat(SERVED.get("reconcile?queries=%7B%7D", "Accept", DRAFT).statusCode())
                .isEqualTo(406);
    }

    @ParameterizedTest
    @CsvSource({
        "entities, entity?prefix=Llo&limit=1, lloyd-austin",
        "entities, entity?prefix=austin-of-old, lloyd-austin",
        "types, type?prefix=&limit=100, Government",
        "properties, property?prefix=hold&offset=0, holdsPost",
    })
    void suggests(String kind, String path, String id) throws IOException {
        HttpResponse<String> answer = SERVED.get("reconcile/suggest/" + path, "Accept", DRAFT);

        AnswerSchemas.expect("1.0-draft", kind, answer);
        assertThat(json(answer).path("result").findValuesAsText("id")).contains(id);
    }

    @Test
    void proposesProperties() throws IOException {
        HttpResponse<String> answer = SERVED.get("reconcile/extend/propose?type=Person&limit=3", "Accept", DRAFT);

        AnswerSchemas.expect("1.0-draft", "proposal", answer);
        assertThat(json(answer).path("properties")).hasSize(3);
    }

    @Test
    void fetchesValuesWithTheirLanguages() throws IOException {
        HttpResponse<String> answer = post(
                "extend",
                "{\"ids\": [\"austin-of-old\", \"the-ministry\", \"nobody\"], \"properties\":"
                        + " [{\"id\": \"holdsPost\"}, {\"id\": \"name\"}, {\"id\": \"figure\"}]}",
                JSON);

        AnswerSchemas.expect("1.0-draft", "extension", answer);
        JsonNode rows = json(answer).path("rows");
        assertThat(rows.findValuesAsText("id")).startsWith("austin-of-old");
        assertThat(rows.at("/0/properties/0/values/0/id").textValue()).isEqualTo("defense-secretary");
        assertThat(rows.at("/1/properties/1/values/0"))
                .hasToString("{\"dir\":\"ltr\",\"lang\":\"en\",\"str\":\"The Ministry\"}");
        assertThat(rows.at("/1/properties/2/values/0")).hasToString("{\"int\":2500}");
        assertThat(rows.at("/2/properties/0/values")).isEmpty();
    }

    private static String named(String name) {
        return "{\"conditions\": [{\"matchType\": \"name\", \"propertyValue\": \"" + name + "\"}]}";
    }

    private static String body(String queries) {
        return "{\"queries\": [" + queries + "]}";
    }

    private static JsonNode match(String body, String... headers) throws IOException {
        HttpResponse<String> answer = post("match", body, JSON, headers);
        AnswerSchemas.expect("1.0-draft", "answers", answer);
        return json(answer).path("results");
    }

    private static HttpResponse<String> post(String path, String body, String type, String... headers) {
        HttpRequest.Builder request = SERVED.request("reconcile/" + path)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return SERVED.send(headers.length == 0 ? request : request.headers(headers));
    }

    private static List<String> ids(JsonNode result) {
        List<String> ids = new ArrayList<>();
        result.path("candidates")
                .forEach(candidate -> ids.add(candidate.path("id").textValue()));
        return ids;
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new JsonMapper().readTree(answer.body());
    }
}
