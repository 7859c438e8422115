package org.w3id.diwan.cli;

import java.util.Locale;
import org.w3id.diwan.model.Vocabulary;
import org.w3id.diwan.model.Format;

/** In which forms {@code diwan read} writes: RDF with graphs, since those tell what a machine has read from what people have reviewed. */
enum ReadingFormat {
    TRIG,
    NQUADS,
    JSONLD,
    JELLY,
    /** No RDF: a file for {@code diwan review}. */
    YAML;

    ReadingOutput output(Vocabulary vocabulary) {
        return this == YAML ? new ReviewYaml() : new RdfReading(vocabulary, Format.valueOf(name()));
    }

    /** As users write it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
