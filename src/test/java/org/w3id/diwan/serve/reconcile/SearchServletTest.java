package org.w3id.diwan.serve.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.diwan.serve.ServedGraph;

/** People find entities by whatever they are called. */
@NullMarked
final class SearchServletTest {
    @RegisterExtension
    static final ServedGraph SERVED = ServedGraph.of(
            ReconcileClient.DATA,
            server -> server.module(connections -> new ReconcileModule(connections, ReconcileClient.ATTENTIVE)));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lloyd Austin",
                "lloyd austn",
                "Gen. Lloyd J. Austin III",
                "لويد اوستن",
                "lloyd aus",
                "austin-of-yore"
            })
    void findsAnEntityByAnySpellingBeginningOrOldId(String asked) {
        assertThat(found(asked).select("ol.results > li a").attr("href")).isEqualTo("/id/lloyd-austin");
    }

    @Test
    void saysWhichNameFitsAndWhatKindOfThingItIs() {
        Document page = found("HCM");

        assertThat(page.select("li").text()).contains("High Commission", "body", "as HCM");
    }

    @Test
    void offersWhatIsOnlyLikeTheNameUnderAHeadingOfItsOwn() {
        Document page = found("Lyod Austine");

        assertThat(page.select("#perhaps + ol a").eachAttr("href")).contains("/id/austin-texas");
        assertThat(page.select("main").text())
                .doesNotContain("Nobody and nothing")
                .contains("Perhaps");
    }

    @Test
    void tellsProgramsWhatItIsSureOfAndWhatAPersonShouldChooseFrom() {
        String sure = SERVED.get("search?q=HCM", "Accept", "application/json").body();
        String unsure = SERVED.get("search?q=Lyod%20Austine&format=json").body();

        assertThat(sure)
                .contains("\"iri\":\"https://w3id.org/diwan/id/high-commission\"", "\"matched\":\"HCM\"")
                .contains("\"perhaps\":[]");
        assertThat(unsure).contains("\"perhaps\":[{\"iri\":\"https://w3id.org/diwan/id/austin-texas\"");
    }

    @Test
    void tellsNamesakesApartInPreviews() {
        assertThat(SERVED.get("reconcile/preview?id=high-commission").body()).contains("The Ministry");
        assertThat(SERVED.get("reconcile/preview?id=high-commission-of-jordan").body())
                .contains("Austin");
    }

    @Test
    void escapesWhatWasAskedAndWhatTheGraphSays() {
        assertThat(found("<script>alert(1)</script>").select("main script")).isEmpty();
        assertThat(found("Lloyd Austin").select("li b")).isEmpty();
    }

    @Test
    void saysPlainlyThatNothingIsFoundOrAsked() {
        assertThat(found("Zyxwv").select("main").text()).contains("Nobody and nothing");
        assertThat(found("").select("h1").text()).isEqualTo("Search for a name");
        assertThat(SERVED.get("search").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesWhatIsNoName() {
        assertThat(SERVED.get("search?q=" + "a".repeat(301)).statusCode()).isEqualTo(400);
        assertThat(SERVED.get("search?q=%ff").statusCode()).isIn(200, 400);
    }

    private static Document found(String asked) {
        return Jsoup.parse(SERVED.get("search?q=" + ServedGraph.encoded(asked)).body());
    }
}
