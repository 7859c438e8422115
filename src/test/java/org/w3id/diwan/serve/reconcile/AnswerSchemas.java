package org.w3id.diwan.serve.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Holds answers against our own schemas, and against the Community Group's where a copy of their repository is at hand: they carry no
 * licence file, so they are not kept here. Their schemas are looked for in the folders {@code 0.2} and {@code 1.0-draft} below the folder
 * that the system property {@code diwan.reconciliation.schemas} names.
 *
 * @see <a href="https://github.com/reconciliation-api/specs">The Community Group's repository</a>
 */
final class AnswerSchemas {
    private static final String THEIRS = System.getProperty("diwan.reconciliation.schemas", "");
    private static final Map<String, String> NAMES = Map.of(
            "manifest", "manifest",
            "answers", "reconciliation-result-batch",
            "extension", "data-extension-response",
            "entities", "suggest-entities-response",
            "types", "suggest-types-response",
            "properties", "suggest-properties-response",
            "proposal", "data-extension-property-proposal");

    private static final List<String> SPACES = List.of(
            "https://reconciliation-api.github.io/specs/draft/schemas/",
            "https://reconciliation-api.github.io/specs/0.2/schemas/");

    private AnswerSchemas() {}

    /** @param version {@code 0.2} or {@code 1.0-draft} */
    static void expect(String version, String kind, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        expect(read(version + "/" + kind + ".schema.json"), answer.body());
        if (!THEIRS.isEmpty()) {
            expectTheirs(version, Objects.requireNonNull(NAMES.get(kind)), answer.body());
        }
    }

    private static void expect(String schema, String answer) {
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(schema)
                        .validate(answer, InputFormat.JSON))
                .as(answer)
                .isEmpty();
    }

    private static void expectTheirs(String version, String name, String answer) {
        Map<String, String> theirs = theirs(Path.of(THEIRS, version));
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V7, settings -> settings.schemaLoaders(loaders -> loaders.schemas(theirs)));
        assertThat(factory.getSchema(Objects.requireNonNull(theirs.get(SPACES.get(0) + name + ".json")))
                        .validate(answer, InputFormat.JSON))
                .as(answer)
                .isEmpty();
    }

    /** Every schema by the addresses they refer to it by. They name no version of JSON Schema; the test bench reads them as draft 7. */
    private static Map<String, String> theirs(Path folder) {
        Map<String, String> schemas = new HashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String text = Files.readString(file)
                        .replace("http://json-schema.org/schema#", "http://json-schema.org/draft-07/schema#");
                SPACES.forEach(space -> schemas.put(space + file.getFileName(), text));
                if (file.endsWith("openapi.json")) {
                    schemas.put("http://swagger.io/v2/schema.json", text);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return schemas;
    }

    private static String read(String name) {
        try (InputStream schema = Objects.requireNonNull(AnswerSchemas.class.getResourceAsStream(name), name)) {
            return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
