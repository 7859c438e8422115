package org.w3id.diwan.serve.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.diwan.serve.ServedGraph;

/** What programs that know no RDF get of a thing: JSON, and what search engines and chats read in a page. */
final class ThingsForOtherProgramsTest {
    private static final String IRI = "https://w3id.org/diwan/";

    @RegisterExtension
    static final ServedGraph SERVED = PageSample.served();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | json",
                "application/json, text/plain, */* | json",
                "application/ld+json, application/json;q=0.9 | jsonld",
                "application/ld+json, application/json | jsonld",
            })
    void leadToJsonForWhoAsksForIt(String accept, String extension) {
        assertThat(SERVED.get("id/the-corps", "Accept", accept).headers().firstValue("Location"))
                .hasValue("/id/the-corps." + extension);
        assertThat(SERVED.get("id/the-corps?format=json").headers().firstValue("Location"))
                .hasValue("/id/the-corps.json");
    }

    @Test
    void sayWhoSaysWhatOfAnEntity() throws IOException {
        JsonNode corps = json("id/the-corps");

        assertThat(corps.path("iri").textValue()).isEqualTo(IRI + "id/the-corps");
        assertThat(corps.path("name").textValue()).isEqualTo("The <b>Corps</b>");
        assertThat(corps.path("types").path(0).path("name").textValue()).isEqualTo("armed group");
        assertThat(corps.path("names").path("ar").path(0).textValue()).isEqualTo("الفيلق");
        assertThat(corps.path("sameAs").path(0).textValue()).isEqualTo("http://www.wikidata.org/entity/Q1");
        JsonNode denial = claim(corps, "2");
        assertThat(denial.path("modality").textValue()).isEqualTo("Denied");
        assertThat(denial.path("saidBy").path(0).path("iri").textValue()).isEqualTo(IRI + "id/the-league");
        assertThat(denial.path("source").path("iri").textValue()).isEqualTo(IRI + "source/gazette-2");
        assertThat(denial.path("when").textValue()).isEqualTo("2024-01");
        assertThat(denial.path("statements").path(0).textValue()).startsWith(IRI + "statement/");
        JsonNode fact = claim(corps, "1");
        assertThat(fact.path("object").path("name").textValue()).isEqualTo("The League");
        assertThat(fact.path("passages").path(0).textValue()).isEqualTo(IRI + "source/gazette-1#char=3,9");
        assertThat(fact.path("reviewed").booleanValue()).isTrue();
    }

    @Test
    void keepFiguresAsNumbersWithUnitAndBound() throws IOException {
        JsonNode figure = claim(json("id/the-corps"), "4");

        assertThat(figure.path("value").textValue()).isEqualTo("2500");
        assertThat(figure.path("unit").textValue()).isEqualTo("men");
        assertThat(figure.path("bound").textValue()).isEqualTo("about");
    }

    @Test
    void sayWhatASourceSaysAndWhomItNames() throws IOException {
        JsonNode source = json("source/gazette-1");

        assertThat(source.path("kind").textValue()).isEqualTo("source");
        assertThat(source.path("claims")).hasSize(3);
        assertThat(source.path("statements")
                        .path(0)
                        .path("speakers")
                        .path(0)
                        .path("name")
                        .textValue())
                .isEqualTo("The League");
        assertThat(source.path("mentions").path(0).path("written").path(0).textValue())
                .isEqualTo("the corps");
    }

    @Test
    void beginWithTheClaimThatWasAskedFor() throws IOException {
        JsonNode claim = json("claim/00000000000000000000000000000001");

        assertThat(claim.path("claims").path(0).path("iri").textValue()).endsWith("1");
        assertThat(claim.path("claims").path(1).path("iri").textValue()).endsWith("2");
    }

    @Test
    void tellSearchEnginesInTheirWords() throws IOException {
        JsonNode corps = schemaOrg(page("id/the-corps"));

        assertThat(corps.path("@id").textValue()).isEqualTo(IRI + "id/the-corps");
        assertThat(corps.path("name").textValue()).isEqualTo("The <b>Corps</b>");
        assertThat(corps.path("geo").path("latitude").textValue()).isEqualTo("33.5");
        assertThat(schemaOrg(page("source/gazette-1")).path("@type").textValue())
                .isEqualTo("Article");
        assertThat(schemaOrg(page("claim/00000000000000000000000000000002"))
                        .path("appearance")
                        .path("@id")
                        .textValue())
                .isEqualTo(IRI + "source/gazette-2");
    }

    @Test
    void showInALinkWhatItLeadsTo() {
        Document page = page("id/the-corps");

        assertThat(page.select("meta[name=description]").attr("content"))
                .isEqualTo("An invented corps. 4 claims from 2 sources, each with its passage.");
        assertThat(page.select("meta[property=og:title]").attr("content")).isEqualTo("The <b>Corps</b>");
        assertThat(page("claim/00000000000000000000000000000002")
                        .select("meta[name=description]")
                        .attr("content"))
                .isEqualTo("Said by The League, according to gazette-2, of Jan 2024.");
    }

    private static JsonNode json(String path) throws IOException {
        var answer = SERVED.get(path + ".json");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        return new JsonMapper().readTree(answer.body());
    }

    private static JsonNode claim(JsonNode thing, String last) {
        for (JsonNode claim : thing.path("claims")) {
            if (claim.path("iri").textValue().endsWith("0" + last)) {
                return claim;
            }
        }
        throw new AssertionError("no such claim in " + thing);
    }

    private static Document page(String path) {
        return Jsoup.parse(SERVED.get(path + ".html").body());
    }

    private static JsonNode schemaOrg(Document page) throws IOException {
        String data = page.expectFirst("script[type=application/ld+json]").data();
        assertThat(data).doesNotContain("<");
        return new JsonMapper().readTree(data);
    }
}
