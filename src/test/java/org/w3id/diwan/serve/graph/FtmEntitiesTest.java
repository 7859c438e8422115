package org.w3id.diwan.serve.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.diwan.serve.ServedStore;

/** The shipped graph as FollowTheMoney entities, checked against facts of their model. */
@Timeout(120)
final class FtmEntitiesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path folder;

    private static List<JsonNode> entities;
    private static List<JsonNode> statements;

    @BeforeAll
    static void read() throws IOException {
        try (ServedStore served = ServedStore.of(folder.resolve("data"), Path.of("triples"))) {
            entities = lines(served.get("graph?format=ftm&limit=10000").body());
            statements =
                    lines(served.get("graph?format=ftm-statements&limit=10000").body());
        }
    }

    private static List<JsonNode> lines(String body) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : body.lines().toList()) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    private static JsonNode model() throws IOException {
        return JSON.readTree(Path.of("src/test/resources/graph/ftm-model.json").toFile())
                .path("schemata");
    }

    @Test
    void everyEntityFitsItsSchema() throws IOException {
        Map<String, String> schemata = new HashMap<>();
        entities.forEach(entity -> assertThat(schemata.put(
                        entity.path("id").asText(), entity.path("schema").asText()))
                .as("an id stands once")
                .isNull());
        assertThat(schemata).hasSizeGreaterThan(300);
        JsonNode model = model();
        for (JsonNode entity : entities) {
            JsonNode schema = model.path(entity.path("schema").asText());
            assertThat(schema.isObject()).as(entity.toString()).isTrue();
            schema.path("required")
                    .forEach(required -> assertThat(entity.path("properties").has(required.asText()))
                            .as(entity.toString())
                            .isTrue());
            entity.path("properties").properties().forEach(property -> {
                String[] type = schema.path("properties")
                        .path(property.getKey())
                        .asText("none")
                        .split(" ", 2);
                property.getValue().forEach(value -> expect(type, value.asText(), schemata, model, entity));
            });
        }
    }

    private static void expect(
            String[] type, String value, Map<String, String> schemata, JsonNode model, JsonNode entity) {
        switch (type[0]) {
            case "entity" ->
                assertThat(StreamSupport.stream(
                                        model.path(schemata.getOrDefault(value, ""))
                                                .path("is")
                                                .spliterator(),
                                        false)
                                .map(JsonNode::asText))
                        .as(entity.toString())
                        .contains(type[1]);
            case "date" -> assertThat(value).matches("\\d{4}(-\\d{2}(-\\d{2})?)?");
            case "url" -> assertThat(value).startsWith("https://");
            case "number" -> assertThat(Double.parseDouble(value)).isFinite();
            case "name", "string", "text", "address", "identifier" ->
                assertThat(value).isNotBlank();
            default -> throw new AssertionError(type[0] + " in " + entity);
        }
    }

    @Test
    void whatIsDeniedOrProposedIsNoLink() {
        List<JsonNode> notes = entities.stream()
                .filter(entity -> entity.path("schema").asText().equals("Note"))
                .toList();
        assertThat(notes)
                .anyMatch(
                        note -> note.path("caption").asText().startsWith("Denied, said by U.S. officials (unnamed): "));
        assertThat(notes).anyMatch(note -> note.path("caption").asText().startsWith("Proposed, "));
        assertThat(notes)
                .allMatch(note -> note.path("properties").path("entity").size() > 0);
        entities.stream()
                .filter(entity -> entity.path("properties").has("recordId"))
                .forEach(link -> assertThat(
                                link.path("properties").path("status").path(0).asText())
                        .matches("reported by the source|said by .*"));
    }

    @Test
    void everyLinkNamesItsClaimsAndSources() {
        List<JsonNode> links = entities.stream()
                .filter(entity -> List.of("UnknownLink", "Occupancy", "Membership", "Directorship", "Representation")
                        .contains(entity.path("schema").asText()))
                .toList();
        assertThat(links).hasSizeGreaterThan(150).allSatisfy(link -> {
            assertThat(link.path("properties").path("recordId").path(0).asText())
                    .startsWith("https://w3id.org/diwan/claim/");
            assertThat(link.path("properties").path("sourceUrl").path(0).asText())
                    .startsWith("https://w3id.org/diwan/source/");
        });
        assertThat(links).anySatisfy(link -> {
            assertThat(link.path("schema").asText()).isEqualTo("Occupancy");
            assertThat(link.path("properties").path("post").path(0).asText()).isEqualTo("diwan-prime-minister-of-iraq");
        });
    }

    @Test
    void everyStatementSaysWhichSourceSaysSoAndInWhichClaim() throws IOException {
        Map<String, Set<String>> claims = new HashMap<>();
        JsonNode model = model();
        for (JsonNode statement : statements) {
            String prop = statement.path("prop").asText();
            assertThat(prop.equals("id")
                            || model.path(statement.path("schema").asText())
                                    .path("properties")
                                    .has(prop))
                    .as(statement.toString())
                    .isTrue();
            String key = String.join(
                    ".",
                    statement.path("dataset").asText(),
                    statement.path("entity_id").asText(),
                    prop,
                    statement.path("value").asText());
            assertThat(statement.path("id").asText()).isEqualTo(sha1(key));
            if (!statement.path("dataset").asText().equals("register")) {
                assertThat(statement.path("origin").asText()).startsWith("https://w3id.org/diwan/claim/");
                claims.computeIfAbsent(statement.path("origin").asText(), origin -> new TreeSet<>())
                        .add(statement.path("dataset").asText());
            }
        }
        assertThat(claims)
                .hasSizeGreaterThan(300)
                .allSatisfy((claim, datasets) -> assertThat(datasets).as(claim).hasSize(1));
    }

    private static String sha1(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
