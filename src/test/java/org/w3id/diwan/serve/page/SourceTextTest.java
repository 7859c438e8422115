package org.w3id.diwan.serve.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.w3id.diwan.serve.ServedGraph;

/** A source whose text anybody may copy shows it on its page, with the claims marked in it. */
@NullMarked
final class SourceTextTest {
    private static final String LICENCE = "https://creativecommons.org/publicdomain/mark/1.0/";
    private static final String SOURCE = """
            PREFIX : <https://w3id.org/diwan/ontology#>
            PREFIX id: <https://w3id.org/diwan/id/>
            PREFIX source: <https://w3id.org/diwan/source/>
            PREFIX claim: <https://w3id.org/diwan/claim/>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX schema: <https://schema.org/>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            source:register {
              id:the-corps a :Entity, :Body ; skos:prefLabel "Corps"@en . id:the-league a :Entity, :Body ; skos:prefLabel "League"@en .
            }
            source:gazette {
              source:gazette a :Source, :Article ; dcterms:title "Gazette" ; dcterms:license <%s> ;
                schema:text "The 🏇 <b>corps</b> joined the league.\\n\\nالفيلق انضم إلى الرابطة.\\n" .
              claim:00000000000000000000000000000001 a :Claim ; rdf:subject id:the-corps ; rdf:predicate :memberOf ; rdf:object id:the-league ;
                :modality :Actual ; prov:hadPrimarySource source:gazette ; :passage <https://w3id.org/diwan/source/gazette#char=6,18> ,
                  <https://w3id.org/diwan/source/gazette#char=39,45> .
              claim:00000000000000000000000000000002 a :Claim ; rdf:subject id:the-league ; rdf:predicate :memberOf ; rdf:object id:the-corps ;
                :modality :Denied ; prov:hadPrimarySource source:gazette ; :passage <https://w3id.org/diwan/source/gazette#char=9,25> ,
                  <https://w3id.org/diwan/source/gazette#char=60,9000> .
              <https://w3id.org/diwan/source/gazette#char=6,18> nif:beginIndex 6 . <https://w3id.org/diwan/source/gazette#char=9,25> nif:beginIndex 9 .
            }
            """.formatted(LICENCE);

    @RegisterExtension
    static final ServedGraph SERVED = ServedGraph.of(SOURCE, server -> server.module(PageModule::new));

    private static Document page() {
        return Jsoup.parse(SERVED.get("source/gazette.html").body());
    }

    @Test
    void showsItsParagraphsAsTheyRun() {
        assertThat(page().select(".full p").eachAttr("dir")).containsExactly("ltr", "rtl");
        Element first = page().select(".full p").get(0);
        first.select("sup").remove();
        assertThat(first.text()).isEqualTo("The 🏇 <b>corps</b> joined the league.");
        assertThat(first.select("b")).isEmpty();
    }

    @Test
    void marksPassagesThatOverlapAndLeadsToTheirClaims() {
        Element first = page().select(".full p").get(0);

        assertThat(first.select("mark").eachText()).containsExactly("<b>", "corps</b>", "joined");
        assertThat(first.select("sup a").eachAttr("href"))
                .containsExactly("/claim/00000000000000000000000000000001", "/claim/00000000000000000000000000000002");
        assertThat(first.select("sup a").eachAttr("aria-label"))
                .containsExactly("Claim 1: Corps – memberOf – League", "Claim 2: League – memberOf – Corps (denied)");
        assertThat(first.select("sup").eachAttr("dir")).containsOnly("ltr");
    }

    @Test
    void marksRightToLeftTextAndLeavesPassagesOutsideTheTextOut() {
        Element second = page().select(".full p").get(1);

        assertThat(second.select("mark").eachText()).containsExactly("الفيلق");
        assertThat(second.select("sup a")).hasSize(1);
    }

    @Test
    void saysTheLicenceAndGivesTheTextToPrograms() {
        assertThat(page().select("a[href=" + LICENCE + "]")).hasSize(1);
        assertThat(page().select("dd").eachText()).noneMatch(each -> each.contains("joined the league"));
        assertThat(SERVED.get("source/gazette.ttl").body()).contains("joined the league");
    }
}
