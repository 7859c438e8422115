package org.w3id.diwan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.diwan.dossier.DossierReader;
import org.w3id.diwan.model.file.ShippedFolder;
import org.w3id.diwan.model.reading.Reading;
import org.w3id.diwan.model.vocabulary.Format;
import org.w3id.diwan.model.vocabulary.Vocabulary;
import org.w3id.diwan.rdf.FolderContents;
import org.w3id.diwan.rdf.TripleWriter;
import org.w3id.diwan.rdf.ontology.OntologyReader;
import org.w3id.diwan.rdf.ontology.QuestionReader;

/** What is in git as {@code triples/} is what the shipped dossier, ontology and questions give. */
@NullMarked
final class TriplesAreUpToDateTest {
    private static final Path TRIPLES = Path.of("triples");

    @Test
    void everyFileIsWhatTheDossierGives(@TempDir Path fresh) throws IOException {
        convert(fresh);

        Map<String, String> committed = FolderContents.of(TRIPLES);
        Map<String, String> written = FolderContents.of(fresh);
        assertThat(committed.keySet())
                .as("files in triples/; run: ./diwan convert --out triples")
                .isEqualTo(written.keySet());
        written.forEach((file, text) -> assertThat(committed.get(file))
                .as("triples/%s is out of date; run: ./diwan convert --out triples", file)
                .isEqualTo(text));
    }

    private static void convert(Path folder) throws IOException {
        Vocabulary vocabulary = OntologyReader.readShipped();
        try (ShippedFolder dossier = DossierReader.shipped()) {
            Reading reading = new DossierReader(vocabulary).read(dossier.path());
            assertThat(reading.problems().stream().map(Object::toString).filter(it -> it.contains(": error: ")))
                    .isEmpty();
            new TripleWriter(vocabulary, new QuestionReader().readShipped()).write(reading, folder, Format.TRIG);
        }
    }
}
