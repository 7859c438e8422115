package org.w3id.diwan.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.ClosedFileSystemException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.diwan.model.Reading;
import org.w3id.diwan.rdf.OntologyReader;

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

    @Test
    void isReadInPlaceFromAJar(@TempDir Path folder) throws IOException {
        URL landmark = jarWithTheGoodDossier(folder.resolve("a jar – بغداد.jar"));
        DossierReader reader = new DossierReader(TestVocabulary.create());
        Path inTheJar;

        try (EmbeddedDossier dossier = EmbeddedDossier.beside(landmark)) {
            inTheJar = dossier.folder();
            try (EmbeddedDossier another = EmbeddedDossier.beside(landmark)) {
                assertThat(reader.read(another.folder())).isEqualTo(reader.read(DossierCases.FOLDER.resolve("good")));
            }
            assertThat(reader.read(inTheJar).problems()).isEmpty();
        }

        assertThatThrownBy(() -> Files.exists(inTheJar)).isInstanceOf(ClosedFileSystemException.class);
        assertThat(folder.toFile().list()).hasSize(1);
    }

    private static URL jarWithTheGoodDossier(Path jar) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            DossierCases.good(zip.getPath("/dossier"));
        }
        return URI.create("jar:" + jar.toUri() + "!/dossier/persons.yaml").toURL();
    }
}
