package org.w3id.diwan.serve.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3id.diwan.serve.ServedGraph;
import org.w3id.diwan.serve.page.thing.PageTerms;

@NullMarked
final class PageModuleTest {
    @RegisterExtension
    static final ServedGraph SERVED = PageSample.served();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/html | html",
                "text/turtle | ttl",
                "application/trig | trig",
                "application/ld+json | jsonld",
                "application/n-triples | nt",
                "application/n-quads | nq",
                "application/rdf+xml | rdf",
                "application/n-quads, application/trig;q=0.9 | nq",
                "application/trig, */*;q=0.1 | trig",
                // as Comunica sends it
                "application/n-quads,application/trig;q=0.95,application/ld+json;q=0.9,application/n-triples;q=0.8,"
                        + "text/turtle;q=0.6,application/rdf+xml;q=0.5,text/html;q=0.2 | jsonld",
                "*/* | html",
            })
    void leadsToTheDocumentThatAcceptAsksFor(String accept, String extension) {
        HttpResponse<String> answer = SERVED.get("id/the-corps", "Accept", accept);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/id/the-corps." + extension);
        assertThat(answer.headers().allValues("Vary").toString()).contains("Accept");
        assertThat(SERVED.get("id/the-corps." + extension).statusCode()).isEqualTo(200);
    }

    @Test
    void leadsToTheDocumentThatFormatNames() {
        assertThat(SERVED.get("id/the-corps?format=nt").headers().firstValue("Location"))
                .hasValue("/id/the-corps.nt");
    }

    @Test
    void givesClaimsWithTheirSourcesInTheirGraphs() {
        DatasetGraph data = RDFParser.fromString(SERVED.get("id/the-corps.trig").body(), Lang.TRIG)
                .toDatasetGraph();

        assertThat(data.contains(
                        NodeFactory.createURI("https://w3id.org/diwan/source/gazette-2"),
                        NodeFactory.createURI("https://w3id.org/diwan/claim/00000000000000000000000000000002"),
                        PageTerms.SAID_BY,
                        NodeFactory.createURI("https://w3id.org/diwan/id/the-league")))
                .isTrue();
    }

    /** As rdflib's {@code Graph().parse(format="json-ld")} reads it, which sees the default graph alone. */
    @Test
    void jsonLdIsReadAsOneGraph() {
        Graph read = RDFParser.fromString(SERVED.get("id/the-corps.jsonld").body(), Lang.JSONLD)
                .base(SERVED.url().toString())
                .toGraph();
        Graph turtle = RDFParser.fromString(SERVED.get("id/the-corps.ttl").body(), Lang.TURTLE)
                .base(SERVED.url().toString())
                .toGraph();
        assertThat(read.isIsomorphicWith(turtle)).isTrue();
        assertThat(read.size()).isPositive();
    }

    @Test
    void showsTheNarrowestClassFirstAndNamesInEveryScript() {
        Document page = page("id/the-corps.html");

        assertThat(page.select(".types a").eachText()).containsExactly("armed group", "body", "entity");
        assertThat(page.select("dd[lang=ar][dir=rtl]").eachText()).containsExactly("الفيلق");
        assertThat(page("id/without-english.html")
                        .select("h1[lang=ckb][dir=rtl]")
                        .text())
                .isEqualTo("ڕێکخراو");
    }

    @Test
    void showsContradictionsSideBySideWithWhoSaysSoAndWhere() {
        Elements sides = page("id/the-corps.html").select(".versus:contains(disputed) .edge");

        assertThat(sides).hasSize(2);
        assertThat(sides.get(0).text()).contains("Gazette").doesNotContain("denied");
        assertThat(sides.get(0).select("a[href='/source/gazette-1#char=3,9']").text())
                .isEqualTo("3\u20139");
        assertThat(sides.get(1).text()).contains("denied", "Jan 2024", "gazette-2, quoting The League");
    }

    @Test
    void showsFiguresThatDifferSideBySide() {
        assertThat(page("id/the-corps.html")
                        .select(".versus:contains(figures differ) .end")
                        .eachText())
                .containsExactlyInAnyOrder("about 2,500 men", "900 men");
    }

    @Test
    void showsPostsApartAndBothTheirHoldersAndTheirBody() {
        assertThat(page("id/the-captain.html")
                        .select("section[aria-labelledby=posts]")
                        .text())
                .contains("Captain of the Corps", "since 1 May 2023", "Gazette");
        assertThat(page("id/captain-of-the-corps.html")
                        .select("section[aria-labelledby=holders]")
                        .text())
                .contains("Ilsa Toran");
        assertThat(page("id/the-corps.html")
                        .select("section[aria-labelledby=linked]")
                        .text())
                .contains("post in", "Captain of the Corps");
    }

    @Test
    void showsWhatASourceSaysInTheOrderOfItsTextAndWhomItNames() {
        Document page = page("source/gazette-1.html");

        assertThat(page.select("ol.text > li").eachAttr("id")).containsExactly("char=0,2", "char=3,9");
        assertThat(page.select("section[aria-labelledby=mentions]").text()).contains("The <b>Corps</b> the corps");
    }

    @Test
    void showsBesideAClaimWhatOthersSayOfTheSame() {
        Document page = page("claim/00000000000000000000000000000002.html");

        assertThat(page.select("h1").text()).endsWith("The League (denied)");
        assertThat(page.select(".cluster").text()).contains("Gazette");
        assertThat(page.select("a[href='/statement/00000000000000000000000000000009']")
                        .text())
                .contains("Whether the corps belongs to it");
    }

    @Test
    void showsOfAStatementWhatWasClaimedInIt() {
        assertThat(page("statement/00000000000000000000000000000009.html")
                        .select("ol.text")
                        .text())
                .contains("denied", "member of", "The League");
    }

    @Test
    void leadsElsewhereByTheIdentifiersOfTheRegisterOnly() {
        assertThat(page("id/the-corps.html")
                        .select("section[aria-labelledby=elsewhere] a")
                        .eachAttr("href"))
                .containsExactly("http://www.wikidata.org/entity/Q1");
    }

    @Test
    void runsNoScriptButItsOwnModules() {
        for (String path : List.of("id/the-corps.html", "source/gazette-1.html", "ontology", "id/nobody")) {
            assertThat(
                            page(path)
                                    .select(
                                            "script:not([type=application/ld+json]):not([type=module][src^=/assets/pages/]), [onclick], [onload]"))
                    .as(path)
                    .isEmpty();
        }
    }

    @Test
    void saysWhatTheClaimsAmountTo() {
        assertThat(page("id/the-corps.html").select(".tally").text())
                .isEqualTo(
                        "4 claims from 2 sources, dated 1 Jan 2024: 3 affirmed, 1 denied; 1 in somebody's words, of The League.");
    }

    @Test
    void saysHowFarOtherSourcesSayTheSame() {
        assertThat(page("source/gazette-1.html").select("#others + dl").text())
                .isEqualTo("gazette-2 1 claim told otherwise");
    }

    @Test
    void givesCitationsAsTheirMediaTypesAsk() {
        assertThat(SERVED.get("id/the-corps", "Accept", "application/x-bibtex")
                        .headers()
                        .firstValue("Location"))
                .hasValue("/id/the-corps.bib");
        assertThat(SERVED.get("id/the-corps.bib").body()).startsWith("@misc{diwan-id-the-corps,");
        assertThat(SERVED.get("id/the-corps.csl").body()).contains("\"title\":\"The <b>Corps</b>\"");
    }

    @Test
    void escapesWhatTheGraphCallsThings() {
        assertThat(SERVED.get("id/the-corps.html").body())
                .contains("The &lt;b&gt;Corps&lt;/b&gt;")
                .doesNotContain("<b>Corps");
    }

    @Test
    void answersNotModifiedToWhoHasTheBytes() {
        String etag =
                SERVED.get("id/the-corps.ttl").headers().firstValue("ETag").orElseThrow();

        assertThat(etag).doesNotStartWith("W/");
        assertThat(SERVED.get("id/the-corps.ttl", "If-None-Match", etag).statusCode())
                .isEqualTo(304);
        assertThat(SERVED.get("id/the-corps.nt", "If-None-Match", etag).statusCode())
                .isEqualTo(200);
    }

    @Test
    void leadsFromAMergedIdToTheOneThatReplacedIt() {
        HttpResponse<String> answer = SERVED.get("id/corps-of-old");

        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.headers().firstValue("Location")).hasValue("/id/the-corps");
        assertThat(SERVED.get("id/corps-of-old.ttl").headers().firstValue("Location"))
                .hasValue("/id/the-corps.ttl");
    }

    @Test
    void saysOnAPageThatAnIdWasWithdrawnOrIsUnknown() {
        HttpResponse<String> gone = SERVED.get("id/a-mistake", "Accept", "text/html");
        HttpResponse<String> unknown = SERVED.get("id/the-crops", "Accept", "text/html");

        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(Jsoup.parse(gone.body()).select("main").text()).contains("withdrawn", "2026-01-01", "Two bodies");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(unknown.body()).select("a[href='/search?q=the+crops']"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"id/a-mistake, application/n-triples", "id/a-mistake.nt, */*"})
    void leavesATombstoneForPrograms(String path, String accept) {
        HttpResponse<String> gone = SERVED.get(path, "Accept", accept);

        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/n-triples");
        assertThat(gone.body())
                .contains("<https://w3id.org/diwan/id/a-mistake> <http://www.w3.org/ns/prov#invalidatedAtTime>")
                .contains("Two bodies had been taken for one");
    }

    @Test
    void saysInTheDataWhichIdsWereMergedIntoIt() {
        assertThat(SERVED.get("id/the-corps.nt").body())
                .contains("<https://w3id.org/diwan/id/corps-of-old> <http://purl.org/dc/terms/isReplacedBy>"
                        + " <https://w3id.org/diwan/id/the-corps> .");
    }

    @Test
    void answersNotModifiedByDateOnlyWhereNoTagIsGiven() {
        String since = SERVED.get("id/the-corps.nt")
                .headers()
                .firstValue("Last-Modified")
                .orElseThrow();

        assertThat(SERVED.get("id/the-corps.nt", "If-Modified-Since", since).statusCode())
                .isEqualTo(304);
        assertThat(SERVED.get("id/the-corps.nt", "If-Modified-Since", since, "If-None-Match", "\"other\"")
                        .statusCode())
                .isEqualTo(200);
        assertThat(SERVED.get("id/the-corps.nt", "If-Modified-Since", "yesterday")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void allowsTheOntologysOwnStyleAndNoOther() {
        HttpResponse<String> page = SERVED.get("ontology", "Accept", "text/html");

        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("style-src 'sha256-")
                .doesNotContain("unsafe-inline");
    }

    @ParameterizedTest
    @EnumSource(
            names = {"JSON", "BIBTEX", "CSL"},
            mode = EnumSource.Mode.EXCLUDE)
    void givesTheOntologyInEveryFormat(DocumentFormat as) {
        HttpResponse<String> document = SERVED.get("ontology." + as.extension());

        assertThat(document.statusCode()).isEqualTo(200);
        assertThat(document.headers().firstValue("Content-Type").orElseThrow()).startsWith(as.mediaType());
        assertThat(SERVED.get("ontology", "Accept", as.mediaType()).body()).isEqualTo(document.body());
        assertThat(SERVED.get("ontology?format=" + as.extension()).body()).isEqualTo(document.body());
    }

    @Test
    void saysThatAnIdWasWithdrawn() {
        HttpResponse<String> answer = SERVED.get("id/a-mistake");

        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(answer.body()).contains("2026-01-01").contains("Two bodies");
    }

    @ParameterizedTest
    @CsvSource({
        "id/nobody, 404",
        "id/NOBODY, 404",
        "id/the-corps.exe, 404",
        "claim/xyz, 404",
        "id/, 404",
        "id/the-corps.ttl?page=-1, 400",
        "id/the-corps.ttl?page=x, 400",
        "id/the-corps?format=exe, 303",
        "ontology/nothing, 404",
        "ontology, 200",
        "source/gazette-1.html, 200",
        "claim/00000000000000000000000000000001.html, 200",
    })
    void answersWithTheStatusThatFits(String path, int status) {
        assertThat(SERVED.get(path).statusCode()).isEqualTo(status);
    }

    @Test
    void listsTheFormatsWhereNoneIsAcceptable() {
        HttpResponse<String> answer = SERVED.get("id/the-corps", "Accept", "image/png");

        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.body()).contains("text/turtle");
    }

    private static Document page(String path) {
        return Jsoup.parse(SERVED.get(path, "Accept", "text/html").body());
    }
}
