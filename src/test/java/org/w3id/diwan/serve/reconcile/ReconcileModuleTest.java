package org.w3id.diwan.serve.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.system.Txn;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.diwan.serve.ServedGraph;

@NullMarked
final class ReconcileModuleTest {
    private static final String PREFIXES = """
            PREFIX : <https://w3id.org/diwan/ontology#>
            PREFIX id: <https://w3id.org/diwan/id/>
            PREFIX source: <https://w3id.org/diwan/source/>
            PREFIX claim: <https://w3id.org/diwan/claim/>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX owl: <http://www.w3.org/2002/07/owl#>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            """;

    static final String DATA = PREFIXES + """
            source:register {
              id:lloyd-austin a :Person, :Actor, :Entity ; skos:prefLabel "Lloyd Austin"@en , "لويد أوستن"@ar , "لۆید ئۆستن"@ckb ;
                dcterms:description "A <b>secretary</b>"@en ; owl:sameAs <http://www.wikidata.org/entity/Q941013> .
              id:austin-texas a :Place, :Entity ; skos:prefLabel "Austin"@en .
              id:high-commission a :Forum, :Body, :Actor, :Entity ; skos:prefLabel "High Commission"@en ;
                skos:altLabel "HCM"@en ; :acronym "HCM"@en .
              id:high-commission-of-jordan a :Forum, :Body, :Actor, :Entity ; skos:prefLabel "High Commission"@en .
              id:defense-secretary a :Post, :Entity ; skos:prefLabel "Defense Secretary"@en ; :postIn id:the-ministry .
              id:the-ministry a :GovernmentOffice, :Body, :Actor, :Entity ; skos:prefLabel "The Ministry"@en .
              id:the-conference a :Meeting, :Event, :Entity ; skos:prefLabel "The Conference"@en .
              id:austin-of-yore dcterms:isReplacedBy id:austin-of-old .
              id:austin-of-old dcterms:isReplacedBy id:lloyd-austin .
            }
            source:gazette {
              id:lloyd-austin :holdsPost id:defense-secretary .
              id:high-commission :partOf id:the-ministry .
              id:high-commission-of-jordan :partOf id:austin-texas .
              claim:1 a :Claim ; rdf:subject id:lloyd-austin ; rdf:predicate :holdsPost ; rdf:object id:defense-secretary ;
                :modality :Actual ; :when "2021" ; prov:hadPrimarySource source:gazette .
              claim:2 a :Claim ; rdf:subject id:lloyd-austin ; rdf:predicate :holdsPost ; rdf:object id:defense-secretary ;
                :modality :Actual ; :when "2024-01" ; prov:hadPrimarySource source:gazette ; prov:wasAttributedTo id:the-ministry .
              claim:3 a :Claim ; rdf:subject id:lloyd-austin ; rdf:predicate :holdsPost ; rdf:object id:the-ministry ;
                :modality :Denied ; :when "2025" ; prov:hadPrimarySource source:gazette .
              claim:4 a :Claim ; rdf:subject id:the-ministry ; rdf:predicate :troopStrength ; rdf:object 2500 ;
                :modality :Actual ; :bound :AtLeast ; :unit :Troops ; prov:hadPrimarySource source:gazette .
              claim:5 a :Claim ; rdf:subject id:the-ministry ; rdf:predicate :formerName ; rdf:object "دەزگا"@ckb ;
                :modality :Actual ; prov:hadPrimarySource source:gazette .
              claim:6 a :Claim ; rdf:subject id:the-conference ; rdf:predicate :occurredOn ;
                rdf:object "2024-07-22/2024-07-23"^^<http://id.loc.gov/datatypes/edtf/EDTF> ;
                :earliest "2024-07-22"^^<http://www.w3.org/2001/XMLSchema#date> ;
                :latest "2024-07-23"^^<http://www.w3.org/2001/XMLSchema#date> ;
                :modality :Actual ; prov:hadPrimarySource source:gazette .
            }
            """;

    private static final String POST = "{\"id\":\"defense-secretary\",\"name\":\"Defense Secretary\"}";
    private static final String MINISTRY = "{\"id\":\"the-ministry\",\"name\":\"The Ministry\"}";

    /** Looks at the graph for every request, and waits for what comes of it. */
    static final CurrentRegister.Pace ATTENTIVE =
            new CurrentRegister.Pace(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(1));

    @RegisterExtension
    static final ServedGraph SERVED =
            ServedGraph.of(DATA, server -> server.module(connections -> new ReconcileModule(connections, ATTENTIVE)));

    @Test
    void describesItselfWithAddressesOnItsOwnHost() throws IOException {
        HttpResponse<String> answer = SERVED.get("reconcile");

        expectSchema("manifest", answer);
        assertThat(json(answer).path("versions").toString()).isEqualTo("[\"0.2\",\"1.0-draft\"]");
        assertThat(json(answer).path("batchSize").intValue()).isEqualTo(Posed.MOST);
        assertThat(json(answer).at("/view/url").textValue()).isEqualTo(SERVED.url("id/") + "{{id}}");
        assertThat(json(answer).at("/identifierSpace").textValue()).isEqualTo("https://w3id.org/diwan/id/");
    }

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
        JsonNode best = ask("{\"query\": \"" + name + "\"}").path(0);

        assertThat(best.path("id").textValue()).isEqualTo(id);
        assertThat(best.path("name").textValue()).isEqualTo(shown);
        assertThat(best.path("match").booleanValue()).isTrue();
        assertThat(best.path("features").findValuesAsText("id")).contains(reason);
    }

    @Test
    void givesTheNarrowestTypeFirst() throws IOException {
        assertThat(ask("{\"query\": \"HCM\"}").path(0).path("type").findValuesAsText("id"))
                .containsExactly("Forum", "Body", "Actor", "Entity");
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
        JsonNode found = ask("{\"query\": \"Austin\", " + types + "}");

        assertThat(entities(found)).isEqualTo(ids.isEmpty() ? List.of() : List.of(ids));
    }

    @Test
    void keepsOtherTypesWhereTheyOnlyShouldFit() throws IOException {
        JsonNode found = ask("{\"query\": \"Austin\", \"type\": \"Person\", \"type_strict\": \"should\"}");

        assertThat(entities(found)).contains("austin-texas", "lloyd-austin");
        assertThat(found)
                .filteredOn(candidate -> candidate.path("match").booleanValue())
                .noneMatch(candidate -> candidate.path("id").textValue().equals("austin-texas"));
    }

    @Test
    void decidesBetweenNamesakesByProperties() throws IOException {
        JsonNode alone = ask("{\"query\": \"High Commission\"}");
        JsonNode better =
                ask("{\"query\": \"High Commission\", \"properties\": [{\"pid\": \"partOf\", \"v\": \"Austin\"}]}");

        assertThat(entities(alone)).contains("high-commission", "high-commission-of-jordan");
        assertThat(alone.path(0).path("match").booleanValue()).isFalse();
        assertThat(better.path(0).path("id").textValue()).isEqualTo("high-commission-of-jordan");
        assertThat(better.path(0).path("match").booleanValue()).isTrue();
        assertThat(better.path(1).path("score").intValue())
                .isEqualTo(alone.path(1).path("score").intValue() - Weighed.COST);
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
                "troopStrength | 2500 | the-ministry | false",
                "troopStrength | \"2500\" | the-ministry | false",
                "formerName | \"دەزگا\" | the-ministry | false",
                "occurredOn | \"2024-07\" | the-conference | false",
                "occurredOn | \"2023\" | '' | false",
                "partOf | [\"The Ministry\", \"nothing\"] | high-commission | false",
                "name | \"LLOYD AUSTIN\" | lloyd-austin | false",
                "nonsense | \"x\" | '' | false",
            })
    void findsEntitiesByWhatIsKnownOfThemAlone(String property, String value, String id, boolean match)
            throws IOException {
        JsonNode found = ask("{\"properties\": [{\"pid\": \"" + property + "\", \"v\": " + value + "}]}");

        assertThat(entities(found)).isEqualTo(id.isEmpty() ? List.of() : List.of(id));
        assertThat(found.path(0).path("match").booleanValue()).isEqualTo(match);
    }

    @Test
    void isSureWhereTwoPropertiesAgree() throws IOException {
        JsonNode found = ask("{\"properties\": [{\"pid\": \"troopStrength\", \"v\": 2500},"
                + " {\"pid\": \"formerName\", \"v\": \"دەزگا\"}]}");

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

        assertThat(json(answer).at("/q0/result/0/name").textValue()).isEqualTo(name);
        assertThat(answer.headers().allValues("Vary")).anyMatch(header -> header.contains("Accept-Language"));
    }

    @Test
    void answersGoodQueriesBesideBadOnes() throws IOException {
        HttpResponse<String> answer = post("queries={\"bad\":{\"query\":5},\"good\":{\"query\":\"HCM\"}}");

        expectSchema("answers", answer);
        assertThat(json(answer).at("/good/result/0/id").textValue()).isEqualTo("high-commission");
        assertThat(json(answer).at("/bad/result")).isEmpty();
        assertThat(json(answer).at("/bad/error").textValue()).isEqualTo("query must be a string.");
    }

    @Test
    void ignoresJsonpForCorsIsThere() {
        HttpResponse<String> answer = SERVED.get("reconcile?callback=run", "Origin", "https://elsewhere.example");

        assertThat(answer.body()).startsWith("{");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isPresent();
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @ParameterizedTest
    @CsvSource({
        "entity?id=austin-of-old, lloyd-austin, &lt;b&gt;",
        "type?id=Place, Place, <strong>place</strong>",
        "property?id=holdsPost, holdsPost, <strong>holds post</strong>",
    })
    void showsALineAboutWhatIsSuggested(String path, String id, String shown) throws IOException {
        JsonNode flyout = json(SERVED.get("reconcile/flyout/" + path));

        assertThat(flyout.path("id").textValue()).isEqualTo(id);
        assertThat(flyout.path("html").textValue()).contains(shown).doesNotContain("<b>");
    }

    @Test
    void tellsUnitAndBoundOfAFigure() throws IOException {
        HttpResponse<String> answer = post("extend={\"ids\":[\"the-ministry\"],\"properties\":["
                + "{\"id\":\"troopStrength\"},{\"id\":\"troopStrength.unit\"},{\"id\":\"troopStrength.bound\"},"
                + "{\"id\":\"troopStrength.claim\"}]}");

        expectSchema("extension", answer);
        assertThat(json(answer).at("/rows/the-ministry"))
                .hasToString("{\"troopStrength\":[{\"int\":2500}],\"troopStrength.unit\":[{\"str\":\"troops\"}],"
                        + "\"troopStrength.bound\":[{\"str\":\"at least\"}],"
                        + "\"troopStrength.claim\":[{\"str\":\"https://w3id.org/diwan/claim/4\"}]}");
    }

    @Test
    void keepsToTheLimit() throws IOException {
        assertThat(ask("{\"query\": \"High Commission\", \"limit\": 1}")).hasSize(1);
    }

    @Test
    void answersAFormByPost() throws IOException {
        HttpResponse<String> answer = post("queries={\"a\":{\"query\":\"HCM\"},\"b\":{\"query\":\"nobody at all\"}}");

        expectSchema("answers", answer);
        assertThat(json(answer).at("/a/result/0/id").textValue()).isEqualTo("high-commission");
        assertThat(json(answer).at("/b/result")).isEmpty();
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
        expectProblem(post(form));
    }

    @Test
    void refusesTooManyQueriesAtOnce() throws IOException {
        StringBuilder batch = new StringBuilder("queries={\"0\":{\"query\":\"x\"}");
        for (int i = 1; i <= Posed.MOST; i++) {
            batch.append(",\"").append(i).append("\":{\"query\":\"x\"}");
        }
        HttpResponse<String> answer = post(batch.append('}').toString());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("at most 100");
    }

    @Test
    void refusesDeepNestingAndLongForms() {
        assertThat(post("queries=" + "[".repeat(20_000)).statusCode()).isEqualTo(400);
        assertThat(post("queries=" + "x".repeat(1_000_000)).statusCode()).isBetween(400, 499);
    }

    @ParameterizedTest
    @CsvSource({
        "entities, entity?prefix=Llo, lloyd-austin",
        "entities, entity?prefix=%D9%84%D9%88%D9%8A%D8%AF, lloyd-austin",
        "entities, entity?prefix=lloyd-austin, lloyd-austin",
        "entities, entity?prefix=austin-of-old, lloyd-austin",
        "types, type?prefix=gover, Government",
        "types, type?prefix=, Actor",
        "properties, property?prefix=holds, holdsPost",
        "properties, property?prefix=https://w3id.org/diwan/ontology%23holdsPost, holdsPost",
    })
    void suggests(String kind, String path, String id) throws IOException {
        HttpResponse<String> answer = SERVED.get("reconcile/suggest/" + path);

        expectSchema(kind, answer);
        assertThat(entities(json(answer).path("result"))).contains(id);
    }

    @ParameterizedTest
    @CsvSource({
        "reconcile/suggest/entity, 400",
        "reconcile/suggest/entity?prefix=a&cursor=-1, 400",
        "reconcile/suggest/nothing?prefix=a, 404",
        "reconcile/properties?limit=x, 400",
        "reconcile/preview, 400",
        "reconcile/preview?id=nobody, 404",
    })
    void answersWithTheStatusThatFits(String path, int status) {
        assertThat(SERVED.get(path).statusCode()).isEqualTo(status);
    }

    @Test
    void proposesThePropertiesOfAType() throws IOException {
        expectSchema("proposal", SERVED.get("reconcile/properties?type=Person"));
        JsonNode ofPerson = json(SERVED.get("reconcile/properties?type=Person")).path("properties");
        JsonNode ofPlace = json(SERVED.get("reconcile/properties?type=Place")).path("properties");

        assertThat(entities(ofPerson))
                .contains("holdsPost", "memberOf", "sameAs")
                .doesNotContain("postIn", "relation", "figure", "definitionalLink");
        assertThat(entities(ofPlace)).doesNotContain("holdsPost");
    }

    @Test
    void showsAPreviewInFramesOfOthersWithoutRunningWhatItShows() {
        HttpResponse<String> answer = SERVED.get("reconcile/preview?id=austin-of-old");

        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).contains("frame-ancestors *").contains("default-src 'none'"));
        assertThat(answer.body())
                .contains("Lloyd Austin")
                .contains("dir=\"rtl\"")
                .contains("&lt;b&gt;")
                .doesNotContain("<b>");
    }

    @Test
    void fetchesEachActualValueOnce() throws IOException {
        HttpResponse<String> answer =
                post("extend={\"ids\":[\"lloyd-austin\",\"austin-of-old\",\"nobody\",\"the-ministry\"],"
                        + "\"properties\":[{\"id\":\"holdsPost\"},{\"id\":\"troopStrength\"},{\"id\":\"sameAs\"}]}");

        expectSchema("extension", answer);
        JsonNode rows = json(answer).path("rows");
        assertThat(rows.at("/lloyd-austin/holdsPost")).hasToString("[" + POST + "]");
        assertThat(rows.at("/austin-of-old/holdsPost")).hasToString("[" + POST + "]");
        assertThat(rows.at("/nobody/holdsPost")).isEmpty();
        assertThat(rows.at("/the-ministry/troopStrength")).hasToString("[{\"int\":2500}]");
        assertThat(rows.at("/lloyd-austin/sameAs/0/str").textValue()).endsWith("Q941013");
        assertThat(json(answer).at("/meta/0/type/id").textValue()).isEqualTo("Post");
    }

    @Test
    void fetchesWhatStandsBesideAValueClaimByClaim() throws IOException {
        HttpResponse<String> answer = post("extend={\"ids\":[\"lloyd-austin\"],\"properties\":["
                + "{\"id\":\"holdsPost\",\"settings\":{\"each_claim\":true,\"all_claims\":true}},"
                + "{\"id\":\"holdsPost.date\",\"settings\":{\"all_claims\":true}},"
                + "{\"id\":\"holdsPost.attribution\",\"settings\":{\"all_claims\":true}},"
                + "{\"id\":\"holdsPost.source\"},"
                + "{\"id\":\"holdsPost.modality\",\"settings\":{\"all_claims\":true}}]}");

        expectSchema("extension", answer);
        JsonNode row = json(answer).at("/rows/lloyd-austin");
        assertThat(row.path("holdsPost")).hasToString("[" + POST + "," + POST + "," + MINISTRY + "]");
        assertThat(row.path("holdsPost.date"))
                .hasToString("[{\"str\":\"2021\"},{\"str\":\"2024-01\"},{\"str\":\"2025\"}]");
        assertThat(row.path("holdsPost.attribution")).hasToString("[{}," + MINISTRY + ",{}]");
        assertThat(row.path("holdsPost.source"))
                .hasSize(2)
                .allSatisfy(cell ->
                        assertThat(cell.path("str").textValue()).isEqualTo("https://w3id.org/diwan/source/gazette"));
        assertThat(row.path("holdsPost.modality").findValuesAsText("str"))
                .containsExactly("actual", "actual", "denied");
    }

    @Test
    void seesNamesThatWereAddedLater() throws IOException {
        assertThat(ask("{\"query\": \"Newcomer Council\"}")).isEmpty();
        Txn.executeWrite(
                SERVED.dataset(),
                () -> RDFParser.fromString(
                                PREFIXES
                                        + "source:register { id:newcomer-council a :Body, :Entity ; skos:prefLabel \"Newcomer Council\"@en . }",
                                Lang.TRIG)
                        .parse(SERVED.dataset()));

        assertThat(entities(ask("{\"query\": \"Newcomer Council\"}"))).contains("newcomer-council");
    }

    private static JsonNode ask(String query) throws IOException {
        HttpResponse<String> answer = SERVED.get("reconcile?queries=" + ServedGraph.encoded("{\"q0\": " + query + "}"));
        expectSchema("answers", answer);
        return json(answer).at("/q0/result");
    }

    /** Sends a form whose values are not yet encoded. */
    private static HttpResponse<String> post(String form) {
        StringBuilder encoded = new StringBuilder();
        for (String pair : List.of(form.split("&", -1))) {
            int equals = pair.indexOf('=');
            encoded.append(encoded.isEmpty() ? "" : "&")
                    .append(pair, 0, equals + 1)
                    .append(ServedGraph.encoded(pair.substring(equals + 1)));
        }
        return SERVED.send(SERVED.request("reconcile")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded.toString())));
    }

    private static List<String> entities(JsonNode items) {
        List<String> ids = new ArrayList<>();
        items.forEach(item -> ids.add(item.path("id").textValue()));
        return ids;
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new JsonMapper().readTree(answer.body());
    }

    private static void expectProblem(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(answer).path("detail").textValue()).isNotBlank().doesNotContain("Exception");
    }

    private static void expectSchema(String kind, HttpResponse<String> answer) {
        AnswerSchemas.expect("0.2", kind, answer);
    }
}
