package org.w3id.diwan.serve.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.diwan.serve.ServedGraph;

/** What sources say of the same thing stands beside each other, and nothing more is said than they say. */
final class CompareTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @RegisterExtension
    static final ServedGraph SERVED = ServedGraph.of("""
            @prefix : <https://w3id.org/diwan/ontology#> .
            @prefix id: <https://w3id.org/diwan/id/> .
            @prefix source: <https://w3id.org/diwan/source/> .
            @prefix claim: <https://w3id.org/diwan/claim/> .
            @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
            @prefix prov: <http://www.w3.org/ns/prov#> .
            @prefix dcterms: <http://purl.org/dc/terms/> .
            source:a { source:a a :Source ; dcterms:title "=A" ; dcterms:issued "2024-01-01" ; dcterms:publisher id:paper .
              id:corps :name "Corps" . id:town :name "Town" . id:mayor :name "Mayor" . id:league :name "League" .
              claim:01 a :Claim ; rdf:subject id:corps ; rdf:predicate :stationedIn ; rdf:object id:town ; :modality :Actual ; prov:hadPrimarySource source:a ;
                prov:wasAttributedTo id:mayor .
              claim:02 a :Claim ; rdf:subject id:corps ; rdf:predicate :troops ; rdf:object 100 ; :unit :Troops ; :bound :AtLeast ; :modality :Actual ;
                :when "2024-01" ; prov:hadPrimarySource source:a .
              claim:07 a :Claim ; rdf:subject id:corps ; rdf:predicate :opposes ; rdf:object id:league ; :modality :Actual ; prov:hadPrimarySource source:a .
              claim:09 a :Claim ; rdf:subject id:corps ; rdf:predicate :met ; rdf:object id:mayor ; :modality :Actual ; prov:hadPrimarySource source:a . }
            source:b { source:b a :Source ; dcterms:title "B" ; dcterms:issued "2024-02-01" ; dcterms:publisher id:paper .
              claim:03 a :Claim ; rdf:subject id:corps ; rdf:predicate :stationedIn ; rdf:object id:town ; :modality :Denied ; prov:hadPrimarySource source:b ;
                prov:wasAttributedTo id:mayor, id:league .
              claim:04 a :Claim ; rdf:subject id:corps ; rdf:predicate :troops ; rdf:object 250 ; :unit :Troops ; :bound :Exactly ; :modality :Actual ;
                :when "2024-02" ; prov:hadPrimarySource source:b .
              claim:08 a :Claim ; rdf:subject id:corps ; rdf:predicate :opposes ; rdf:object id:league ; :modality :Actual ; prov:hadPrimarySource source:b . }
            source:c { source:c a :Source ; dcterms:title "C" .
              claim:05 a :Claim ; rdf:subject id:corps ; rdf:predicate :stationedIn ; rdf:object id:town ; :modality :Actual ; prov:hadPrimarySource source:c .
              claim:06 a :Claim ; rdf:subject id:corps ; rdf:predicate :stationedIn ; rdf:object id:town ; :modality :Proposed ; prov:hadPrimarySource source:c . }
            """, server -> server.module(CompareModule::new));

    @Test
    void theSameClaimStandsInEveryWayItIsTold() throws IOException {
        JsonNode told = json("entity=corps").path("same").path(0);

        assertThat(told.path("object").path("name").asText()).isEqualTo("Town");
        assertThat(told.path("contested").asBoolean()).isTrue();
        assertThat(told.path("claims").findValuesAsText("stance"))
                .containsExactlyInAnyOrder("attributed", "denied", "affirmed", "proposed");
    }

    @Test
    void sourcesOfOnePublisherAreOneVoice() throws IOException {
        assertThat(json("entity=corps").path("same").path(0).path("voices").asInt())
                .isEqualTo(2);
    }

    @Test
    void whatIsToldOnceIsNotCompared() throws IOException {
        assertThat(json("entity=corps").path("same").toString()).doesNotContain("claim/09");
        assertThat(json("entity=corps").path("same").size()).isEqualTo(2);
    }

    @Test
    void figuresKeepTheirBoundsAndDays() throws IOException {
        JsonNode series = json("entity=corps").path("figures").path(0);

        assertThat(series.path("differ").asBoolean()).isTrue();
        assertThat(series.path("claims").findValuesAsText("value")).containsExactly("100", "250");
        assertThat(series.path("claims").findValuesAsText("bound")).containsExactly("AtLeast", "Exactly");
        assertThat(page("entity=corps").select("td").eachText()).contains("at least 100", "Jan 2024");
    }

    @Test
    void whoeverSaysTheContraryOnAnotherDayChangedTheirWord() throws IOException {
        JsonNode changed = json("entity=corps").path("changed");

        assertThat(changed.findValues("speaker"))
                .extracting(speaker -> speaker.path("name").asText())
                .containsExactly("Mayor");
        assertThat(changed.path(0).path("claims").findValuesAsText("saidOn"))
                .containsExactly("2024-01-01", "2024-02-01");
    }

    @Test
    void aRelationIsComparedOverAllEntitiesAndTwoSourcesOverAllRelations() throws IOException {
        assertThat(json("relation=opposes").path("same").size()).isEqualTo(1);
        JsonNode beside = json("source=a&source=b");
        assertThat(beside.path("same").toString())
                .contains("claim/01", "claim/03")
                .doesNotContain("claim/05");
    }

    @Test
    void rowsHoldTheSameAndNoFormula() {
        List<String> rows =
                SERVED.get("compare?entity=corps&format=csv").body().lines().toList();

        assertThat(rows.get(0)).startsWith("\"part\",\"group\"");
        assertThat(rows).anyMatch(row -> row.contains("\"denied\"") && row.contains("\"League, Mayor\""));
        assertThat(String.join("\n", rows)).contains("\"'=A\"").doesNotContain("\"=A\"");
    }

    @Test
    void aPageShowsItAndLeadsToTheClaims() {
        Document page = page("entity=corps");

        assertThat(page.select(".versus .badge.denied").eachText()).contains("disputed", "figures differ");
        assertThat(page.select("a[href='/claim/03']")).isNotEmpty();
        assertThat(page.select("a[href*='format=csv']").attr("href")).isEqualTo("/compare?entity=corps&format=csv");
        assertThat(page("").select("form[action=/compare]")).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "entity=corps&relation=opposes",
                "source=a",
                "source=a&source=a",
                "source=a&source=b&source=c",
                "entity=%3E%20%7D",
                "relation=a%3E%7D",
                "entity=corps&format=pdf"
            })
    void aQuestionThatIsNoneIsSaidToBeSo(String asked) {
        assertThat(SERVED.get("compare?" + asked, "Accept", "application/json").statusCode())
                .isEqualTo(400);
    }

    @Test
    void whatTheGraphDoesNotKnowIsNotFound() {
        assertThat(SERVED.get("compare?entity=nobody").statusCode()).isEqualTo(404);
    }

    private static JsonNode json(String asked) throws IOException {
        return JSON.readTree(SERVED.get("compare?" + asked + "&format=json").body());
    }

    private static Document page(String asked) {
        return Jsoup.parse(SERVED.get("compare?" + asked, "Accept", "text/html").body());
    }
}
