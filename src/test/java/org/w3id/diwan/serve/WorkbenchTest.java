package org.w3id.diwan.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.diwan.serve.compare.CompareModule;
import org.w3id.diwan.serve.explore.ExploreModule;
import org.w3id.diwan.serve.graph.GraphModule;
import org.w3id.diwan.serve.page.PageModule;
import org.w3id.diwan.serve.reconcile.ReconcileModule;

/**
 * The start page, the query page and comparisons as somebody uses them in a real browser, over a graph whose every text tries to be a
 * script. After each test: nothing ran, nothing was asked of anybody else, and the console has no error.
 */
@NullMarked
@Timeout(180)
final class WorkbenchTest {
    private static final String ENTER = "\uE007";
    private static final String DOWN = "\uE015";
    private static final String EVIL = "<img src=x onerror='window.ran=1'><script>window.ran=1</script>{{7*7}}";
    private static final String GRAPH = """
            @prefix : <https://w3id.org/diwan/ontology#> .
            @prefix id: <https://w3id.org/diwan/id/> .
            @prefix source: <https://w3id.org/diwan/source/> .
            @prefix claim: <https://w3id.org/diwan/claim/> .
            @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix prov: <http://www.w3.org/ns/prov#> .
            @prefix dcterms: <http://purl.org/dc/terms/> .
            @prefix geo: <http://www.w3.org/2003/01/geo/wgs84_pos#> .
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            @prefix sh: <http://www.w3.org/ns/shacl#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            <https://w3id.org/diwan/ontology> {
              :Person a owl:Class ; rdfs:label "person"@en ; rdfs:subClassOf :Entity .
              :Place a owl:Class ; rdfs:label "place EVIL"@en ; rdfs:subClassOf :Entity .
              :Event a owl:Class ; rdfs:label "event"@en ; rdfs:subClassOf :Entity .
              :met a owl:ObjectProperty ; rdfs:label "met EVIL"@en ; skos:definition "EVIL"@en .
            }
            source:gazette {
              source:gazette a :Source, :Article ; dcterms:title "Gazette EVIL" ; dcterms:issued "2024-02-01"^^xsd:date ; dcterms:publisher id:anna .
              id:anna a :Entity, :Person ; :name "Anna EVIL"@en ; skos:prefLabel "Anna EVIL"@en, "آنا"@ar .
              id:berta a :Entity, :Person ; :name "Berta"@en ; skos:prefLabel "Berta"@en .
              id:town a :Entity, :Place ; :name "Town EVIL"@en ; skos:prefLabel "Town EVIL"@en ; geo:lat 33.3 ; geo:long 44.4 .
              id:fair a :Entity, :Event ; :name "Fair EVIL"@en ; skos:prefLabel "Fair EVIL"@en .
              claim:00000000000000000000000000000001 a :Claim ; rdf:subject id:anna ; rdf:predicate :met ; rdf:object id:berta ; :modality :Actual ; :about id:anna, id:berta ;
                prov:hadPrimarySource source:gazette ; :when "2024-01-05" ; :earliest "2024-01-05"^^xsd:date ; :latest "2024-01-05"^^xsd:date .
              claim:00000000000000000000000000000003 a :Claim ; rdf:subject id:fair ; rdf:predicate :when ; rdf:object "2024-01/2024-03" ; :modality :Actual ;
                prov:hadPrimarySource source:gazette .
              claim:00000000000000000000000000000004 a :Claim ; rdf:subject id:fair ; rdf:predicate :figure ; rdf:object 12 ; :unit :Visitors ; :bound :AtLeast ;
                :modality :Actual ; :when "2024-01-05" ; prov:hadPrimarySource source:gazette .
            }
            source:herald {
              source:herald a :Source, :Article ; dcterms:title "Herald"; dcterms:issued "2024-03-01"^^xsd:date .
              claim:00000000000000000000000000000002 a :Claim ; rdf:subject id:anna ; rdf:predicate :met ; rdf:object id:berta ; :modality :Denied ;
                prov:hadPrimarySource source:herald ; prov:wasAttributedTo id:berta .
              claim:00000000000000000000000000000005 a :Claim ; rdf:subject id:fair ; rdf:predicate :figure ; rdf:object 40 ; :unit :Visitors ; :bound :About ;
                :modality :Actual ; :when "2024-02" ; prov:hadPrimarySource source:herald .
            }
            <https://w3id.org/diwan/dataset> {
              <urn:x-diwan:question> a sh:SPARQLExecutable ; rdfs:label "01-who" ; rdfs:comment "Who met whom? EVIL"@en ;
                sh:select "SELECT ?who ?whom { ?c rdf:subject ?who ; rdf:predicate :met ; rdf:object ?whom }" .
            }
            """.replace("EVIL", EVIL.replace("\"", "\\\""));

    /** Rows with entities, a place, a date, a number and a mode. */
    private static final String EVERYTHING =
            "SELECT ?who ?whom ?place ?when ?number ?mode { ?c rdf:subject ?who ; rdf:object ?whom ; rdf:predicate :met ; :modality ?mode . BIND (id:town AS ?place)"
                    + " BIND (\"2024-01\" AS ?when) BIND (STRLEN(STR(?who)) AS ?number) }";

    @RegisterExtension
    static final ServedGraph SERVED = ServedGraph.of(
            GRAPH,
            server -> server.module(PageModule::new)
                    .module(ReconcileModule::new)
                    .module(CompareModule::new)
                    .module(ExploreModule::new)
                    .module(GraphModule::new));

    @TempDir
    static Path profile;

    private static @Nullable Browser browser;

    @BeforeAll
    static void startBrowser() throws IOException, InterruptedException {
        assumeTrue(
                Browser.isInstalled(),
                "no chromium and chromedriver on the path: sudo apt install chromium chromium-driver");
        browser = Browser.start(profile);
        browser.resize(1280, 900);
    }

    @AfterAll
    static void stopBrowser() throws IOException {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void forgetWhatWas() throws IOException, InterruptedException {
        there().complaints();
        there().requests();
    }

    @AfterEach
    void nothingRanAndNobodyElseWasAsked() throws IOException, InterruptedException {
        assertThat(there().value("String(window.ran)")).isEqualTo("undefined");
        assertThat(there().complaints())
                .filteredOn(complaint -> !complaint.contains("the server responded with a status of 400"))
                .isEmpty();
        assertThat(there().requests())
                .allMatch(address -> address.startsWith(SERVED.url().toString()) || address.startsWith("data:"));
    }

    @Test
    void findsSomebodyByTypingAndGoesBack() throws IOException, InterruptedException {
        open("");
        there().await("document.documentElement.dataset.suggesting");
        there().click("#find");
        there().press("آن");
        there().await("document.querySelectorAll('.find [role=option]').length > 0");

        assertThat(there().text(".find [role=option] .name")).contains("<img src=x");
        assertThat(there().barriers()).isEmpty();

        there().press(DOWN + ENTER);
        there().await("location.pathname.startsWith('/id/anna')");
        there().back();
        there().await("document.getElementById('find')");
    }

    @Test
    void suggestsSourcesAndQuestions() throws IOException, InterruptedException {
        open("");
        there().await("document.documentElement.dataset.suggesting");
        there().click("#find");
        there().press("who met");
        there().await("[...document.querySelectorAll('.find .kind')].some(kind => kind.textContent === 'question')");
        there().run("document.getElementById('find').value = ''; arguments[0]()");
        there().press("heral");
        there().await("[...document.querySelectorAll('.find .kind')].some(kind => kind.textContent === 'source')");
    }

    @Test
    void seesWhatIsInside() throws IOException, InterruptedException {
        open("");

        assertThat(there().text(".inside")).contains("4 entities", "5 claims", "2 sources", "years 2024");
        assertThat(there().text(".halves")).contains("disagree", "said to be so and denied", "Herald");
        assertThat(there().text(".strip")).contains("Fair <img", "Jan 2024 – Mar 2024");
        there().run("document.getElementById('map').scrollIntoView(); arguments[0]()");
        there().await("document.querySelectorAll('#map path.point').length === 1");
        there().prefer("dark");
        assertThat(there().poorContrast()).isEmpty();
        there().prefer("light");
        assertThat(there().barriers()).isEmpty();
    }

    @Test
    void asksWithCompletionAndReadsNames() throws IOException, InterruptedException {
        open("sparql");
        ready();
        there().run("document.querySelector('.CodeMirror').CodeMirror.setValue(''); arguments[0]()");
        there().click(".CodeMirror");
        there().press("SELECT ?x { ?x a :Per");
        there().await("document.querySelector('.CodeMirror-hints')?.textContent.includes(':Person')");
        there().press(ENTER);
        there().press(" }");
        there().click("form.ask button.main");
        there().await("document.querySelectorAll('#answer tbody tr').length === 2");

        assertThat(there().text("#answer tbody")).contains("Anna <img src=x", "Berta");
        assertThat(there().text("#status")).contains("2 rows in", "nothing is cut");
        assertThat(there().address()).contains("query=SELECT");
        assertThat(there().barriers()).isEmpty();
    }

    @Test
    void completesEntitiesByName() throws IOException, InterruptedException {
        open("sparql");
        ready();
        there().run("document.querySelector('.CodeMirror').CodeMirror.setValue(''); arguments[0]()");
        there().click(".CodeMirror");
        there().press("ASK { id:bert");
        there().await("document.querySelector('.CodeMirror-hints')?.textContent.includes('id:berta')");
    }

    @ParameterizedTest
    @ValueSource(strings = {"graph", "map", "time", "bars", "lines", "raw"})
    void showsAnAnswerInEveryViewAndKeepsItInTheAddress(String view) throws IOException, InterruptedException {
        open(asking(EVERYTHING));
        there().await("document.querySelectorAll('.views button').length === 7");
        there().run("[...document.querySelectorAll('.views button')].find(each => each.textContent === '" + label(view)
                + "').click(); arguments[0]()");
        there().await(drawn(view));
        assertThat(there().address()).contains("view=" + view);
        assertThat(there().barriers()).isEmpty();

        there().back();
        there().await("document.querySelector('#answer table')");
        open(asking(EVERYTHING) + "&view=" + view);
        there().await(drawn(view));
    }

    private static String label(String view) {
        return view.equals("time") ? "Time line" : view.substring(0, 1).toUpperCase(Locale.ROOT) + view.substring(1);
    }

    private static String drawn(String view) {
        return switch (view) {
            case "graph" -> "document.querySelectorAll('#answer .canvas canvas').length > 0";
            case "map" -> "document.querySelectorAll('#answer path.point').length === 1";
            case "time" -> "document.querySelectorAll('#answer .vis-item').length > 0";
            case "raw" -> "document.querySelector('#answer pre').textContent.includes('bindings')";
            default -> "document.querySelector('#answer .chart canvas').height > 0 && window.Chart";
        };
    }

    @Test
    void sortsATableAndShowsItSoAgain() throws IOException, InterruptedException {
        open(asking("SELECT ?n { VALUES ?n { 10 9 100 } }"));
        there().await("document.querySelector('th .sort')");
        there().click("th .sort");
        there().await("document.querySelector('th').getAttribute('aria-sort') === 'ascending'");
        assertThat(there().text("#answer tbody")).isEqualTo("9\n10\n100");
        there().click("th .sort");
        there().await("document.querySelector('th').getAttribute('aria-sort') === 'descending'");

        there().open(URI.create(there().address()));
        there().await("document.querySelector('th').getAttribute('aria-sort') === 'descending'");
        assertThat(there().text("#answer tbody")).isEqualTo("100\n10\n9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT ?n { VALUES ?n { 10 9 100 } }", "ASK {}", "SELECT ?x { ?x a nobody:Knows }"})
    void asksAnAddressOnce(String query) throws IOException, InterruptedException {
        open(asking(query));
        there().await("document.querySelector('.elsewhere, #answer .lead ~ p a[href^=http]')");
        ready();

        assertThat(there().requests()).noneMatch(address -> address.endsWith("/sparql"));
    }

    @Test
    void marksWhereAQueryIsWrong() throws IOException, InterruptedException {
        open("sparql");
        ready();
        there().run(
                        "document.querySelector('.CodeMirror').CodeMirror.setValue('SELECT ?x {\\n  ?x a nobody:Knows }'); arguments[0]()");
        there().click("form.ask button.main");
        there().await("document.querySelector('#answer [role=alert]')");

        assertThat(there().text("#answer pre")).contains("Line 2");
        assertThat(there().text(".wrong")).contains("nobody:Knows");
        assertThat(there().value("document.querySelectorAll('.wrong-line').length"))
                .isEqualTo("1");
    }

    @Test
    void keepsAQueryTooLongForAnAddress() throws IOException, InterruptedException {
        open("sparql");
        ready();
        there().run(
                        "document.querySelector('.CodeMirror').CodeMirror.setValue('# ' + 'long '.repeat(2000) + '\\nSELECT (42 AS ?n) {}'); arguments[0]()");
        there().click("form.ask button.main");
        there().await("document.querySelector('#answer tbody')?.textContent === '42'");
        assertThat(there().value("location.hash.length > 6000")).isEqualTo("true");

        there().run("location.reload(); arguments[0]()");
        there().await("document.querySelector('#answer tbody')?.textContent === '42'");
    }

    @Test
    void remembersWhatWasAskedInThisBrowserOnly() throws IOException, InterruptedException {
        open(asking("# A question of mine\nSELECT (1 AS ?n) {}"));
        there().await("document.getElementById('past').textContent.includes('A question of mine')");
        open("sparql");
        ready();
        there().run(
                        "document.getElementById('past').parentElement.open = true; [...document.querySelectorAll('#past button')].find(each => each.textContent === 'A question of mine').click(); arguments[0]()");
        there().await("document.querySelector('#answer tbody')?.textContent === '1'");
    }

    @Test
    void showsTheSameFromAProgram() throws IOException, InterruptedException {
        open(asking("SELECT (\"it's\" AS ?x) {}"));
        there().await("document.querySelector('.elsewhere')");
        there().run("document.querySelector('.elsewhere').open = true; arguments[0]()");

        assertThat(there().text(".elsewhere"))
                .contains("curl -H", "it'\\''s", "pandas", "httr2", "HttpClient", SERVED.url() + "sparql");
    }

    @Test
    void comparesWhatIsSaid() throws IOException, InterruptedException {
        open("compare?entity=anna");
        assertThat(there().text(".versus")).contains("Anna <img", "disputed", "affirmed", "denied", "quoting Berta");
        assertThat(there().barriers()).isEmpty();

        open("compare?entity=fair");
        assertThat(there().text(".versus")).contains("figures differ", "at least 12", "about 40");
        there().click(".versus a[href*='view=lines']");
        there().await(drawn("lines"));
    }

    @Test
    void exploresWithATableOfWhatIsDrawn() throws IOException, InterruptedException {
        explore("explore?open=anna");
        there().await("document.querySelectorAll('#twin tbody tr').length === 2");

        assertThat(there().text("#twin")).contains("Anna <img src=x", "Berta", "denied");
        assertThat(there().text(".status")).contains("2 entities", "2 lines", "2 claims");
        assertThat(there().barriers()).isEmpty();

        there().run("[...document.querySelectorAll('#twin tbody tr')].find(row => row.textContent.includes('denied'))"
                + ".querySelector('button').click(); arguments[0]()");
        there().await("document.querySelector('.detail h3.differ')");
        assertThat(there().text(".detail"))
                .contains("denied", "Herald", "quoting Berta", "Said in another mode", "Gazette <img");
    }

    @Test
    void filtersWhatIsDrawnAndKeepsThatInTheAddress() throws IOException, InterruptedException {
        explore("explore?open=anna");
        there().await("document.querySelectorAll('#twin tbody tr').length === 2");
        there().run("document.getElementById('f-mode-Denied').click(); arguments[0]()");
        there().await("document.querySelectorAll('#twin tbody tr').length === 1");
        assertThat(there().address()).contains("mode=Denied");

        there().run("location.reload(); arguments[0]()");
        there().await("document.querySelectorAll('#twin tbody tr').length === 1");
        there().back();
        there().await("document.querySelectorAll('#twin tbody tr').length === 2");
    }

    @Test
    void goesThroughTheCanvasByKeys() throws IOException, InterruptedException {
        explore("explore?open=anna");
        there().run("document.querySelector('.board').focus(); arguments[0]()");
        there().press(DOWN);
        there().await("document.querySelector('.detail .acts')");
        there().press("e");
        there().await("document.querySelector('.detail .evidence')");
    }

    @Test
    void showsASelectionInTime() throws IOException, InterruptedException {
        explore("explore?open=anna#view=time");
        there().await("document.querySelectorAll('.vis-item').length > 0");
        assertThat(there().text("#twin")).contains("2024-01-05", "Anna <img src=x");
        assertThat(there().barriers()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"id/anna.html", "source/gazette.html"})
    void drawsWhatAPageIsAbout(String path) throws IOException, InterruptedException {
        open(path);
        there().await("document.querySelector('[data-selection] button')");
        there().click("[data-selection] button[data-view=time]");
        there().await("document.querySelectorAll('[data-selection] .vis-item').length > 0");
        there().click("[data-selection] button[data-view=map]");
        there().await("document.querySelector('[data-selection] .stage')?.textContent.length > 0");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 1200})
    void showsHowManyClaimsAFilterLeaves(int width) throws IOException, InterruptedException {
        there().resize(width, 900);
        try {
            explore("explore?open=anna");
            there().run("document.querySelector('.filter-box').open = true; arguments[0]()");

            assertThat(there().value("document.querySelectorAll('.facets .number').length > 0"))
                    .isEqualTo("true");
            assertThat(there().value("[...document.querySelectorAll('.facets .number')].filter(number => {"
                            + " const list = number.closest('.choices-list'), box = number.getBoundingClientRect();"
                            + " return box.right > list.getBoundingClientRect().left + list.clientWidth || box.right > innerWidth;"
                            + " }).length"))
                    .isEqualTo("0");
        } finally {
            there().resize(1280, 900);
        }
    }

    private static void explore(String path) throws IOException, InterruptedException {
        open(path);
        there().await("document.documentElement.dataset.shown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sparql", "compare?entity=anna", "explore?open=anna", "openapi.json"})
    void fitsAPhone(String path) throws IOException, InterruptedException {
        there().resize(400, 900);
        try {
            open(path);
            assertThat(there().value("document.documentElement.scrollWidth - window.innerWidth <= 0"))
                    .isEqualTo("true");
            assertThat(there().barriers()).isEmpty();
        } finally {
            there().resize(1280, 900);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"compare?entity=no-one", "id/nobody", "sparql?query=x&format=nonsense"})
    void everyErrorSaysWhatMayBeDone(String path) {
        var answer = SERVED.get(path, "Accept", "text/html");
        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(answer.body()).containsAnyOf("What you may do", "What helps");
    }

    private static void ready() throws IOException, InterruptedException {
        there().await("document.documentElement.dataset.ready");
    }

    private static void open(String path) throws IOException, InterruptedException {
        there().open(SERVED.url(path));
    }

    private static String asking(String query) {
        return "sparql?query=" + ServedGraph.encoded(query);
    }

    private static Browser there() {
        return Objects.requireNonNull(browser, "started before all tests");
    }
}
