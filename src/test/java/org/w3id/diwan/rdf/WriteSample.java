package org.w3id.diwan.rdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.w3id.diwan.model.reading.Reading;
import org.w3id.diwan.model.vocabulary.Format;
import org.w3id.diwan.rdf.ontology.OntologyReader;
import org.w3id.diwan.rdf.ontology.Question;

/** Writes the {@link Sample} as RDF: for tests in this Java machine or, by {@link #main}, in another one with other settings. */
public final class WriteSample {
    private WriteSample() {}

    static TripleWriter writer() throws IOException {
        Question question = new Question(
                "01-who", "Who is \"who\"?", Question.Kind.SELECT, "SELECT ?name WHERE {\n\t?who ?calls \"a\\\"b\"\n}");
        return new TripleWriter(OntologyReader.readShipped(), List.of(question));
    }

    /** Writes a reading with the shipped ontology and a question. */
    public static Counts into(Path folder, Format format, Reading reading) throws IOException {
        return writer().write(reading, folder, format);
    }

    /** Writes all formats into the folder that is the only argument. */
    public static void main(String[] args) throws IOException {
        for (Format format : Format.values()) {
            into(Path.of(args[0]), format, Sample.shuffled(42));
        }
    }
}
