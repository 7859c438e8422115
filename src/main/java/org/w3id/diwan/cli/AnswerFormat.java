package org.w3id.diwan.cli;

import java.util.Locale;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;

/** How an answer is written. */
enum AnswerFormat {
    /** Aligned columns, for people; a graph as Turtle. */
    TABLE,
    /** SPARQL's comma-separated values; a graph as N-Triples. */
    CSV,
    /** SPARQL's tab-separated values; a graph as N-Triples. */
    TSV,
    /** SPARQL's JSON; a graph as JSON-LD. */
    JSON;

    /** For rows and for yes or no. */
    Lang rows() {
        return switch (this) {
            case TABLE -> ResultSetLang.RS_Text;
            case CSV -> ResultSetLang.RS_CSV;
            case TSV -> ResultSetLang.RS_TSV;
            case JSON -> ResultSetLang.RS_JSON;
        };
    }

    Lang graph() {
        return switch (this) {
            case TABLE -> Lang.TURTLE;
            case CSV, TSV -> Lang.NTRIPLES;
            case JSON -> Lang.JSONLD;
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
