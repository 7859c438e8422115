package org.w3id.diwan.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.w3id.diwan.dossier.register.EntityReader;
import org.w3id.diwan.dossier.register.RegisterFile;
import org.w3id.diwan.dossier.register.RetiredReader;
import org.w3id.diwan.dossier.source.ClaimReader;
import org.w3id.diwan.dossier.source.SourceHead;
import org.w3id.diwan.dossier.source.SourceReader;
import org.w3id.diwan.dossier.source.StatementReader;
import org.w3id.diwan.model.Modality;
import org.w3id.diwan.model.Quantity.Bound;
import org.w3id.diwan.model.vocabulary.IriScheme;
import org.w3id.diwan.model.vocabulary.Vocabulary;
import org.w3id.diwan.model.vocabulary.Vocabulary.Relation;
import org.w3id.diwan.rdf.ontology.OntologyReader;

/**
 * The words in the schemas are those of the ontology and of the reader. After a change to the ontology,
 * {@code ./mvnw test -Dtest=SchemaVocabularyTest -Ddiwan.update=true} writes them anew.
 */
final class SchemaVocabularyTest {
    private static final Path SCHEMAS = Path.of("src/main/resources/dossier/schema");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Model ontology = RDFDataMgr.loadModel("ontology/diwan.ttl");
    private final Vocabulary vocabulary;

    SchemaVocabularyTest() throws IOException {
        vocabulary = OntologyReader.readShipped();
    }

    @Test
    void registerSchemaHasTheClassesAndLinksOfTheOntology() throws IOException {
        JsonNode schema = read("register");
        ObjectNode fields = (ObjectNode) schema.at("/$defs/entry/properties");
        fields.retain(EntityReader.FORM.fields());
        relations(Relation::inRegister).forEach(name -> fields.set(name, link(name)));
        setChoices(schema, "class", classes());

        assertUpToDate("register", schema);
    }

    @Test
    void sourceSchemaHasTheRelationsUnitsAndActsOfTheOntology() throws IOException {
        JsonNode schema = read("source");
        setChoices(schema, "relation", relations(Relation::inClaims));
        setChoices(schema, "unit", vocabulary.units());
        setChoices(schema, "act", vocabulary.acts());
        ObjectNode claim = (ObjectNode) schema.at("/$defs/claim/properties");
        ((ObjectNode) claim.get("bound")).set("enum", words(Bound.values()));
        ((ObjectNode) claim.get("modality")).set("enum", words(Modality.values()));

        assertUpToDate("source", schema);
    }

    @Test
    void sourceSchemaHasTheFieldsOfTheReader() throws IOException {
        JsonNode schema = read("source");

        assertThat(names(schema.at("/properties"))).isEqualTo(SourceReader.FORM.fields());
        assertThat(names(schema.at("/properties/text/properties"))).isEqualTo(SourceHead.TEXT.fields());
        assertThat(names(schema.at("/$defs/statement/properties"))).isEqualTo(StatementReader.FORM.fields());
        assertThat(names(schema.at("/$defs/claim/properties"))).isEqualTo(ClaimReader.FORM.fields());
    }

    @Test
    void schemaOfWithdrawnIdsHasTheFieldsOfTheReader() throws IOException {
        assertThat(names(read("withdrawn").at("/additionalProperties/properties")))
                .isEqualTo(RetiredReader.FORM.fields());
    }

    private Set<String> classes() {
        Set<String> classes = new TreeSet<>(vocabulary.classes().keySet());
        classes.removeIf(name ->
                Arrays.stream(RegisterFile.values()).noneMatch(register -> vocabulary.isA(name, register.holds())));
        return classes;
    }

    private Set<String> relations(Predicate<Relation> wanted) {
        Set<String> names = new TreeSet<>();
        vocabulary.relations().values().stream().filter(wanted).forEach(relation -> names.add(relation.name()));
        return names;
    }

    private void setChoices(JsonNode schema, String definition, Collection<String> names) {
        ArrayNode values = JSON.createArrayNode();
        ArrayNode meanings = JSON.createArrayNode();
        for (String name : new TreeSet<>(names)) {
            values.add(name);
            meanings.add(meaning(name));
        }
        ObjectNode choice = (ObjectNode) schema.at("/$defs/" + definition);
        choice.set("enum", values);
        // Not a word of JSON Schema's own, but editors show it beside each choice.
        choice.set("enumDescriptions", meanings);
    }

    private ObjectNode link(String name) {
        return JSON.createObjectNode().put("description", meaning(name)).put("$ref", "#/$defs/ids");
    }

    private String meaning(String name) {
        return ontology.getResource(IriScheme.term(name))
                .getProperty(SKOS.definition)
                .getString();
    }

    private static ArrayNode words(Enum<?>[] constants) {
        ArrayNode words = JSON.createArrayNode();
        for (Enum<?> constant : constants) {
            words.add(constant.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
        return words;
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode read(String name) throws IOException {
        return JSON.readTree(Files.readString(path(name)));
    }

    private static void assertUpToDate(String name, JsonNode wanted) throws IOException {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter()
                .withSeparators(
                        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER));
        printer.indentArraysWith(lines);
        printer.indentObjectsWith(lines);
        String text = JSON.writer(printer).writeValueAsString(wanted) + "\n";
        if (Boolean.getBoolean("diwan.update")) {
            Files.writeString(path(name), text);
        }
        assertThat(path(name)).as("write it anew with -Ddiwan.update=true").hasContent(text);
    }

    private static Path path(String name) {
        return SCHEMAS.resolve(name + ".schema.json");
    }
}
