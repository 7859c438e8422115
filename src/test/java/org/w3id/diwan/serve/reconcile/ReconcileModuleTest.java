package org.w3id.diwan.serve.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.system.Txn;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.diwan.serve.ServedGraph;

/** What there is beside queries in version 0.2: manifest, suggestions, previews. */
@NullMarked
final class ReconcileModuleTest {
    @RegisterExtension
    static final ServedGraph SERVED = ReconcileClient.serve();

    private static final ReconcileClient CLIENT = new ReconcileClient(SERVED);

    @Test
    void describesItselfWithAddressesOnItsOwnHost() throws IOException {
        HttpResponse<String> answer = SERVED.get("reconcile");

        ReconcileClient.expectSchema("manifest", answer);
        assertThat(ReconcileClient.json(answer).path("versions").toString()).isEqualTo("[\"0.2\",\"1.0-draft\"]");
        assertThat(ReconcileClient.json(answer).path("batchSize").intValue()).isEqualTo(MatchQueries.MOST);
        assertThat(ReconcileClient.json(answer).at("/view/url").textValue()).isEqualTo(SERVED.url("id/") + "{{id}}");
        assertThat(ReconcileClient.json(answer).at("/identifierSpace").textValue())
                .isEqualTo("https://w3id.org/diwan/id/");
    }

    @Test
    void ignoresJsonpForCorsIsThere() {
        HttpResponse<String> answer = SERVED.get("reconcile?callback=run", "Origin", "https://elsewhere.example");

        assertThat(answer.body()).startsWith("{");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isPresent();
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @ParameterizedTest
    @CsvSource({
        "entity?id=austin-of-old, lloyd-austin, &lt;b&gt;",
        "type?id=Place, Place, <strong>place</strong>",
        "property?id=holdsPost, holdsPost, <strong>holds post</strong>",
    })
    void showsALineAboutWhatIsSuggested(String path, String id, String shown) throws IOException {
        JsonNode flyout = ReconcileClient.json(SERVED.get("reconcile/flyout/" + path));

        assertThat(flyout.path("id").textValue()).isEqualTo(id);
        assertThat(flyout.path("html").textValue()).contains(shown).doesNotContain("<b>");
    }

    @ParameterizedTest
    @CsvSource({
        "entities, entity?prefix=Llo, lloyd-austin",
        "entities, entity?prefix=%D9%84%D9%88%D9%8A%D8%AF, lloyd-austin",
        "entities, entity?prefix=lloyd-austin, lloyd-austin",
        "entities, entity?prefix=austin-of-old, lloyd-austin",
        "types, type?prefix=gover, Government",
        "types, type?prefix=, Actor",
        "properties, property?prefix=holds, holdsPost",
        "properties, property?prefix=https://w3id.org/diwan/ontology%23holdsPost, holdsPost",
    })
    void suggests(String kind, String path, String id) throws IOException {
        HttpResponse<String> answer = SERVED.get("reconcile/suggest/" + path);

        ReconcileClient.expectSchema(kind, answer);
        assertThat(ReconcileClient.entities(ReconcileClient.json(answer).path("result")))
                .contains(id);
    }

    @ParameterizedTest
    @CsvSource({
        "reconcile/suggest/entity, 400",
        "reconcile/suggest/entity?prefix=a&cursor=-1, 400",
        "reconcile/suggest/nothing?prefix=a, 404",
        "reconcile/properties?limit=x, 400",
        "reconcile/preview, 400",
        "reconcile/preview?id=nobody, 404",
    })
    void answersWithTheStatusThatFits(String path, int status) {
        assertThat(SERVED.get(path).statusCode()).isEqualTo(status);
    }

    @Test
    void proposesThePropertiesOfAType() throws IOException {
        ReconcileClient.expectSchema("proposal", SERVED.get("reconcile/properties?type=Person"));
        JsonNode ofPerson = ReconcileClient.json(SERVED.get("reconcile/properties?type=Person"))
                .path("properties");
        JsonNode ofPlace = ReconcileClient.json(SERVED.get("reconcile/properties?type=Place"))
                .path("properties");

        assertThat(ReconcileClient.entities(ofPerson))
                .contains("holdsPost", "memberOf", "sameAs")
                .doesNotContain("postIn", "relation");
        assertThat(ReconcileClient.entities(ofPlace)).doesNotContain("holdsPost");
    }

    @Test
    void showsAPreviewInFramesOfOthersWithoutRunningWhatItShows() {
        HttpResponse<String> answer = SERVED.get("reconcile/preview?id=austin-of-old");

        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).contains("frame-ancestors *").contains("default-src 'none'"));
        assertThat(answer.body())
                .contains("Lloyd Austin")
                .contains("dir=\"rtl\"")
                .contains("&lt;b&gt;")
                .doesNotContain("<b>");
    }

    @Test
    void seesNamesThatWereAddedLater() throws IOException {
        assertThat(CLIENT.ask("{\"query\": \"Newcomer Council\"}")).isEmpty();
        Txn.executeWrite(
                SERVED.dataset(),
                () -> RDFParser.fromString(
                                ReconcileClient.PREFIXES
                                        + "source:register { id:newcomer-council a :Body, :Entity ; skos:prefLabel \"Newcomer Council\"@en . }",
                                Lang.TRIG)
                        .parse(SERVED.dataset()));

        assertThat(ReconcileClient.entities(CLIENT.ask("{\"query\": \"Newcomer Council\"}")))
                .contains("newcomer-council");
    }
}
