package org.w3id.diwan.rdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.w3id.diwan.model.reading.Reading;
import org.w3id.diwan.model.vocabulary.Format;
import org.w3id.diwan.model.vocabulary.Vocabulary;
import org.w3id.diwan.rdf.ontology.Question;

/** Writes readings into {@linkplain TripleFolder folders}. */
public final class TripleWriter {
    private final Vocabulary vocabulary;
    private final List<Question> questions;

    /**
     * @param vocabulary the ontology's classes, for every entity is written with the superclasses of its own
     * @param questions what the description offers to ask
     */
    public TripleWriter(Vocabulary vocabulary, List<Question> questions) {
        this.vocabulary = vocabulary;
        this.questions = List.copyOf(questions);
    }

    /**
     * Writes a whole reading; see {@link TripleFolder} for what happens to the files that are there.
     *
     * @throws IllegalStateException if it has errors: nothing may be written then
     */
    public Counts write(Reading reading, Path folder, Format format) throws IOException {
        try (TripleFolder files = open(folder, format)) {
            files.add(reading);
            return files.commit();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Begins to write a reading that comes in parts. */
    public TripleFolder open(Path folder, Format format) throws IOException {
        return new TripleFolder(vocabulary, questions, folder, format);
    }
}
