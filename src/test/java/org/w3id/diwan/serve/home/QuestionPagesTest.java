package org.w3id.diwan.serve.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.w3id.diwan.serve.ServedGraph;

/** The questions that the dataset's description carries, and the page that leads to them. */
final class QuestionPagesTest {
    @RegisterExtension
    static final ServedGraph SERVED = ServedGraph.of("""
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX sh: <http://www.w3.org/ns/shacl#>
            PREFIX ex: <http://example.org/>
            <https://w3id.org/diwan/dataset> {
              ex:q2 a sh:SPARQLExecutable, sh:SPARQLSelectExecutable ; rdfs:label "02-names" ;
                rdfs:comment "Who is called <what>?"@en ; sh:select "SELECT ?who ?name { ?who <http://example.org/name> ?name } ORDER BY ?name" .
              ex:q1 a sh:SPARQLExecutable, sh:SPARQLAskExecutable ; rdfs:label "01-any" ;
                rdfs:comment "Is anybody there?"@en ; sh:ask "ASK { ?who <http://example.org/name> ?name }" .
            }
            ex:g { ex:a ex:name "Anna" . ex:b ex:name "<b>باسم</b>"@ar }
            """);

    @Test
    void areListedForProgramsAndPeople() {
        var json = SERVED.get("questions", "Accept", "application/json");
        assertThat(json.headers().firstValue("Content-Type")).hasValue("application/json;charset=utf-8");
        assertThat(json.body()).containsSubsequence("01-any", "02-names", "Who is called <what>?");
        var html = SERVED.get("questions", "Accept", "text/html");
        assertThat(html.body())
                .containsSubsequence("/questions/01-any", "/questions/02-names", "Who is called &lt;what&gt;?");
        assertThat(SERVED.get("questions", "Accept", "image/png").statusCode()).isEqualTo(406);
    }

    @Test
    void leadOnToTheEndpointInTheFormatAskedFor() {
        var lead = SERVED.get("questions/02-names?format=csv");
        assertThat(lead.statusCode()).isEqualTo(303);
        URI there = URI.create(lead.headers().firstValue("Location").orElseThrow());
        var answer = SERVED.get(there.toString().substring(1));
        assertThat(answer.body())
                .isEqualTo("who,name\r\nhttp://example.org/a,Anna\r\nhttp://example.org/b,<b>باسم</b>\r\n");
    }

    @Test
    void areShownWithTheirAnswers() {
        var page = SERVED.get("questions/02-names", "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "<title>Who is called &lt;what&gt;? - Diwan</title>",
                        "lang=\"ar\">&lt;b&gt;باسم&lt;/b&gt;</td>",
                        "2 rows.",
                        "SELECT ?who")
                .doesNotContain("<b>باسم");
        assertThat(SERVED.get("questions/01-any", "Accept", "text/html").statusCode())
                .isEqualTo(200);
    }

    @Test
    void thatAreNotThereAreAProblem() {
        var answer = SERVED.get("questions/99-none", "Accept", "application/json");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void theStartPageSaysWhatIsHere() {
        var page = SERVED.get("");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
        assertThat(page.body()).contains("/questions", "/sparql", "curl").doesNotContain("<script>");
        var style = SERVED.get("diwan.css");
        String tag = style.headers().firstValue("ETag").orElseThrow();
        assertThat(SERVED.get("diwan.css", "If-None-Match", tag).statusCode()).isEqualTo(304);
    }
}
