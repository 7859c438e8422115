package org.w3id.diwan.serve.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.diwan.serve.ServedGraph;

@NullMarked
final class GraphModuleTest {
    private static final String DATA = """
            PREFIX : <https://w3id.org/diwan/ontology#>
            PREFIX id: <https://w3id.org/diwan/id/>
            PREFIX source: <https://w3id.org/diwan/source/>
            PREFIX claim: <https://w3id.org/diwan/claim/>
            PREFIX geo: <http://www.w3.org/2003/01/geo/wgs84_pos#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            source:register {
              id:a a :Body ; skos:prefLabel "A & \\"B\\""@en . id:b a :Body ; skos:prefLabel "=B"@en . id:c a :Person ; skos:prefLabel "C"@en .
              id:d a :Place ; skos:prefLabel "D"@en ; geo:lat 33.5 ; geo:long 44.25 .
            }
            source:one {
              claim:1 a :Claim ; rdf:subject id:a ; rdf:predicate :memberOf ; rdf:object id:b ; :modality :Actual ; prov:hadPrimarySource source:one ;
                :when "2024-01" ; :earliest "2024-01-01"^^xsd:date ; :latest "2024-01-31"^^xsd:date .
              claim:3 a :Claim ; rdf:subject id:b ; rdf:predicate :headedBy ; rdf:object id:c ; :modality :Actual ; prov:hadPrimarySource source:one .
              claim:4 a :Claim ; rdf:subject id:c ; rdf:predicate :visited ; rdf:object id:d ; :modality :Proposed ; prov:hadPrimarySource source:one .
              claim:5 a :Claim ; rdf:subject id:a ; rdf:predicate :figure ; rdf:object 5 ; :modality :Actual ; prov:hadPrimarySource source:one .
            }
            source:two {
              claim:2 a :Claim ; rdf:subject id:a ; rdf:predicate :memberOf ; rdf:object id:b ; :modality :Actual ; prov:hadPrimarySource source:two ;
                prov:wasAttributedTo id:c ; :when "2024-03-01" ; :earliest "2024-03-01"^^xsd:date ; :latest "2024-03-01"^^xsd:date .
              claim:6 a :Claim ; rdf:subject id:a ; rdf:predicate :memberOf ; rdf:object id:b ; :modality :Denied ; prov:hadPrimarySource source:two .
            }
            """;

    @RegisterExtension
    static final ServedGraph SERVED = ServedGraph.of(DATA, server -> server.module(GraphModule::new));

    private static List<String> edges(String query) throws IOException {
        HttpResponse<String> answer = SERVED.get("graph?" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode edges = new ObjectMapper().readTree(answer.body()).at("/elements/edges");
        return StreamSupport.stream(edges.spliterator(), false)
                .map(edge -> edge.at("/data/id").asText())
                .toList();
    }

    @Test
    void givesTheWholeGraphWithoutAFocus() throws IOException {
        assertThat(edges(""))
                .containsExactlyInAnyOrder(
                        "a memberOf b Actual", "a memberOf b Denied", "b headedBy c Actual", "c visited d Proposed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "focus=a | 2",
                "focus=a&depth=2 | 3",
                "focus=a&depth=3 | 4",
                "focus=a,d | 3",
                "relation=headedBy | 1",
                "type=Body | 2",
                "source=two | 2",
                "modality=Proposed&modality=Denied | 2",
                "asOf=2024-03-01 | 4",
                "asOf=2025-01-01 | 3",
                "asOf=2024-03-01&overlap=definite | 1",
                "limit=1 | 1",
            })
    void keepsTheEdgesThatAreAskedFor(String query, int count) throws IOException {
        assertThat(edges(query)).hasSize(count);
    }

    @Test
    void aSlashAtTheEndIsIgnored() throws IOException {
        assertThat(SERVED.get("graph/?focus=b").body())
                .isEqualTo(SERVED.get("graph?focus=b").body());
        assertThat(SERVED.get("graph/?focus=nobody").statusCode()).isEqualTo(404);
    }

    @Test
    void carriesTheEvidenceOfAllSourcesOnAnEdge() throws IOException {
        JsonNode edge = new ObjectMapper()
                .readTree(SERVED.get("graph?focus=a&modality=Actual").body())
                .at("/elements/edges/0/data");

        assertThat(edge.path("sourceCount").asInt()).isEqualTo(2);
        assertThat(edge.path("claims")).hasSize(2);
        assertThat(edge.path("earliest").asText()).isEqualTo("2024-01-01");
        assertThat(edge.path("latest").asText()).isEqualTo("2024-03-01");
        assertThat(edge.at("/saidBy/0").asText()).endsWith("/id/c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "focus=a&depth=3", "focus=b&depth=2", "relation=memberOf", "focus=c,d&depth=4"})
    void goesOnWhereAnAnswerWasCut(String query) throws IOException {
        List<String> whole = edges(query);
        List<String> pages = new ArrayList<>();
        Optional<String> next = Optional.of("/graph?limit=1&" + query);
        while (next.isPresent()) {
            String path = next.get().substring(1);
            pages.addAll(edges(path.substring(path.indexOf('?') + 1)));
            next = SERVED.get(path).headers().firstValue("Link").map(link -> link.substring(1, link.indexOf('>')));
        }
        assertThat(pages).isEqualTo(whole);
    }

    @Test
    void putsTheEdgesAroundTheFocusFirst() throws IOException {
        assertThat(edges("focus=c&depth=3"))
                .containsExactly(
                        "b headedBy c Actual", "c visited d Proposed", "a memberOf b Actual", "a memberOf b Denied");
    }

    @Test
    void knowsAnAnswerItHasGiven() {
        String tag = SERVED.get("graph?focus=a").headers().firstValue("ETag").orElseThrow();

        assertThat(SERVED.get("graph?focus=a", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(SERVED.get("graph?focus=a&format=dot", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "focus=nobody | 404",
                "focus=No%20One | 400",
                "depth=-1 | 400",
                "depth=999999999999 | 400",
                "limit=0 | 400",
                "limit=x | 400",
                "asOf=2024-02-30 | 400",
                "modality=Maybe | 400",
                "relation=%3E%3C | 400",
                "format=exe | 406",
            })
    void refusesWhatItDoesNotUnderstand(String query, int status) {
        HttpResponse<String> answer = SERVED.get("graph?" + query);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("detail").doesNotContain("Exception");
    }
}
