package org.w3id.diwan.serve.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.w3id.diwan.serve.ServedGraph;

/** What version 0.2 fetches of entities. */
@NullMarked
final class ExtensionTest {
    private static final String POST = "{\"id\":\"defense-secretary\",\"name\":\"Defense Secretary\"}";
    private static final String MINISTRY = "{\"id\":\"the-ministry\",\"name\":\"The Ministry\"}";

    @RegisterExtension
    static final ServedGraph SERVED = ReconcileClient.serve();

    private static final ReconcileClient CLIENT = new ReconcileClient(SERVED);

    @Test
    void tellsUnitAndBoundOfAFigure() throws IOException {
        HttpResponse<String> answer = CLIENT.post("extend={\"ids\":[\"the-ministry\"],\"properties\":["
                + "{\"id\":\"figure\"},{\"id\":\"figure.unit\"},{\"id\":\"figure.bound\"},"
                + "{\"id\":\"figure.claim\"}]}");

        ReconcileClient.expectSchema("extension", answer);
        assertThat(ReconcileClient.json(answer).at("/rows/the-ministry"))
                .hasToString("{\"figure\":[{\"int\":2500}],\"figure.unit\":[{\"str\":\"troops\"}],"
                        + "\"figure.bound\":[{\"str\":\"at least\"}],"
                        + "\"figure.claim\":[{\"str\":\"https://w3id.org/diwan/claim/4\"}]}");
    }

    @Test
    void fetchesEachActualValueOnce() throws IOException {
        HttpResponse<String> answer =
                CLIENT.post("extend={\"ids\":[\"lloyd-austin\",\"austin-of-old\",\"nobody\",\"the-ministry\"],"
                        + "\"properties\":[{\"id\":\"holdsPost\"},{\"id\":\"figure\"},{\"id\":\"sameAs\"}]}");

        ReconcileClient.expectSchema("extension", answer);
        JsonNode rows = ReconcileClient.json(answer).path("rows");
        assertThat(rows.at("/lloyd-austin/holdsPost")).hasToString("[" + POST + "]");
        assertThat(rows.at("/austin-of-old/holdsPost")).hasToString("[" + POST + "]");
        assertThat(rows.at("/nobody/holdsPost")).isEmpty();
        assertThat(rows.at("/the-ministry/figure")).hasToString("[{\"int\":2500}]");
        assertThat(rows.at("/lloyd-austin/sameAs/0/str").textValue()).endsWith("Q941013");
        assertThat(ReconcileClient.json(answer).at("/meta/0/type/id").textValue())
                .isEqualTo("Post");
    }

    @Test
    void givesAValueForEachClaimWhereItsSourceStandsBesideIt() throws IOException {
        HttpResponse<String> answer = CLIENT.post("extend={\"ids\":[\"lloyd-austin\"],\"properties\":["
                + "{\"id\":\"holdsPost\"},{\"id\":\"holdsPost.date\"},{\"id\":\"holdsPost.earliest\"},"
                + "{\"id\":\"holdsPost.latest\"}]}");

        JsonNode row = ReconcileClient.json(answer).at("/rows/lloyd-austin");
        assertThat(row.path("holdsPost")).hasToString("[" + POST + "," + POST + "]");
        assertThat(row.path("holdsPost.date")).hasToString("[{\"str\":\"2021\"},{\"str\":\"2024-01\"}]");
        assertThat(row.path("holdsPost.earliest").findValuesAsText("str")).containsExactly("2021-01-01", "2024-01-01");
        assertThat(row.path("holdsPost.latest").findValuesAsText("str")).containsExactly("2021-12-31", "2024-01-31");
    }

    @Test
    void givesTheWikidataIdAlone() throws IOException {
        HttpResponse<String> answer =
                CLIENT.post("extend={\"ids\":[\"lloyd-austin\",\"the-ministry\",\"austin-texas\"],"
                        + "\"properties\":[{\"id\":\"wikidata\"},{\"id\":\"sameAs\"},{\"id\":\"country\"},"
                        + "{\"id\":\"latitude\"},{\"id\":\"longitude\"}]}");

        ReconcileClient.expectSchema("extension", answer);
        JsonNode rows = ReconcileClient.json(answer).path("rows");
        assertThat(rows.at("/lloyd-austin/wikidata")).hasToString("[{\"str\":\"Q941013\"}]");
        assertThat(rows.at("/lloyd-austin/sameAs/0/str").textValue()).endsWith("/Q941013");
        assertThat(rows.at("/austin-texas/wikidata")).isEmpty();
        assertThat(rows.at("/austin-texas/sameAs/0/str").textValue()).isEqualTo("https://sws.geonames.org/4671654/");
        assertThat(rows.at("/austin-texas/latitude")).hasToString("[{\"float\":30.27}]");
        assertThat(rows.at("/the-ministry/country/0/id").textValue()).isEqualTo("arland");
    }

    @Test
    void givesTheNarrowestTypeInWords() throws IOException {
        HttpResponse<String> answer =
                CLIENT.post("extend={\"ids\":[\"lloyd-austin\"],\"properties\":[{\"id\":\"type\"}]}");

        assertThat(ReconcileClient.json(answer).at("/rows/lloyd-austin/type")).hasToString("[{\"str\":\"person\"}]");
    }

    @Test
    void tellsWhatCanBeFetchedWithoutAType() throws IOException {
        JsonNode properties =
                ReconcileClient.json(SERVED.get("reconcile/properties?type=")).path("properties");

        assertThat(properties.findValuesAsText("id"))
                .contains("type", "latitude", "longitude", "country", "holdsPost", "sameAs", "wikidata");
    }

    @Test
    void fetchesWhatStandsBesideAValueClaimByClaim() throws IOException {
        HttpResponse<String> answer = CLIENT.post("extend={\"ids\":[\"lloyd-austin\"],\"properties\":["
                + "{\"id\":\"holdsPost\",\"settings\":{\"each_claim\":true,\"all_claims\":true}},"
                + "{\"id\":\"holdsPost.date\",\"settings\":{\"all_claims\":true}},"
                + "{\"id\":\"holdsPost.attribution\",\"settings\":{\"all_claims\":true}},"
                + "{\"id\":\"holdsPost.source\"},"
                + "{\"id\":\"holdsPost.modality\",\"settings\":{\"all_claims\":true}}]}");

        ReconcileClient.expectSchema("extension", answer);
        JsonNode row = ReconcileClient.json(answer).at("/rows/lloyd-austin");
        assertThat(row.path("holdsPost")).hasToString("[" + POST + "," + POST + "," + MINISTRY + "]");
        assertThat(row.path("holdsPost.date"))
                .hasToString("[{\"str\":\"2021\"},{\"str\":\"2024-01\"},{\"str\":\"2025\"}]");
        assertThat(row.path("holdsPost.attribution")).hasToString("[{}," + MINISTRY + ",{}]");
        assertThat(row.path("holdsPost.source"))
                .as("as many as there are claims beside it")
                .hasSize(3)
                .allSatisfy(cell ->
                        assertThat(cell.path("str").textValue()).isEqualTo("https://w3id.org/diwan/source/gazette"));
        assertThat(row.path("holdsPost.modality").findValuesAsText("str"))
                .containsExactly("actual", "actual", "denied");
    }
}
