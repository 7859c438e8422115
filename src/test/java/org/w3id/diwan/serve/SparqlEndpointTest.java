package org.w3id.diwan.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.rdfconnection.RDFConnectionFuseki;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the query endpoint answers, and in which format. */
final class SparqlEndpointTest {
    @RegisterExtension
    static final ServedGraph SERVED = ServedGraph.of("""
            PREFIX : <http://example.org/>
            PREFIX sh: <http://www.w3.org/ns/shacl#>
            PREFIX sd: <http://www.w3.org/ns/sparql-service-description#>
            <https://w3id.org/diwan/dataset> {
                :dataset sh:declare :prefix .
                <https://w3id.org/diwan/sparql> a sd:Service ; sd:endpoint <https://w3id.org/diwan/sparql> }
            <https://w3id.org/diwan/ontology> { :Thing a :Class }
            :one { :a :knows :b . :a :name "Anna" }
            :two { :b :knows :c . :b :name "باسم"@ar }
            """);

    @Test
    void asksAllGraphsAtOnce() {
        var answer = SERVED.query(
                "SELECT ?x { <http://example.org/a> <http://example.org/knows>/<http://example.org/knows> ?x }");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/sparql-results+json;charset=utf-8");
        assertThat(answer.body()).contains("http://example.org/c");
    }

    @Test
    void answersInTheFormatAskedFor() {
        String name = "SELECT ?n { <http://example.org/b> <http://example.org/name> ?n }";
        assertThat(SERVED.query(name, "Accept", "text/csv").body()).isEqualTo("n\r\nباسم\r\n");
        assertThat(SERVED.get("sparql?format=tsv&query=" + ServedGraph.encoded(name))
                        .body())
                .contains("\"باسم\"@ar");
        assertThat(SERVED.query(name, "Accept", "image/png, application/xml;q=0.8")
                        .body())
                .startsWith("<?xml");
    }

    @Test
    void refusesAFormatThereIsNot() {
        String construct = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }";
        assertThat(SERVED.query(construct, "Accept", "image/png").statusCode()).isEqualTo(406);
        assertThat(SERVED.query("ASK {}", "Accept", "image/png").statusCode()).isEqualTo(406);
    }

    /** As SPARQLWrapper, RDF4J, rdflib and Jena send them. */
    @Test
    void knowsTheWordsAndTypesThatLibrariesSend() {
        String construct = "CONSTRUCT WHERE { ?s ?p ?o }";
        String asked = "sparql?query=" + ServedGraph.encoded(construct);
        assertThat(SERVED.get(
                                asked + "&format=json-ld&output=json-ld&results=json-ld",
                                "Accept",
                                "application/ld+json,application/x-json+ld")
                        .body())
                .startsWith("{");
        assertThat(SERVED.get(
                                "sparql?format=json-ld&query=" + ServedGraph.encoded("SELECT * { ?s ?p ?o }"),
                                "Accept",
                                "application/sparql-results+json")
                        .headers()
                        .firstValue("Content-Type"))
                .hasValue("application/sparql-results+json;charset=utf-8");
        assertThat(SERVED.get("sparql?format=png&query=ASK%7B%7D").statusCode()).isEqualTo(200);
        Map.of(
                        "text/n3", "text/turtle",
                        "text/rdf+n3", "text/turtle",
                        "application/x-turtle", "text/turtle",
                        "text/plain", "application/n-triples",
                        "application/json", "application/ld+json",
                        "application/x-trig", "application/trig",
                        "text/x-nquads", "application/n-quads",
                        "application/xml", "application/rdf+xml")
                .forEach((accept, type) -> assertThat(SERVED.query(construct, "Accept", accept)
                                .headers()
                                .firstValue("Content-Type"))
                        .as(accept)
                        .hasValue(type + ";charset=utf-8"));
        assertThat(SERVED.query("ASK {}", "Accept", "text/javascript").statusCode())
                .isEqualTo(200);
    }

    /** RDFConnectionFuseki accepts nothing but Thrift. */
    @Test
    void jenasOwnClientReadsItsAnswers() {
        try (RDFConnection connection = RDFConnectionFuseki.create()
                .destination(SERVED.url("").toString())
                .queryEndpoint("sparql")
                .httpClient(HttpClient.newHttpClient())
                .build()) {
            List<String> names = new ArrayList<>();
            connection.querySelect(
                    "SELECT ?n { <http://example.org/a> <http://example.org/name> ?n }",
                    row -> names.add(row.getLiteral("n").getString()));
            assertThat(names).containsExactly("Anna");
            assertThat(connection
                            .queryConstruct("CONSTRUCT WHERE { ?s <http://example.org/knows> ?o }")
                            .size())
                    .isEqualTo(2);
            assertThat(connection.queryAsk("ASK { ?s ?p ?o }")).isTrue();
        }
    }

    @Test
    void constructsAndDescribesInRdfFormats() {
        assertThat(SERVED.query(
                                "CONSTRUCT WHERE { ?s <http://example.org/name> ?o }",
                                "Accept",
                                "application/n-triples")
                        .body())
                .contains("<http://example.org/a> <http://example.org/name> \"Anna\"");
        assertThat(SERVED.query("DESCRIBE ?x { ?x <http://example.org/name> 'Anna' }", "Accept", "text/turtle")
                        .body())
                .contains("Anna")
                .contains("knows")
                .doesNotContain("example.org/c");
        assertThat(SERVED.query("DESCRIBE <http://example.org/b>").body()).contains("باسم");
    }

    @Test
    void describesFromTheGraphsAskedFor() {
        assertThat(SERVED.query("DESCRIBE <http://example.org/b> FROM <http://example.org/two>")
                        .body())
                .contains("باسم");
        assertThat(SERVED.query("DESCRIBE <http://example.org/b> FROM <http://example.org/one>")
                        .body())
                .doesNotContain("باسم");
    }

    @Test
    void saysWhatIsWrongWithAQuery() {
        assertThat(SERVED.query("SELECT * { ?x باسم:name ?y }").body()).contains("باسم:name");
        var answer = SERVED.query("SELECT ?x WHERE { ?x ");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("line 1").doesNotContain("\tat ").doesNotContain("expecting");
    }

    @Test
    void saysWhichValueCannotBeRead() {
        var answer =
                SERVED.query("SELECT ('PT99999999999999S'^^<http://www.w3.org/2001/XMLSchema#duration> AS ?long) {}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("PT99999999999999S").doesNotContain("\tat ");
    }

    @Test
    void describesOneServiceWithAllGraphs() {
        String description =
                SERVED.get("sparql", "Accept", "application/n-triples").body();
        assertThat(description.lines().filter(line -> line.contains("sparql-service-description#Service>")))
                .singleElement()
                .asString()
                .startsWith("<" + SERVED.url("sparql") + ">");
        assertThat(description)
                .doesNotContain("https://w3id.org/diwan/sparql")
                .containsPattern("#name> <https://w3id.org/diwan/dataset>")
                .containsPattern("#name> <https://w3id.org/diwan/ontology>");
    }

    @Test
    void saysPlainlyThatAQueryIsNestedTooDeeply() {
        String deep = "SELECT * { " + "{ ".repeat(3_000) + "?s ?p ?o" + " }".repeat(3_000) + " }";
        for (String query :
                new String[] {deep, "SELECT (" + "(".repeat(20_000) + "1" + ")".repeat(20_000) + " AS ?x) {}"}) {
            var answer = SERVED.query(query);
            assertThat(answer.body()).doesNotContain("StackOverflow");
            assertThat(answer.statusCode()).isIn(200, 400);
        }
    }

    @Test
    void describesItselfToAGetWithoutAQuery() {
        var answer = SERVED.get("sparql", "Accept", "text/turtle");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("sparql-service-description#").contains("sh:declare");
        assertThat(SERVED.get("sparql", "Accept", "application/ld+json").body()).startsWith("{");
    }

    @Test
    void answersHeadAsGetWithoutABody() {
        var head = SERVED.send(
                SERVED.request("sparql?query=ASK%7B%7D").method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("Content-Type")).hasValue("application/sparql-results+json;charset=utf-8");
        assertThat(head.body()).isEmpty();
    }

    @Test
    void answersPing() {
        assertThat(SERVED.get("$/ping").statusCode()).isEqualTo(200);
    }
}
