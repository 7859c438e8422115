package org.w3id.diwan.rdf.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.diwan.model.vocabulary.Vocabulary;
import org.w3id.diwan.model.vocabulary.Vocabulary.Mark;
import org.w3id.diwan.model.vocabulary.Vocabulary.Relation;
import org.w3id.diwan.model.vocabulary.Vocabulary.Rule;
import org.w3id.diwan.model.vocabulary.Vocabulary.ValueKind;

final class OntologyReaderTest {
    private static final String PREFIXES = """
            @prefix : <https://w3id.org/diwan/ontology#> .
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix schema: <https://schema.org/> .
            """;

    @TempDir
    Path folder;

    @Test
    void knowsEveryClassWithItsAncestors() throws IOException {
        Vocabulary vocabulary = OntologyReader.readShipped();

        assertThat(vocabulary.classes().get("ArmedGroup"))
                .containsExactlyInAnyOrder("ArmedGroup", "Body", "Actor", "Entity");
        assertThat(vocabulary.isA("Person", "Actor")).isTrue();
        assertThat(vocabulary.isA("Person", "Body")).isFalse();
    }

    @Test
    void takesWhatAPropertyCarriesFromWhereItStandsInTheOntology() throws IOException {
        Vocabulary vocabulary = OntologyReader.readShipped();

        assertThat(vocabulary.relations().get("memberOf"))
                .isEqualTo(entity("memberOf", Set.of("Actor"), Set.of("Body")));
        assertThat(vocabulary.relations().get("figure"))
                .isEqualTo(value("figure", Set.of("Entity"), ValueKind.QUANTITY));
        assertThat(vocabulary.relations().get("when")).isEqualTo(value("when", Set.of("Event"), ValueKind.PERIOD));
        assertThat(vocabulary.relations().get("postIn"))
                .isEqualTo(new Relation(
                        "postIn", Set.of("Post"), Set.of("Body"), ValueKind.ENTITY, Set.of(), Set.of(Mark.REGISTER)));
        assertThat(shipped("partOf").marks()).containsExactlyInAnyOrder(Mark.CLAIM, Mark.REGISTER);
        assertThat(vocabulary.relations()).doesNotContainKeys("relation", "earliest", "speaker", "about");
    }

    @Test
    void knowsWhatTermsMeanInEnglish() throws IOException {
        assertThat(OntologyReader.definitionsShipped())
                .containsEntry("met", "Came together with another actor to talk.")
                .containsEntry("Person", "A human being.")
                .containsEntry("Denying", "Saying that something is not so.");
    }

    @Test
    void knowsWhatFollowsFromARelation() throws IOException {
        assertThat(shipped("struck").above()).containsExactly("attacked");
        assertThat(shipped("attacked").above()).isEmpty();
    }

    @Test
    void knowsWhichRelationsHoldBothWays() throws IOException {
        Vocabulary vocabulary = OntologyReader.readShipped();

        assertThat(vocabulary.relations().values())
                .filteredOn(Relation::symmetric)
                .extracting(Relation::name)
                .containsExactlyInAnyOrder("met", "negotiatesWith");
    }

    @Test
    void knowsTheClassesOfOthersAboveEachClass() throws IOException {
        assertThat(OntologyReader.readShipped().types().get("Media"))
                .contains(
                        "http://www.w3.org/ns/org#Organization",
                        "http://www.w3.org/ns/prov#Agent",
                        "https://schema.org/NewsMediaOrganization")
                .noneMatch(type -> type.startsWith("https://w3id.org/diwan/"));
    }

    @Test
    void readsTheRules() throws IOException {
        assertThat(OntologyReader.readShipped().rules())
                .contains(
                        new Rule("Attack", Optional.of("carriedOutBy"), "attacked", Optional.of("targeted")),
                        new Rule("Meeting", Optional.of("carriedOutBy"), "attended", Optional.empty()));
    }

    @Test
    void prefersAlternativeEndsToTheSingleClassThatOwlNeeds() throws IOException {
        assertThat(OntologyReader.readShipped().relations().get("visited"))
                .isEqualTo(entity("visited", Set.of("Actor"), Set.of("Place", "Body")));
    }

    @Test
    void knowsUnitsAndSpeechActs() throws IOException {
        Vocabulary vocabulary = OntologyReader.readShipped();

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
                .isEqualTo(new Relation(
                        "adores", Set.of(), Set.of(), ValueKind.ENTITY, Set.of("likes"), Set.of(Mark.CLAIM)));
    }

    @Test
    void saysWhereAFileIsNotTurtle() {
        assertThatThrownBy(() -> read(":A a owl:Class ;; .\n:B a \"unfinished\n"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("diwan.ttl:6:");
    }

    private Vocabulary read(String turtle) throws IOException {
        Files.writeString(folder.resolve("diwan.ttl"), PREFIXES + turtle);
        return OntologyReader.read(folder);
    }

    private static Relation shipped(String name) throws IOException {
        return Objects.requireNonNull(OntologyReader.readShipped().relations().get(name), name);
    }

    private static Relation entity(String name, Set<String> domain, Set<String> range) {
        return new Relation(name, domain, range, ValueKind.ENTITY, Set.of(), Set.of(Mark.CLAIM));
    }

    private static Relation value(String name, Set<String> domain, ValueKind kind) {
        return new Relation(name, domain, Set.of(), kind, Set.of(), Set.of(Mark.CLAIM));
    }
}
