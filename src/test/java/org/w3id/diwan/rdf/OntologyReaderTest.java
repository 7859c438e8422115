package org.w3id.diwan.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.w3id.diwan.model.Vocabulary;
import org.w3id.diwan.model.Vocabulary.Relation;
import org.w3id.diwan.model.Vocabulary.ValueKind;

final class OntologyReaderTest {
    private static final String PREFIXES = """
            @prefix : <https://w3id.org/diwan/ontology#> .
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix schema: <https://schema.org/> .
            """;

    private final OntologyReader reader = new OntologyReader();

    @Test
    void knowsEveryClassWithItsAncestors() throws IOException {
        Vocabulary vocabulary = reader.readShipped();

        assertThat(vocabulary.classes().get("ArmedGroup"))
                .containsExactlyInAnyOrder("ArmedGroup", "Body", "Actor", "Entity");
        assertThat(vocabulary.isA("Person", "Actor")).isTrue();
        assertThat(vocabulary.isA("Person", "Body")).isFalse();
    }

    @Test
    void takesWhatAPropertyCarriesFromWhereItStandsInTheOntology() throws IOException {
        Vocabulary vocabulary = reader.readShipped();

        assertThat(vocabulary.relations().get("memberOf"))
                .isEqualTo(new Relation("memberOf", Set.of("Actor"), Set.of("Body"), ValueKind.ENTITY, false));
        assertThat(vocabulary.relations().get("troopStrength"))
                .isEqualTo(new Relation("troopStrength", Set.of("Body"), Set.of(), ValueKind.QUANTITY, false));
        assertThat(vocabulary.relations().get("occurredOn"))
                .isEqualTo(new Relation("occurredOn", Set.of("Event"), Set.of(), ValueKind.PERIOD, false));
        assertThat(vocabulary.relations().get("formerName"))
                .isEqualTo(new Relation("formerName", Set.of("Entity"), Set.of(), ValueKind.TEXT, false));
        assertThat(vocabulary.relations().get("postIn"))
                .isEqualTo(new Relation("postIn", Set.of("Post"), Set.of("Body"), ValueKind.ENTITY, true));
        assertThat(vocabulary.relations())
                .doesNotContainKeys("relation", "figure", "time", "wording", "definitionalLink", "speaker");
    }

    @Test
    void prefersAlternativeEndsToTheSingleClassThatOwlNeeds() throws IOException {
        assertThat(reader.readShipped().relations().get("visited"))
                .isEqualTo(new Relation("visited", Set.of("Actor"), Set.of("Place", "Body"), ValueKind.ENTITY, false));
    }

    @Test
    void knowsUnitsAndSpeechActs() throws IOException {
        Vocabulary vocabulary = reader.readShipped();

        assertThat(vocabulary.units()).contains("Troops", "Years").doesNotContain("About");
        assertThat(vocabulary.acts()).contains("Condemning").doesNotContain("Actual");
    }

    @Test
    void followsSeveralParentsAndSurvivesACycle() throws IOException {
        Vocabulary vocabulary = read("""
                :A a owl:Class ; rdfs:subClassOf :B , :C .
                :B a owl:Class ; rdfs:subClassOf :A , owl:Thing , [ a owl:Restriction ] .
                :C a owl:Class .
                :likes a owl:ObjectProperty ; rdfs:subPropertyOf :relation .
                :adores a owl:ObjectProperty ; rdfs:subPropertyOf :likes .
                """);

        assertThat(vocabulary.classes().get("A")).containsExactlyInAnyOrder("A", "B", "C");
        assertThat(vocabulary.relations().get("adores"))
                .isEqualTo(new Relation("adores", Set.of(), Set.of(), ValueKind.ENTITY, false));
    }

    @Test
    void saysWhereAFileIsNotTurtle() {
        assertThatThrownBy(() -> read(":A a owl:Class ;; .\n:B a \"unfinished\n"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("ontology:6:");
    }

    private Vocabulary read(String turtle) throws IOException {
        return reader.read(new ByteArrayInputStream((PREFIXES + turtle).getBytes(StandardCharsets.UTF_8)));
    }
}
