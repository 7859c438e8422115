package org.w3id.diwan.names;

import java.io.IOException;
import org.w3id.diwan.dossier.DossierReader;
import org.w3id.diwan.model.file.ShippedFolder;
import org.w3id.diwan.model.reading.Reading;
import org.w3id.diwan.model.vocabulary.Vocabulary;
import org.w3id.diwan.rdf.ontology.OntologyReader;

/** The index over the shipped dossier. */
final class ShippedNames {
    private ShippedNames() {}

    static NameIndex index() throws IOException {
        Vocabulary vocabulary = OntologyReader.readShipped();
        try (ShippedFolder dossier = DossierReader.shipped()) {
            Reading reading = new DossierReader(vocabulary).read(dossier.path());
            return NameIndex.build(new NameEntries(vocabulary).of(reading));
        }
    }
}
