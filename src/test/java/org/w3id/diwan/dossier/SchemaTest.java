package org.w3id.diwan.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import org.w3id.diwan.dossier.register.RetiredReader;

/** The schemas by which editors complete and check a dossier's files. */
final class SchemaTest {
    private static final Path DOSSIER = Path.of("src/main/resources/dossier");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, JsonSchema> schemas = Stream.of("register", "source", "redirects", "withdrawn")
            .collect(Collectors.toMap(name -> name, SchemaTest::schema));

    @Test
    void acceptTheShippedDossier() {
        assertThat(faults(DOSSIER)).isEmpty();
    }

    @Test
    void acceptAGoodDossier() {
        assertThat(faults(DossierCases.FOLDER.resolve("good"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bad-digest",
                "bad-identifiers",
                "bad-points",
                "misplaced-values",
                "missing-field",
                "not-a-list",
                "retired-ids",
                "text-of-articles",
                "unknown-choices",
                "unknown-field",
                "unknown-kind",
                "unknown-relation",
                "wrong-type"
            })
    void refuseABadDossier(String name, @TempDir Path folder) {
        assertThat(faults(DossierCases.bad(name, folder))).isNotEmpty();
    }

    @Test
    void areNamedInEveryShippedFile() throws IOException {
        for (Path file : files(DOSSIER)) {
            String schema = schemaOf(DOSSIER, file);
            Path path = file.resolveSibling("").relativize(DOSSIER.resolve("schema/" + schema + ".schema.json"));
            assertThat(file).content().startsWith("# yaml-language-server: $schema=" + path + "\n");
        }
    }

    private List<String> faults(Path dossier) {
        List<String> faults = new ArrayList<>();
        for (Path file : files(dossier)) {
            JsonSchema schema = Objects.requireNonNull(schemas.get(schemaOf(dossier, file)));
            schema.validate(yaml(file))
                    .forEach(fault -> faults.add(dossier.relativize(file) + ": " + fault.getMessage()));
        }
        return faults;
    }

    private static String schemaOf(Path dossier, Path file) {
        if (!dossier.equals(file.getParent())) {
            return "source";
        }
        String name = file.getFileName().toString();
        return RetiredReader.FILES.contains(name) ? name.replace(".yaml", "") : "register";
    }

    private static List<Path> files(Path dossier) {
        try (Stream<Path> files = Files.walk(dossier)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static JsonNode yaml(Path file) {
        try {
            LoadSettings settings = LoadSettings.builder()
                    .setSchema(new CoreSchema())
                    .setAllowNonScalarKeys(true)
                    .build();
            return JSON.valueToTree(new Load(settings).loadFromString(Files.readString(file)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static JsonSchema schema(String name) {
        try {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(JSON.readTree(Files.readString(DOSSIER.resolve("schema/" + name + ".schema.json"))));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
