package org.w3id.diwan.serve.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.diwan.serve.ServedGraph;

@NullMarked
final class PageModuleTest {
    private static final String DATA = """
            PREFIX : <https://w3id.org/diwan/ontology#>
            PREFIX id: <https://w3id.org/diwan/id/>
            PREFIX source: <https://w3id.org/diwan/source/>
            PREFIX claim: <https://w3id.org/diwan/claim/>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            <https://w3id.org/diwan/ontology> {
              :Actual rdfs:label "actual"@en . :Denied rdfs:label "denied"@en .
            }
            source:register {
              id:the-corps a :Body, :ArmedGroup ; skos:prefLabel "The <b>Corps</b>"@en , "الفيلق"@ar ; dcterms:description "An invented corps" .
              id:the-league a :Body ; skos:prefLabel "The League"@en .
              id:corps-of-old dcterms:isReplacedBy id:the-corps .
              id:a-mistake prov:invalidatedAtTime "2026-01-01"^^xsd:date ; dcterms:description "Two bodies had been taken for one." .
            }
            source:gazette-1 {
              source:gazette-1 a :Source ; dcterms:title "Gazette" .
              claim:00000000000000000000000000000001 a :Claim ; rdf:subject id:the-corps ; rdf:predicate :memberOf ; rdf:object id:the-league ;
                :modality :Actual ; prov:hadPrimarySource source:gazette-1 ; :passage <https://w3id.org/diwan/source/gazette-1#char=3,9> .
              id:the-corps :memberOf id:the-league .
            }
            source:gazette-2 {
              claim:00000000000000000000000000000002 a :Claim ; rdf:subject id:the-corps ; rdf:predicate :memberOf ; rdf:object id:the-league ;
                :modality :Denied ; prov:wasAttributedTo id:the-league ; prov:hadPrimarySource source:gazette-2 ; :when "2024-01" ; :earliest "2024-01-01"^^xsd:date .
            }
            """;

    @RegisterExtension
    static final ServedGraph SERVED = ServedGraph.of(DATA, server -> server.module(PageModule::new));

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
                "text/turtle;q=0.2, application/n-quads;q=0.9 | nq",
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
                        Terms.iri("https://w3id.org/diwan/source/gazette-2"),
                        Terms.iri("https://w3id.org/diwan/claim/00000000000000000000000000000002"),
                        Terms.SAID_BY,
                        Terms.iri("https://w3id.org/diwan/id/the-league")))
                .isTrue();
    }

    @Test
    void showsNamesInEveryScriptAndContradictionsSideBySide() {
        String page = SERVED.get("id/the-corps.html").body();

        assertThat(page)
                .contains("<li lang=\"ar\" dir=\"rtl\">")
                .contains("الفيلق")
                .contains("sources differ")
                .contains("the source itself")
                .contains("characters 3 to 9");
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
        "id/the-corps?format=exe, 406",
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
}
