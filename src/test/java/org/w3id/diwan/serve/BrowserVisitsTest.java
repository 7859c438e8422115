package org.w3id.diwan.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.diwan.serve.graph.GraphModule;
import org.w3id.diwan.serve.limit.RequestLimits;
import org.w3id.diwan.serve.reconcile.ReconcileModule;

/** Whoever opens an address for programs in a browser sees a page, and every error leads on. */
final class BrowserVisitsTest {
    /** As Firefox and Chromium send it. */
    private static final String BROWSER =
            "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";

    @RegisterExtension
    static final ServedGraph SERVED =
            ServedGraph.of("""
            @prefix id: <https://w3id.org/diwan/id/> .
            id:g { id:a <urn:x:name> "<b>Anna</b>"@en , "آنا"@ar . id:a <urn:x:knows> id:b . }
            """, server -> server.module(GraphModule::new).module(ReconcileModule::new));

    @ParameterizedTest
    @ValueSource(strings = {"sparql", "graph", "reconcile", "changes", "dump", "dataset", "openapi.json", "questions"})
    void findsAPageAtEveryServicesAddress(String path) {
        Document page = page(path, 200);

        assertThat(page.select("h1").text()).isNotBlank();
        assertThat(page.select("header a[href=/]")).hasSize(1);
    }

    @Test
    void readsWhatAQueryMayTake() throws IOException {
        try (DiwanServer small = DiwanServer.over(DatasetGraphFactory.createTxnMem())
                .port(0)
                .limits(RequestLimits.DEFAULT.with(Map.of("seconds", "7", "bytes", "3000000")))
                .start()) {
            assertThat(Jsoup.connect(small.url().toString()).get().text())
                    .contains("a query may take 7 seconds and its answer 2 MB");
        }
    }

    @Test
    void asksInSparqlAndReadsATable() {
        Document page = page(asking("SELECT ?x ?name { ?x <urn:x:name> ?name } ORDER BY ?name"), 200);

        assertThat(page.select("textarea").text()).startsWith("SELECT ?x ?name");
        assertThat(page.select("th").eachText()).containsExactly("x", "name");
        assertThat(page.select("td").eachText()).contains("id:a", "<b>Anna</b>");
        assertThat(page.select("td a").attr("href")).isEqualTo("/id/a");
        assertThat(page.select("td[lang=ar]").text()).isEqualTo("آنا");
        String csv = page.select("a[href*='format=csv']").attr("href").substring(1);
        assertThat(SERVED.get(csv, "Accept", BROWSER).body()).startsWith("x,name");
    }

    @Test
    void readsYesAndNoAndTriples() {
        assertThat(page(asking("ASK { ?s ?p ?o }"), 200).select("td").text()).isEqualTo("yes");
        assertThat(page(asking("CONSTRUCT WHERE { ?s <urn:x:knows> ?o }"), 200)
                        .select("td")
                        .eachText())
                .containsExactly("id:a", "urn:x:knows", "id:b");
        assertThat(page(asking("DESCRIBE id:a"), 200).select("tbody tr")).hasSize(3);
    }

    @Test
    void readsTheFirstRowsOfManyAndWhereTheRestIs() {
        String many = "SELECT ?x { VALUES ?x { " + "1 ".repeat(1001) + "} }";
        Document page = page(asking(many), 200);

        assertThat(page.select("tbody tr")).hasSize(1000);
        assertThat(page.text()).contains("The first 1000 rows; the files hold all.");
    }

    @Test
    void keepsAQueryThatIsWrongBesideTheReason() {
        Document page = page(asking("SELECT <script>alert(1)</script> {"), 400);

        assertThat(page.select("textarea").text()).isEqualTo("SELECT <script>alert(1)</script> {");
        assertThat(page.select("pre").text()).contains("line 1");
        assertThat(page.select("script"))
                .allMatch(
                        script -> script.data().isEmpty() && script.attr("src").startsWith("/assets/"));
    }

    @Test
    void seesANeighbourhoodDrawn() {
        Document page = page("graph?focus=a", 200);

        assertThat(page.select("img").attr("src")).isEqualTo("/graph?focus=a&format=svg");
        assertThat(page.select("a[href='/graph?focus=a&format=gexf']")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"nothing, 404", "sparql?query=x&format=nonsense, 400", "get?graph=urn:none, 404"})
    void findsAWayBackFromEveryError(String path, int status) {
        assertThat(page(path, status).select("a[href=/]")).isNotEmpty();
    }

    @Test
    void programsStillGetWhatTheyAskFor() {
        assertThat(SERVED.get("sparql").headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/turtle");
        assertThat(SERVED.get("graph").headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(SERVED.get("nothing").headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(SERVED.get("favicon.ico").statusCode()).isEqualTo(200);
    }

    private static String asking(String query) {
        return "sparql?query=" + ServedGraph.encoded(query);
    }

    private static Document page(String path, int status) {
        HttpResponse<String> answer = SERVED.get(path, "Accept", BROWSER);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(answer.headers().allValues("Vary").toString()).contains("Accept");
        return Jsoup.parse(answer.body());
    }
}
