package org.w3id.diwan.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.w3id.diwan.store.World.named;
import static org.w3id.diwan.store.World.update;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code text:query} finds names in every script, however they are spelled. */
final class NameSearchTest {
    private static final GraphStore STORE = GraphStore.inMemory();

    @BeforeAll
    static void addNames() throws IOException {
        update(STORE, """
                PREFIX : <https://w3id.org/diwan/ontology#>
                PREFIX id: <https://w3id.org/diwan/id/>
                PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
                INSERT DATA {
                  GRAPH <https://example.org/a> {
                    id:sudani skos:prefLabel "Mohammed Shia al-Sudani"@en , "محمد شياع السوداني"@ar , "محەممەد شیاع سوودانی"@ckb ;
                      skos:altLabel "Muḥammad Šiyāʿ as-Sūdānī" .
                    id:qaim rdfs:label "Al-Qa'im"@en ; skos:prefLabel "القائم"@ar .
                    id:abadi skos:altLabel "العِبــادي"@ar .
                    id:ali skos:altLabel "علي"@ar .
                    id:ahmad skos:altLabel "أحمد"@ar .
                    id:kurdistan skos:prefLabel "كوردستان"@ckb , "Kurdistanê"@ku .
                    id:hmc skos:altLabel "HMC" .
                    id:brigade skos:altLabel "اللواء ١٠"@ar .
                  }
                  GRAPH <https://example.org/b> { id:hmc skos:altLabel "Higher Military Commission" }
                }
                """);
    }

    @AfterAll
    static void close() throws IOException {
        STORE.close();
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource({
        "sudani, sudani",
        "SUDANI, sudani",
        "sūdānī, sudani",
        "siya, sudani",
        "السوداني, sudani",
        "السودانى, sudani",
        "شیاع, sudani",
        "سوودانی, sudani",
        "سوودانی AND محەممەد, sudani",
        "suda*, sudani",
        "سوودا*, sudani",
        "qaim, qaim",
        "Qa’im, qaim",
        "القائم, qaim",
        "العبادي, abadi",
        "على, ali",
        "احمد, ahmad",
        "کوردستان, kurdistan",
        "kurdistane, kurdistan",
        "hmc, hmc",
        "higher AND commission, hmc",
        "10, brigade",
    })
    void findsAnEntityByAnySpelling(String text, String entity) throws IOException {
        assertThat(named(STORE, text.replace("'", "\\'"))).containsExactly(World.ID + entity);
    }

    @Test
    void findsWithinOneGraph() throws IOException {
        String query = "SELECT DISTINCT ?e { GRAPH <https://example.org/%s> { ?e text:query 'commission' } }";

        assertThat(World.ask(STORE, query.formatted("b"))).containsExactly(World.ID + "hmc");
        assertThat(World.ask(STORE, query.formatted("a"))).isEmpty();
    }

    @Test
    void saysWhichNameItFoundInWhichLanguageAndGraph() throws IOException {
        String found = "SELECT ?%s { (?e ?score ?name ?graph) text:query 'محەممەد' BIND (LANG(?name) AS ?language) }";

        assertThat(World.ask(STORE, found.formatted("name"))).containsExactly("محەممەد شیاع سوودانی");
        assertThat(World.ask(STORE, found.formatted("language"))).containsExactly("ckb");
        assertThat(World.ask(STORE, found.formatted("graph"))).containsExactly("https://example.org/a");
    }

    @Test
    void looksOnlyInOneLanguageWhenAsked() throws IOException {
        String query = "SELECT DISTINCT ?e { ?e text:query ('sudani' 'lang:%s') }";

        assertThat(World.ask(STORE, query.formatted("en"))).containsExactly(World.ID + "sudani");
        assertThat(World.ask(STORE, query.formatted("ar"))).isEmpty();
    }
}
