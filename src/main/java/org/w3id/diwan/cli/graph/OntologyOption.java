package org.w3id.diwan.cli.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.diwan.article.lexicon.LexiconTables;
import org.w3id.diwan.cli.terminal.CommandFailure;
import org.w3id.diwan.model.file.Digest;
import org.w3id.diwan.model.vocabulary.Vocabulary;
import org.w3id.diwan.rdf.ontology.OntologyReader;
import org.w3id.diwan.rdf.ontology.Question;
import org.w3id.diwan.rdf.ontology.QuestionReader;
import org.w3id.diwan.store.gate.Ontology;
import picocli.CommandLine.Option;

/** The ontology and lexicon that a dossier brings of its own. */
public final class OntologyOption {
    private static final String TERMS = "diwan.ttl";
    private static final String LEXICON = "lexicon";
    private static final String QUESTIONS = "questions";

    @Option(names = "--ontology", paramLabel = "FOLDER")
    private Optional<Path> folder;

    /** The shipped ontology. */
    static OntologyOption shipped() {
        OntologyOption option = new OntologyOption();
        option.folder = Optional.empty();
        return option;
    }

    public Vocabulary vocabulary() throws IOException {
        Optional<Path> own = own();
        return own.isPresent() ? OntologyReader.read(own.get()) : OntologyReader.readShipped();
    }

    /** What the ontology's terms mean, by local name. */
    public Map<String, String> definitions() throws IOException {
        Optional<Path> own = own();
        return own.isPresent() ? OntologyReader.definitions(own.get()) : OntologyReader.definitionsShipped();
    }

    List<Question> questions() throws IOException {
        Optional<Path> own = own();
        QuestionReader reader = new QuestionReader();
        return own.isPresent() ? reader.read(own.get().resolve(QUESTIONS)) : reader.readShipped();
    }

    /** What a graph is checked by and loaded with. */
    Ontology ontology() {
        return own().map(Ontology::in).orElseGet(Ontology::shipped);
    }

    private Optional<Path> own() {
        if (folder.isPresent() && !Files.isDirectory(folder.get())) {
            throw CommandFailure.environment(folder.get() + ": no such folder.");
        }
        return folder.filter(each -> Files.exists(each.resolve(TERMS)));
    }

    public LexiconTables lexicon() {
        return folder.map(each -> LexiconTables.of(each.resolve(LEXICON))).orElseGet(LexiconTables::shipped);
    }

    /** Adds what is read of the folder. */
    public void addTo(Digest digest) throws IOException {
        if (folder.isPresent()) {
            digest.addFolder(folder.get());
        }
    }
}
