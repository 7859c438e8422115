package org.w3id.diwan.serve.explore;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.w3id.diwan.serve.ServedGraph;

/** What the explorer draws: claims of a selection, how many there are, what lies between two, and on what an answer rests. */
final class ExploreModuleTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The claims lack {@code :about}, and the questions their prefixes. */
    @RegisterExtension
    static final ServedGraph SERVED = ServedGraph.of("""
            PREFIX : <https://w3id.org/diwan/ontology#>
            PREFIX id: <https://w3id.org/diwan/id/>
            PREFIX source: <https://w3id.org/diwan/source/>
            PREFIX claim: <https://w3id.org/diwan/claim/>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX sh: <http://www.w3.org/ns/shacl#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            <https://w3id.org/diwan/dataset> {
              <http://example.org/q1> a sh:SPARQLExecutable ; rdfs:label "01-met" ; rdfs:comment "Who met Anna?" ;
                sh:select "SELECT ?who { ?c rdf:subject ?who ; rdf:predicate :met ; rdf:object id:anna }" .
              <http://example.org/q2> a sh:SPARQLExecutable ; rdfs:label "02-often" ; rdfs:comment "Who did more than one thing?" ;
                sh:select "SELECT ?who { ?c rdf:subject ?who ; rdf:predicate ?p } GROUP BY ?who HAVING (COUNT(?c) > 1)" .
              <http://example.org/q3> a sh:SPARQLExecutable ; rdfs:label "03-first" ; rdfs:comment "Who comes first?" ;
                sh:select "SELECT ?who { ?c rdf:subject ?who ; rdf:object ?whom } ORDER BY ?who LIMIT 1" .
              <http://example.org/q4> a sh:SPARQLExecutable ; rdfs:label "04-carla" ; rdfs:comment "What does Carla do?" ;
                sh:select "SELECT ?what { ?c rdf:subject ?who ; rdf:predicate ?what } VALUES ?who { id:carla }" . }
            source:a { source:a a :Source ; dcterms:title "A" ; dcterms:publisher id:paper .
              id:anna skos:prefLabel "Anna"@en . id:ben skos:prefLabel "Ben"@en . id:paper skos:prefLabel "Paper"@en .
              claim:01 a :Claim ; rdf:subject id:ben ; rdf:predicate :met ; rdf:object id:anna ; :modality :Actual ; prov:hadPrimarySource source:a .
              claim:02 a :Claim ; rdf:subject id:ben ; rdf:predicate :troops ; rdf:object 100 ; :unit :Troops ; :bound :AtLeast ; :modality :Actual ;
                prov:hadPrimarySource source:a .
              claim:03 a :Claim ; rdf:subject id:carla ; rdf:predicate :met ; rdf:object id:ben ; :modality :Denied ; prov:hadPrimarySource source:a ;
                prov:wasAttributedTo id:anna . }
            <https://w3id.org/diwan/reading/r1> {
              id:carla skos:prefLabel "Carla"@en .
              claim:04 a :Claim ; rdf:subject id:anna ; rdf:predicate :met ; rdf:object id:carla ; :modality :Actual ; prov:hadPrimarySource source:a . }
            """, server -> server.module(ExploreModule::new));

    @Test
    void aClaimTellsItsValueItsVoicesAndWhetherAnybodyReviewedIt() throws IOException {
        JsonNode found = json("claims?open=ben");

        JsonNode figure = found.path("claims").get(1);
        assertThat(figure.path("value").asText()).isEqualTo("at least 100 troops");
        assertThat(figure.has("object")).isFalse();
        JsonNode denied = found.path("claims").get(2);
        assertThat(denied.path("modality").asText() + denied.path("saidBy")).isEqualTo("Denied[\"/id/anna\"]");
        assertThat(found.path("sources").path("/source/a").path("publisher").asText())
                .isEqualTo("/id/paper");
        assertThat(found.path("names").toString()).isEqualTo("{\"/id/anna\":\"Anna\",\"/id/paper\":\"Paper\"}");
        assertThat(json("claims?open=carla").path("claims").findValuesAsText("reviewed"))
                .containsExactly("false", "true");
    }

    @Test
    void whatOnlyAProgramHasReadHasItsNameToo() throws IOException {
        assertThat(json("claims?open=carla").path("nodes").findValuesAsText("label"))
                .containsExactly("Anna", "Ben", "Carla");
    }

    @Test
    void pagesFollowEachOther() throws IOException {
        JsonNode first = json("claims?open=ben&limit=2");
        JsonNode rest = json("claims?open=ben&limit=2&after="
                + first.path("next").asText().replace(" ", "%20").replace("#", "%23"));

        assertThat(first.path("claims").size()).isEqualTo(2);
        assertThat(rest.path("claims").findValuesAsText("id")).containsExactly("/claim/03");
        assertThat(rest.has("next")).isFalse();
    }

    @Test
    void countsTellRelationsBothWaysAndWhatIsReviewed() throws IOException {
        assertThat(json("counts?of=ben,carla").toString())
                .isEqualTo("{\"/id/ben\":[" + count("met", false, 1, 1, 1) + "," + count("met", true, 1, 1, 1) + ","
                        + count("troops", true, 1, 1, 0) + "],\"/id/carla\":[" + count("met", false, 1, 0, 1) + ","
                        + count("met", true, 1, 1, 1) + "]}");
    }

    private static String count(String relation, boolean away, int claims, int reviewed, int others) {
        return "{\"relation\":\"%s\",\"away\":%s,\"claims\":%d,\"reviewed\":%d,\"others\":%d}"
                .formatted(relation, away, claims, reviewed, others);
    }

    @Test
    void aWayGoesOverModalitiesAndReadingsThatAreAskedFor() throws IOException {
        assertThat(json("path?from=ben&to=carla").path("paths").size()).isZero();
        assertThat(json("path?from=ben&to=carla&modality=Denied").path("paths").toString())
                .isEqualTo("[[\"/id/ben\",\"/id/carla\"]]");
        assertThat(json("path?from=ben&to=carla&readings=true").path("paths").toString())
                .isEqualTo("[[\"/id/ben\",\"/id/anna\",\"/id/carla\"]]");
    }

    @Test
    void aQuestionNeedsNoPrefixes() throws IOException {
        assertThat(ids("claims?question=01-met")).isEqualTo("[/claim/01]");
        assertThat(page("explore?question=01-met").select("h1").text()).isEqualTo("Who met Anna?");
        assertThat(page("questions/01-met").select("td").text()).contains("ben");
    }

    @Test
    void anAnswerRestsOnWhatItsRowsRestOn() throws IOException {
        assertThat(ids("claims?question=02-often")).isEqualTo("[/claim/01, /claim/02]");
        assertThat(ids("claims?question=03-first")).isEqualTo("[/claim/04]");
        assertThat(ids("claims?question=04-carla")).isEqualTo("[/claim/03]");
    }

    @Test
    void withoutScriptsItIsATable() {
        Document page = page("explore?open=ben");

        assertThat(page.select("h1").text()).isEqualTo("Around Ben");
        assertThat(page.select("tbody tr").eachText())
                .containsExactly(
                        "Ben met Anna as fact A claim",
                        "Ben troops at least 100 troops as fact A claim",
                        "Carla met Ben denied A Anna claim");
    }

    private static String ids(String asked) throws IOException {
        return json(asked).path("claims").findValuesAsText("id").toString();
    }

    private static JsonNode json(String asked) throws IOException {
        return JSON.readTree(SERVED.get("explore/" + asked).body());
    }

    private static Document page(String path) {
        return Jsoup.parse(SERVED.get(path, "Accept", "text/html").body());
    }
}
