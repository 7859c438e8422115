package org.w3id.diwan.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.rdfconnection.RDFConnectionFuseki;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.diwan.serve.Curator;
import org.w3id.diwan.serve.ServedStore;

/** What clients send that cannot run here, as their own logs show it, and Jena's client itself with a curator's password. */
@Timeout(120)
final class ClientRequestsTest {
    /** SPARQLWrapper repeats the format in three parameters. */
    private static final String THRICE = "&format=%1$s&output=%1$s&results=%1$s";

    @TempDir
    static Path folder;

    private static ServedStore served;

    @BeforeAll
    static void serve() {
        served = ServedStore.of(
                folder,
                Path.of("triples/register.trig"),
                Path.of("triples/rudaw-2024-01-25.trig"),
                Path.of("triples/dataset.trig"));
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                // SPARQLWrapper 2.0
                "SPARQLWrapper | sparql?query=SELECT+%2A+%7B+%3Fs+%3Fp+%3Fo+%7D+LIMIT+1 | json | application/x-sparqlstar-results+json,application/sparql-results+json,application/json,text/javascript,application/javascript | application/sparql-results+json",
                "SPARQLWrapper | sparql?query=SELECT+%2A+%7B+%3Fs+%3Fp+%3Fo+%7D+LIMIT+1 | xml | application/sparql-results+xml | application/sparql-results+xml",
                "SPARQLWrapper | sparql?query=SELECT+%2A+%7B+%3Fs+%3Fp+%3Fo+%7D+LIMIT+1 | csv | text/csv | text/csv",
                "SPARQLWrapper | sparql?query=CONSTRUCT+WHERE+%7B+%3Fs+%3Fp+%3Fo+%7D+LIMIT+1 | turtle | application/turtle,text/turtle | text/turtle",
                "SPARQLWrapper | sparql?query=CONSTRUCT+WHERE+%7B+%3Fs+%3Fp+%3Fo+%7D+LIMIT+1 | n3 | application/turtle,text/turtle,text/rdf+n3,application/n-triples,application/n3,text/n3 | text/turtle",
                "SPARQLWrapper | sparql?query=CONSTRUCT+WHERE+%7B+%3Fs+%3Fp+%3Fo+%7D+LIMIT+1 | json-ld | application/ld+json,application/x-json+ld | application/ld+json",
                "SPARQLWrapper | sparql?query=CONSTRUCT+WHERE+%7B+%3Fs+%3Fp+%3Fo+%7D+LIMIT+1 | rdf%2Bxml | application/rdf+xml | application/rdf+xml",
                // rdflib 7.6: SPARQLStore, and parse(format=...)
                "rdflib | sparql?query=SELECT+%2A+%7B+%3Fs+%3Fp+%3Fo+%7D+LIMIT+1 | '' | application/sparql-results+xml, application/rdf+xml | application/sparql-results+xml",
                "rdflib | id/kataib-hezbollah | '' | application/rdf+xml, text/n3, text/turtle, application/n-triples, application/ld+json, application/n-quads, application/trix, application/trig | text/turtle",
                "rdflib | id/kataib-hezbollah | '' | text/turtle, application/x-turtle, */*;q=0.1 | text/turtle",
                "rdflib | id/kataib-hezbollah | '' | text/n3, */*;q=0.1 | text/turtle",
                "rdflib | id/kataib-hezbollah | '' | text/plain, */*;q=0.1 | application/n-triples",
                "rdflib | id/kataib-hezbollah | '' | application/ld+json, application/json;q=0.9, */*;q=0.1 | application/ld+json",
                "rdflib | dump.trig | '' | application/trig, */*;q=0.1 | application/trig",
                // Comunica 5.4
                "Comunica | sparql?query=SELECT%20*%20%7B%20%3Fs%20%3Fp%20%3Fo%20%7D%20LIMIT%201 | '' | application/sparql-results+json;q=1.0,application/sparql-results+xml;q=0.7 | application/sparql-results+json",
                "Comunica | id/kataib-hezbollah | '' | application/n-quads,application/trig;q=0.95,application/ld+json;q=0.9,application/n-triples;q=0.8,text/turtle;q=0.6,application/rdf+xml;q=0.5,text/n3;q=0.35,application/xml;q=0.3,image/svg+xml;q=0.3,text/xml;q=0.3,text/html;q=0.2,application/xhtml+xml;q=0.18,application/json;q=0.135,text/shaclc;q=0.1 | application/ld+json",
                "Comunica | dataset | '' | application/n-quads,application/trig;q=0.95,application/ld+json;q=0.9,application/n-triples;q=0.8,text/turtle;q=0.6,application/rdf+xml;q=0.5,text/n3;q=0.35,application/xml;q=0.3,image/svg+xml;q=0.3,text/xml;q=0.3,text/html;q=0.2,application/xhtml+xml;q=0.18,application/json;q=0.135,text/shaclc;q=0.1 | application/ld+json",
                "Comunica | dump | '' | application/n-quads,application/trig;q=0.95,application/ld+json;q=0.9,text/turtle;q=0.6,text/html;q=0.2 | application/n-quads",
                // jsonld.js 9, sparql-http-client 3, curl
                "jsonld.js | id/kataib-hezbollah | '' | application/ld+json, application/json | application/ld+json",
                "sparql-http-client | sparql?query=SELECT%20*%20%7B%7D | '' | application/sparql-results+json | application/sparql-results+json",
                "curl | id/kataib-hezbollah?format=ttl | '' | */* | text/turtle",
            })
    void getsWhatItCanRead(String client, String path, String format, String accept, String type) throws Exception {
        String asked = path + (format.isEmpty() || format.equals("''") ? "" : THRICE.formatted(format));
        var answer = follow(served.request(asked, "Accept", accept));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
        if (type.equals("text/turtle")) {
            assertThat(answer.body())
                    .as("rdflib's parser of N3 knows no PREFIX")
                    .contains("@prefix")
                    .doesNotContain("PREFIX ");
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "SPARQLWrapper      | update  | application/x-www-form-urlencoded        | update=%s | 200",
                "SPARQLWrapper      | update? | application/sparql-update                | %s        | 204",
                "rdflib             | update? | application/sparql-update; charset=UTF-8 | %s        | 204",
                "RDF4J              | update  | application/x-www-form-urlencoded; charset=utf-8 | update=%s | 200",
                "sparql-http-client | update  | application/x-www-form-urlencoded        | update=%s | 200",
                // its "postDirect" calls an update a query
                "sparql-http-client | update  | application/sparql-query                 | %s        | 415",
            })
    void writesAsACurator(String client, String path, String type, String body, int status) throws Exception {
        String update = "INSERT DATA { GRAPH <urn:py> { <urn:s> <urn:p> 1 } }";
        String sent = body.formatted(body.startsWith("update") ? update.replace(" ", "+") : update);
        var answer = served.send(
                served.request(path, "Content-Type", type, "Authorization", Curator.BASIC)
                        .POST(BodyPublishers.ofString(sent)),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(isThere()).isEqualTo(status < 300);
        served.send(
                served.request("data?graph=urn:py", "Authorization", Curator.BASIC)
                        .DELETE(),
                BodyHandlers.discarding());
    }

    @Test
    void jenasClientReadsAndWritesGraphs() {
        try (RDFConnection connection = RDFConnectionFuseki.create()
                .destination(served.url("").toString())
                .queryEndpoint("sparql")
                .updateEndpoint("update")
                .gspEndpoint("data")
                .httpClient(
                        HttpClient.newBuilder().authenticator(Curator.asked()).build())
                .build()) {
            Model own = ModelFactory.createDefaultModel();
            own.createResource("urn:s").addProperty(RDFS.label, "باسم", "ar");
            connection.put("urn:own", own);
            assertThat(connection.fetch("urn:own").isIsomorphicWith(own)).isTrue();
            connection.update("INSERT DATA { GRAPH <urn:own> { <urn:s> <urn:p> 1 } }");
            List<String> rows = new ArrayList<>();
            connection.querySelect("SELECT ?o { GRAPH <urn:own> { ?s ?p ?o } }", row -> rows.add(row.toString()));
            assertThat(rows).hasSize(2);
            connection.delete("urn:own");
            assertThat(connection.queryAsk("ASK { GRAPH <urn:own> { ?s ?p ?o } }"))
                    .isFalse();
        }
    }

    private static boolean isThere() {
        return served.get("sparql?query=ASK%7BGRAPH%3Curn%3Apy%3E%7B%3Fs%3Fp%3Fo%7D%7D")
                .body()
                .contains("true");
    }

    private static HttpResponse<String> follow(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
