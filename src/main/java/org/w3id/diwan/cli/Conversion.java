package org.w3id.diwan.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.w3id.diwan.dossier.DossierReader;
import org.w3id.diwan.dossier.EmbeddedDossier;
import org.w3id.diwan.model.Format;
import org.w3id.diwan.model.Vocabulary;
import org.w3id.diwan.rdf.Counts;
import org.w3id.diwan.rdf.Question;
import org.w3id.diwan.rdf.TripleFolder;

/** Turns dossiers into RDF files, source by source. */
final class Conversion {
    private final Console console;
    private final DossierReader reader;
    private final Vocabulary vocabulary;
    private final List<Question> questions;

    private Conversion(Console console, Vocabulary vocabulary, List<Question> questions) {
        this.console = console;
        this.reader = new DossierReader(vocabulary);
        this.vocabulary = vocabulary;
        this.questions = questions;
    }

    /** In the words of an ontology. */
    static Conversion by(OntologyOption ontology, Console console) throws IOException {
        return new Conversion(console, ontology.vocabulary(), ontology.questions());
    }

    /**
     * Writes the dossier that comes with Diwan.
     *
     * @throws CommandFailure if something is wrong with it; the folder is as it was then
     */
    void convertEmbedded(Path folder, Format format) throws IOException {
        try (EmbeddedDossier embedded = EmbeddedDossier.open()) {
            convert(embedded.folder(), "the embedded dossier", folder, format);
        }
    }

    /**
     * Writes a dossier.
     *
     * @throws CommandFailure if something is wrong with it; the folder is as it was then
     */
    void convert(Path dossier, Path folder, Format format) throws IOException {
        convert(dossier, dossier.toString(), folder, format);
    }

    private void convert(Path dossier, String name, Path folder, Format format) throws IOException {
        console.say("reading " + name + " ...");
        Instant start = Instant.now();
        Findings findings = new Findings(console);
        try (TripleFolder files = new TripleFolder(vocabulary, questions, folder, format)) {
            reader.read(dossier, part -> {
                findings.add(part.problems());
                files.add(part);
            });
            findings.stopOnErrors("nothing was written");
            console.say("  " + describe(files.commit()) + " (" + Amount.seconds(Duration.between(start, Instant.now()))
                    + ")");
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String describe(Counts counts) {
        return String.join(
                ", ",
                Amount.of(counts.entities(), "entity"),
                Amount.of(counts.sources(), "source"),
                Amount.of(counts.statements(), "statement"),
                Amount.of(counts.claims(), "claim"),
                Amount.of(counts.triples(), "triple"));
    }
}
