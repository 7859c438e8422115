package org.w3id.diwan.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.tdb2.TDB2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.diwan.store.GraphStore;
import org.w3id.diwan.store.data.LoadReport;

/** The assembler file means to Diwan what it means to Fuseki. */
final class AssemblyTest {
    @TempDir
    private Path folder;

    @Test
    void aPlainFusekiServesTheSameEndpointsFromWhatWasLoaded() throws Exception {
        Path data = folder.resolve("data");
        try (GraphStore store = GraphStore.open(data)) {
            assertThat(store.load(List.of(Path.of("triples"))).outcome()).isEqualTo(LoadReport.Outcome.LOADED);
        }
        Path generation = data.resolve("generations/1");
        Path config = Configs.shippedBut(
                "data/graph", generation.resolve("tdb2").toUri().getPath());
        Files.writeString(
                config,
                Files.readString(config)
                        .replace(
                                "data/names",
                                generation.resolve("lucene").toUri().getPath()));
        FusekiServer fuseki =
                FusekiServer.create().port(0).parseConfigFile(config).start();
        try {
            String asked = URLEncoder.encode(
                    "PREFIX text: <http://jena.apache.org/text#> ASK { <https://w3id.org/diwan/id/iraq> ?p ?o GRAPH ?g { ?x text:query 'iraq' } }",
                    StandardCharsets.UTF_8);
            for (String endpoint : List.of("sparql", "query")) {
                assertThat(get(fuseki.serverURL() + endpoint + "?query=" + asked)
                                .body())
                        .contains("true");
            }
            assertThat(get(fuseki.serverURL() + "get?graph=https://w3id.org/diwan/source/register")
                            .body())
                    .contains("Iraq");
            assertThat(get(fuseki.serverURL() + "$/ping").statusCode()).isEqualTo(200);
        } finally {
            fuseki.stop();
            ARQ.getContext().remove(ARQ.queryTimeout); // Fuseki keeps the settings of its file in Jena's global context
            ARQ.getContext().remove(ARQ.httpServiceAllowed);
            ARQ.getContext().remove(TDB2.symUnionDefaultGraph);
        }
    }

    @Test
    void itsSettingsHoldHereToo() {
        Context settings = Assembly.shipped().settings();
        assertThat(settings.getAsString(ARQ.queryTimeout)).isEqualTo("3000,5000");
        assertThat(settings.isFalse(ARQ.httpServiceAllowed)).isTrue();
    }

    @Test
    void itsSettingsHoldForWhatIsServedOnly() {
        try (DiwanServer server =
                DiwanServer.over(DatasetGraphFactory.createTxnMem()).port(0).start()) {
            assertThat(server.url()).isNotNull();
            assertThat(ARQ.getContext().isDefined(ARQ.queryTimeout)).isFalse();
        }
    }

    @Test
    void knowsWhatIsOpenAndWhatIsNot() {
        assertThat(Assembly.shipped().paths(false)).containsExactlyInAnyOrder("/sparql", "/query", "/get");
        assertThat(Assembly.shipped().paths(true)).containsExactlyInAnyOrder("/update", "/upload", "/data");
    }

    @Test
    void anEndpointThatEverybodyCouldWriteToIsRefused() {
        Path open = Configs.shippedBut("fuseki:name \"update\" ; fuseki:allowedUsers \"*\"", "fuseki:name \"update\"");
        assertThatThrownBy(() -> Assembly.of(open))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'update' writes");
    }

    @Test
    void anUnnamedEndpointThatWritesIsRefused() {
        Path unnamed = Configs.shippedBut("fuseki:name \"update\" ; ", "");
        assertThatThrownBy(() -> Assembly.of(unnamed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("fuseki:name");
    }

    @Test
    void twoDatasetsAreRefused() {
        Path two = Configs.shippedBut(
                "<#named> a text:TextDataset",
                "<#more> a fuseki:Service ; fuseki:name \"more\" ; fuseki:dataset <#graph> .\n<#named> a text:TextDataset");
        assertThatThrownBy(() -> Assembly.of(two))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one dataset");
    }

    @Test
    void anotherNameOfTheDatasetIsAnotherPath() throws Exception {
        Path renamed = Configs.shippedBut("fuseki:name \"/\"", "fuseki:name \"talks\"");
        try (DiwanServer server = DiwanServer.over(DatasetGraphFactory.createTxnMem())
                .port(0)
                .config(renamed)
                .start()) {
            assertThat(get(server.url() + "talks/sparql?query=ASK%7B%7D").statusCode())
                    .isEqualTo(200);
            assertThat(get(server.url() + "talks/update").statusCode()).isEqualTo(403);
        }
    }

    private static HttpResponse<String> get(String address) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
