package org.w3id.diwan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.w3id.diwan.article.lexicon.LexiconTables;
import org.w3id.diwan.model.Vocabulary;
import org.w3id.diwan.model.file.Digest;
import org.w3id.diwan.rdf.OntologyReader;
import picocli.CommandLine.Option;

/** The ontology and lexicon that a dossier brings of its own. */
final class OntologyOption {
    private static final String TERMS = "diwan.ttl";
    private static final String LEXICON = "lexicon";

    @Option(
            names = "--ontology",
            paramLabel = "FOLDER",
            description = {
                "An ontology and lexicon of the dossier's own: diwan.ttl, and tables in lexicon/. Diwan's own stand in for what the",
                "folder lacks."
            })
    private Optional<Path> folder;

    Vocabulary vocabulary() throws IOException {
        if (folder.isPresent() && !Files.isDirectory(folder.get())) {
            throw CommandFailure.environment(folder.get() + ": no such folder.");
        }
        Optional<Path> own = folder.filter(each -> Files.exists(each.resolve(TERMS)));
        return own.isPresent() ? OntologyReader.read(own.get()) : OntologyReader.readShipped();
    }

    LexiconTables lexicon() {
        return folder.map(each -> LexiconTables.of(each.resolve(LEXICON))).orElseGet(LexiconTables::shipped);
    }

    /** Adds what is read of the folder. */
    void addTo(Digest digest) throws IOException {
        if (folder.isPresent()) {
            digest.addFolder(folder.get());
        }
    }
}
