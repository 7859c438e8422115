package org.w3id.diwan.serve.changes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.diwan.serve.DiwanServer;
import org.w3id.diwan.serve.ServedGraph;
import org.w3id.diwan.serve.ServedStore;
import org.w3id.diwan.store.GraphStore;

/** The feed over three loads: one of 1,200 entities, one that changes six of them, one that changes nothing but the order. */
@Timeout(120)
final class ChangesModuleTest {
    private static final String BASE = "https://w3id.org/diwan/id/";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HEAD = """
            PREFIX : <https://w3id.org/diwan/ontology#>
            PREFIX id: <https://w3id.org/diwan/id/>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            <https://w3id.org/diwan/source/register> a :Source, :Register ; dcterms:title "Register" ; rdfs:label "Register" .
            """;

    @TempDir
    private static Path folder;

    private static ServedStore served;
    private static String afterTheFirst;

    @BeforeAll
    static void loadThrice() throws IOException {
        served = ServedStore.of(folder.resolve("data"), input(people(0, 1_200)));
        afterTheFirst = last(get("changes")).path("later").asText();
        served.load(input(people(4, 1_201) + """
                id:p0 dcterms:isReplacedBy id:p4 .
                id:p1 prov:invalidatedAtTime "2024-01-01T00:00:00Z"^^xsd:dateTime ; dcterms:description "Nobody"@en .
                id:p2 a :Person, :Actor, :Entity ; rdfs:label "Two"@en ; skos:prefLabel "Two"@en .
                """));
        served.load(input("# the same, said again\n" + people(4, 1_201) + """
                id:p2 a :Person, :Actor, :Entity ; rdfs:label "Two"@en ; skos:prefLabel "Two"@en .
                id:p1 prov:invalidatedAtTime "2024-01-01T00:00:00Z"^^xsd:dateTime ; dcterms:description "Nobody"@en .
                id:p0 dcterms:isReplacedBy id:p4 .
                """));
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void theEntryPointLeadsToTheFirstAndTheLastPage() throws IOException {
        JsonNode entry = get("changes");
        assertThat(entry.path("type").asText()).isEqualTo("OrderedCollection");
        assertThat(entry.path("totalItems").asInt()).isEqualTo(1_201 + 5);
        assertThat(entry.path("url").asText()).endsWith("/dump.nq.gz");
        assertThat(at(entry.path("last")).path("orderedItems")).hasSize((1_201 + 5) % 500);
    }

    @Test
    void everyChangeIsOnOnePageAndInOrder() throws IOException {
        List<String> changes = new ArrayList<>();
        String when = "";
        for (JsonNode page = at(get("changes").path("first")); ; page = at(page.path("next"))) {
            assertThat(page.path("type").asText()).isEqualTo("OrderedCollectionPage");
            assertThat(page.path("orderedItems").size())
                    .isEqualTo(page.path("totalItems").asInt())
                    .isLessThanOrEqualTo(500);
            for (JsonNode activity : page.path("orderedItems")) {
                changes.add(activity.path("type").asText() + " "
                        + activity.path("object").path("id").asText());
                assertThat(activity.path("published").asText()).isGreaterThanOrEqualTo(when);
                when = activity.path("published").asText();
            }
            if (page.path("next").isMissingNode()) {
                break;
            }
        }
        assertThat(changes).hasSize(1_206).doesNotHaveDuplicates();
        assertThat(changes.subList(0, 1_201)).allMatch(change -> change.startsWith("Add "));
    }

    @Test
    void aTokenGivesWhatChangedSince() throws IOException {
        JsonNode page = at(afterTheFirst);
        assertThat(page.path("orderedItems"))
                .extracting(activity -> activity.path("type").asText() + " "
                        + activity.path("object").path("id").asText().replace(BASE, ""))
                .containsExactly("Deprecate p0", "Delete p1", "Create p1200", "Update p2", "Delete p3");
        assertThat(page.path("orderedItems").get(0).path("target").path("id").asText())
                .isEqualTo(BASE + "p4");
        assertThat(page.path("next").isMissingNode()).isTrue();
    }

    @Test
    void whatHasGoneAndWhatWasMergedIsAnsweredSo() {
        assertThat(served.get("id/p0.ttl").statusCode()).isEqualTo(308);
        assertThat(served.get("id/p1.ttl").statusCode()).isEqualTo(410);
        assertThat(served.get("id/p3.ttl").statusCode()).isEqualTo(404);
    }

    @Test
    void aTimeGivesWhatChangedSince() throws IOException {
        String first = at(get("changes").path("first"))
                .path("orderedItems")
                .get(0)
                .path("published")
                .asText();
        assertThat(get("changes?since=" + first).path("orderedItems")).hasSize(5);
        assertThat(get("changes?since=2001-01-01T00:00:00%2B03:00").path("orderedItems"))
                .hasSize(500);
        assertThat(get("changes?since=2999-01-01T00:00:00Z").path("orderedItems"))
                .isEmpty();
    }

    @Test
    void whoAsksOnWhereItEndedGetsWhatComesNext() throws IOException {
        HttpResponse<String> end =
                served.get(afterTheFirst.substring(served.url("").toString().length()));
        String later = end.headers().firstValue("Link").orElseThrow();
        assertThat(later).endsWith("rel=\"monitor\"");
        assertThat(at(later.substring(1, later.indexOf('>'))).path("orderedItems"))
                .isEmpty();
    }

    @Test
    void whoHasAPageNeedNotFetchItAgain() {
        HttpResponse<String> page = served.get("changes");
        String tag = page.headers().firstValue("ETag").orElseThrow();
        assertThat(served.get("changes", "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(served.get("changes?since=2999-01-01T00:00:00Z", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/activity+json", "application/ld+json", "application/json"})
    void isGivenAsAskedFor(String type) {
        assertThat(served.get("changes", "Accept", type).headers().firstValue("Content-Type"))
                .hasValue(type);
    }

    @ParameterizedTest(name = "since={0}")
    @CsvSource({
        "yesterday, 400",
        "2024-01-25, 400",
        "2024-01-25T00:00:00, 400",
        "'', 400",
        "99.abcdefgh, 400",
        "1.abcdefgh, 410",
        "1.abcdefgh.999999999, 410",
        "9999999999999999999999.a, 400",
    })
    void whatCannotBeToldIsAProblem(String since, int status) {
        HttpResponse<String> answer = served.get("changes?since=" + ServedGraph.encoded(since));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains(status == 410 ? "/dump" : "since");
    }

    @Test
    void anotherFormatIsNotAcceptable() {
        assertThat(served.get("changes", "Accept", "text/csv").statusCode()).isEqualTo(406);
    }

    @Test
    void withoutAJournalItSaysSo() throws IOException {
        try (var memory = GraphStore.inMemory()) {
            memory.load(List.of(input(people(0, 1))));
            try (var server = ServedStore.complete(
                            DiwanServer.over(memory.datasetGraph()).port(0), Optional.of(memory))
                    .start()) {
                assertThat(status(server.url().resolve("changes"))).isEqualTo(501);
                try (var front = ServedStore.complete(
                                DiwanServer.over(server.url().resolve("sparql")).port(0), Optional.empty())
                        .start()) {
                    assertThat(status(front.url().resolve("changes"))).isEqualTo(501);
                }
            }
        }
    }

    private static int status(URI address) {
        return served.send(HttpRequest.newBuilder(address), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static JsonNode get(String path) throws IOException {
        HttpResponse<String> answer = served.get(path, "Accept", "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static JsonNode at(JsonNode link) throws IOException {
        return at(link.path("id").asText());
    }

    private static JsonNode at(String address) throws IOException {
        return get(address.substring(served.url("").toString().length()));
    }

    /** The last page, with the address to ask on at. */
    private static JsonNode last(JsonNode entry) throws IOException {
        String address = entry.path("last").path("id").asText();
        HttpResponse<String> page =
                served.get(address.substring(served.url("").toString().length()));
        String later = page.headers().firstValue("Link").orElseThrow();
        return JSON.createObjectNode().put("later", later.substring(1, later.indexOf('>')));
    }

    private static String people(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(
                        "id:p%1$d a :Person, :Actor, :Entity ; rdfs:label \"P%1$d\"@en ; skos:prefLabel \"P%1$d\"@en .\n"
                                ::formatted)
                .collect(Collectors.joining());
    }

    private static Path input(String triples) throws IOException {
        return Files.writeString(Files.createTempDirectory(folder, "input").resolve("register.ttl"), HEAD + triples);
    }
}
