package org.w3id.diwan.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.w3id.diwan.model.reading.Reading;
import org.w3id.diwan.rdf.ontology.OntologyReader;

final class EmbeddedDossierTest {
    @Test
    void isAGoodDossierInTermsOfTheOntology() throws IOException {
        try (EmbeddedDossier dossier = EmbeddedDossier.open()) {
            Reading reading = new DossierReader(OntologyReader.readShipped()).read(dossier.folder());

            assertThat(reading.problems()).isEmpty();
            assertThat(reading.entities()).isNotEmpty();
            assertThat(reading.claims()).isNotEmpty();
        }
    }
}
