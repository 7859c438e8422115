package org.w3id.diwan.cli.reading;

import java.util.Arrays;
import java.util.Locale;
import org.w3id.diwan.model.vocabulary.Format;
import org.w3id.diwan.model.vocabulary.Vocabulary;
import picocli.CommandLine.TypeConversionException;

/** In which forms {@code diwan read} writes: RDF with graphs, since those tell what a machine has read from what people have reviewed. */
public enum ReadingFormat {
    TRIG,
    NQUADS,
    JSONLD,
    JELLY,
    /** No RDF: a file for {@code diwan review}. */
    YAML;

    public static ReadingFormat named(String word) {
        String name = Format.named(word).map(Format::name).orElse(word.toUpperCase(Locale.ROOT));
        return Arrays.stream(values())
                .filter(format -> format.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("there is no format " + word
                        + " with graphs; there are trig, nquads (nq), jsonld, jelly and yaml"));
    }

    ReadingOutput output(Vocabulary vocabulary) {
        return this == YAML ? ReadingOutput.forReview() : ReadingOutput.rdf(vocabulary, Format.valueOf(name()));
    }

    /** As users write it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
