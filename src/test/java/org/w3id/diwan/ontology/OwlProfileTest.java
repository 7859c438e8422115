package org.w3id.diwan.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.formats.TurtleDocumentFormat;
import org.semanticweb.owlapi.io.StringDocumentSource;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.profiles.OWLProfileViolation;
import org.semanticweb.owlapi.profiles.Profiles;

/** The ontology and its alignments stay within the OWL 2 profiles that reasoners and rule engines handle completely. */
final class OwlProfileTest {
    private static final Path ONTOLOGY = Path.of("ontology/diwan.ttl");
    private static final Path ALIGNMENTS = Path.of("ontology/alignments.ttl");

    @ParameterizedTest
    @EnumSource(names = {"OWL2_DL", "OWL2_RL"})
    void theOntologyAloneIsWithinTheProfile(Profiles profile) throws Exception {
        assertThat(violations(profile, Files.readString(ONTOLOGY))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"OWL2_DL", "OWL2_RL"})
    void theOntologyWithItsAlignmentsIsWithinTheProfile(Profiles profile) throws Exception {
        assertThat(violations(profile, withAlignments())).isEmpty();
    }

    @Test
    void anUndeclaredPropertyIsOutsideDl() throws Exception {
        String undeclared = Files.readString(ONTOLOGY) + "\n:holdsPost rdfs:subPropertyOf :notDeclaredAnywhere .";

        assertThat(violations(Profiles.OWL2_DL, undeclared)).isNotEmpty();
    }

    @Test
    void aUnionAsSuperclassIsOutsideRl() throws Exception {
        String union =
                Files.readString(ONTOLOGY) + "\n:Post rdfs:subClassOf [ a owl:Class ; owl:unionOf ( :Body :Place ) ] .";

        assertThat(violations(Profiles.OWL2_RL, union)).isNotEmpty();
    }

    private static String withAlignments() throws IOException {
        return Files.readString(ONTOLOGY) + Files.readString(ALIGNMENTS);
    }

    private static List<String> violations(Profiles profile, String turtle) throws OWLOntologyCreationException {
        OWLOntology ontology = OWLManager.createOWLOntologyManager()
                .loadOntologyFromOntologyDocument(new StringDocumentSource(
                        turtle, "https://w3id.org/diwan/ontology", new TurtleDocumentFormat(), null));
        return profile.checkOntology(ontology).getViolations().stream()
                .map(OWLProfileViolation::toString)
                .toList();
    }
}
