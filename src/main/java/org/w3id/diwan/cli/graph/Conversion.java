package org.w3id.diwan.cli.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.w3id.diwan.cli.terminal.Amount;
import org.w3id.diwan.cli.terminal.CommandFailure;
import org.w3id.diwan.cli.terminal.Console;
import org.w3id.diwan.cli.terminal.Findings;
import org.w3id.diwan.dossier.DossierReader;
import org.w3id.diwan.model.file.ShippedFolder;
import org.w3id.diwan.model.vocabulary.Format;
import org.w3id.diwan.model.vocabulary.Vocabulary;
import org.w3id.diwan.rdf.Counts;
import org.w3id.diwan.rdf.TripleFolder;
import org.w3id.diwan.rdf.ontology.Question;

/** Turns dossiers into RDF files, source by source. */
record Conversion(DossierReader reader, Vocabulary vocabulary, List<Question> questions, Console console) {
    /** In the words of an ontology. */
    static Conversion by(OntologyOption ontology, Console console) throws IOException {
        Vocabulary vocabulary = ontology.vocabulary();
        return new Conversion(new DossierReader(vocabulary), vocabulary, ontology.questions(), console);
    }

    /**
     * Writes a dossier, or the one that comes with Diwan.
     *
     * @throws CommandFailure if something is wrong with it; the folder is as it was then
     */
    void convert(Optional<Path> dossier, Path folder, Format format) throws IOException {
        console.say("reading " + dossier.map(Path::toString).orElse("the embedded dossier") + " ...");
        Instant start = Instant.now();
        Findings findings = new Findings(console);
        try (ShippedFolder embedded = DossierReader.shipped();
                TripleFolder files = new TripleFolder(vocabulary, questions, folder, format)) {
            reader.read(dossier.orElseGet(embedded::path), part -> {
                findings.add(part.problems());
                files.add(part);
            });
            findings.stopOnErrors("nothing was written");
            console.say("  " + describe(files.commit()) + " (" + Amount.since(start) + ")");
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
