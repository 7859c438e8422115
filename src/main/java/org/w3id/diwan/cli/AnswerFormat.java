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
 * @param graph for triples; empty where the format knows none
 */
record AnswerFormat(Optional<RowFormat> rows, Optional<Format> graph) {
    /** For whoever asks for help. */
    static final String WORDS =
            "table, csv, tsv, json or xml; for triples also turtle, trig, jsonld, ntriples, nquads or rdfxml";

    private static final List<Format> GRAPHS =
            List.of(Format.TURTLE, Format.TRIG, Format.JSONLD, Format.NTRIPLES, Format.NQUADS, Format.RDFXML);

    static AnswerFormat named(String word) {
        Optional<RowFormat> rows = RowFormat.named(word).filter(format -> format != RowFormat.THRIFT);
        Optional<Format> graph = Format.named(word)
                .filter(GRAPHS::contains)
                .or(() -> rows.filter(format -> format == RowFormat.TEXT).map(table -> Format.TURTLE));
        if (rows.isEmpty() && graph.isEmpty()) {
            throw new TypeConversionException("there is no format " + word + "; there are " + WORDS);
        }
        return new AnswerFormat(rows, graph);
    }
}
