package org.w3id.diwan.dossier;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.w3id.diwan.rdf.ontology.OntologyReader;

/** Any bytes in a dossier's file are read, or are a problem with a line. */
public final class DossierFuzz {
    private static final Path FOLDER;
    private static final DossierReader READER;

    static {
        try {
            FOLDER = Files.createTempDirectory("fuzzed");
            READER = new DossierReader(OntologyReader.readShipped());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DossierFuzz() {}

    /** What the fuzzer calls. */
    public static void fuzzerTestOneInput(FuzzedDataProvider data) throws IOException {
        String text = data.consumeBoolean() ? "id: fuzzed\ntitle: " + data.consumeRemainingAsString() : data.consumeRemainingAsString();
        Files.writeString(Files.createDirectories(FOLDER.resolve("articles")).resolve("fuzzed.yaml"), text);
        READER.read(FOLDER);
    }
}
