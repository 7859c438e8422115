package org.w3id.diwan.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Queries over HTTP need not declare Diwan's prefixes. */
final class PrefixesAddedTest {
    private static final String HEADER = "Diwan-Prefixes-Added";

    @RegisterExtension
    static final ServedGraph SERVED = ServedGraph.of("""
            PREFIX id: <https://w3id.org/diwan/id/>
            PREFIX : <https://w3id.org/diwan/ontology#>
            <urn:g> { id:a :knows id:b }
            """);

    @Test
    void addsThoseThatAQueryUsesAndDoesNotDeclare() {
        HttpResponse<String> answer = SERVED.query("SELECT ?who { id:a :knows ?who }", "Accept", "text/csv");
        assertThat(answer.body()).isEqualTo("who\r\nhttps://w3id.org/diwan/id/b\r\n");
        assertThat(answer.headers().firstValue(HEADER)).hasValue(":, id");
    }

    @Test
    void addsThemToAQueryInAnAddressToo() {
        HttpResponse<String> answer =
                SERVED.get("sparql?format=csv&query=" + ServedGraph.encoded("SELECT ?who { id:a :knows ?who }"));
        assertThat(answer.body()).contains("https://w3id.org/diwan/id/b");
        assertThat(answer.headers().firstValue(HEADER)).hasValue(":, id");
    }

    @Test
    void addsThemToAQueryInAForm() {
        HttpResponse<String> answer = SERVED.send(HttpRequest.newBuilder(SERVED.url("sparql"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "format=csv&query=" + ServedGraph.encoded("SELECT ?who { id:a :knows ?who }"))));
        assertThat(answer.body()).contains("https://w3id.org/diwan/id/b");
    }

    @Test
    void leavesWhatAQueryDeclares() {
        HttpResponse<String> answer = SERVED.query("PREFIX id: <urn:x:> PREFIX : <urn:y:> ASK { id:a :knows ?who }");
        assertThat(answer.body()).contains("false");
        assertThat(answer.headers().firstValue(HEADER)).isEmpty();
    }

    @Test
    void acceptsAByteOrderMark() {
        assertThat(SERVED.query("\uFEFFASK { id:a :knows id:b }").body()).contains("true");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"ASK { id:a :knows | line 1", "ASK {NEWLINE id:a nobody:x ?o } | line 2, column 7"})
    void tellsLineAndColumnOfTheAskersText(String query, String place) {
        HttpResponse<String> answer = SERVED.query(query.replace("NEWLINE", "\n"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body().toLowerCase(Locale.ROOT)).contains(place);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "turtle | text/turtle",
                "ttl | text/turtle",
                "nt | application/n-triples",
                "ntriples | application/n-triples",
                "N-Triples | application/n-triples",
                "jsonld | application/ld+json",
                "json-ld | application/ld+json",
                "nq | application/n-quads",
                "nquads | application/n-quads",
                "n-quads | application/n-quads",
                "trig | application/trig",
                "rdfxml | application/rdf+xml",
                "rdf/xml | application/rdf+xml",
                "application/n-triples | application/n-triples"
            })
    void knowsEveryNameOfAFormat(String word, String type) {
        HttpResponse<String> answer = SERVED.get("sparql?format=" + ServedGraph.encoded(word) + "&query="
                + ServedGraph.encoded("CONSTRUCT WHERE { id:a :knows ?who }"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
    }
}
