package org.w3id.diwan.serve.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.w3id.diwan.serve.ServedGraph;

/** What only a program has read stands apart on pages, and says so wherever it stands. */
final class UnreviewedReadingsTest {
    private static final String HEAD = """
            @prefix : <https://w3id.org/diwan/ontology#> .
            @prefix id: <https://w3id.org/diwan/id/> .
            @prefix claim: <https://w3id.org/diwan/claim/> .
            @prefix source: <https://w3id.org/diwan/source/> .
            @prefix reading: <https://w3id.org/diwan/reading/> .
            @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
            @prefix prov: <http://www.w3.org/ns/prov#> .
            @prefix edtf: <http://id.loc.gov/datatypes/edtf/> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            id:a { id:a a :Body . id:b a :Body . id:c a :Body . }
            """;
    private static final String SAID = """
            claim:%s a :Claim ; rdf:subject id:a ; rdf:predicate :met ; rdf:object id:%s ; :about id:a , id:%s ;
              :modality :Actual ; prov:hadPrimarySource source:news ; :when "2024-01-02"^^edtf:EDTF ; :earliest "2024-01-02"^^xsd:date .
            """;
    private static final String REVIEWED = SAID.formatted("00000000000000000000000000000001", "b", "b");
    private static final String READ = SAID.formatted("00000000000000000000000000000002", "c", "c");

    @RegisterExtension
    static final ServedGraph SERVED = ServedGraph.of(
            HEAD + "source:news { source:news a :Source . " + REVIEWED + "} reading:news { " + REVIEWED + READ + "}",
            server -> server.module(PageModule::new));

    @Test
    void standApartOnTheirEntitysPage() {
        Document page = page("id/a");

        assertThat(page.select("section[aria-labelledby=claims] .end").eachText())
                .containsExactly("b");
        assertThat(page.select("section[aria-labelledby=time] li")).hasSize(1);
        assertThat(page.select("section[aria-labelledby=read] .end").text()).contains("c");
        assertThat(page.select("section[aria-labelledby=read] li").text()).contains("not reviewed");
    }

    @Test
    void sayThatNobodyReviewedThem() {
        assertThat(page("source/news")
                        .select(".place ~ .badge, .badge:has(~ .place)")
                        .eachText())
                .containsExactly("not reviewed");
        assertThat(page("claim/00000000000000000000000000000002").text()).contains("not reviewed");
        assertThat(page("claim/00000000000000000000000000000001").text()).doesNotContain("not reviewed");
    }

    private static Document page(String path) {
        return Jsoup.parse(SERVED.get(path + ".html").body());
    }
}
