package org.w3id.diwan.cli;

import java.util.List;
import java.util.Optional;
import org.w3id.diwan.model.Format;
import org.w3id.diwan.query.RowFormat;
import picocli.CommandLine.TypeConversionException;

/**
 * How an answer is written.
 *
 * @param rows for rows and for yes or no; empty where the format knows none
 * @param graph for triples
 */
record AnswerFormat(Optional<RowFormat> rows, Format graph) {
    /** For whoever asks for help. */
    static final String WORDS =
            "table, csv, tsv, json or xml; for triples also turtle, trig, jsonld, ntriples, nquads or rdfxml";

    private static final List<Format> GRAPHS =
            List.of(Format.TURTLE, Format.TRIG, Format.JSONLD, Format.NTRIPLES, Format.NQUADS, Format.RDFXML);

    static AnswerFormat named(String word) {
        Optional<RowFormat> rows = RowFormat.named(word);
        Format graph = Format.named(word)
                .filter(GRAPHS::contains)
                .or(() -> rows.map(format -> format == RowFormat.TEXT ? Format.TURTLE : Format.NTRIPLES))
                .orElseThrow(() -> new TypeConversionException("there is no format " + word + "; there are " + WORDS));
        return new AnswerFormat(rows, graph);
    }
}
