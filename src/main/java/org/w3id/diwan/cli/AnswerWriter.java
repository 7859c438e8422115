package org.w3id.diwan.cli;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.shared.impl.PrefixMappingImpl;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.jspecify.annotations.Nullable;
import org.w3id.diwan.model.Format;
import org.w3id.diwan.model.IriScheme;
import org.w3id.diwan.model.Prefixes;
import org.w3id.diwan.query.Row;
import org.w3id.diwan.query.RowFormat;

/** Writes the answer to a query. */
final class AnswerWriter {
    private final Console console;
    private final AnswerFormat format;

    AnswerWriter(Console console, AnswerFormat format) {
        this.console = console;
        this.format = format;
    }

    /** Runs a query and writes its answer. */
    void write(Query query, QueryExec execution) {
        if (query.isSelectType()) {
            writeRows(rowFormat(), execution.select(), shown(query));
        } else if (query.isAskType()) {
            writeTruth(rowFormat(), execution.ask());
        } else if (query.isDescribeType() || query.isConstructType()) {
            Format graph = graphFormat();
            RDFWriter.source(query.isDescribeType() ? execution.describe() : execution.construct())
                    .lang(RDFLanguages.contentTypeToLang(graph.mediaType()))
                    .output(console.out());
        } else {
            throw CommandFailure.badInput("Only SELECT, ASK, CONSTRUCT and DESCRIBE have an answer here.");
        }
    }

    private Format graphFormat() {
        return format.graph()
                .orElseThrow(
                        () -> CommandFailure.badInput(
                                "--format "
                                        + format.rows().map(RowFormat::toString).orElse("")
                                        + " is for tables; the answer to this query is triples: use turtle, trig, jsonld, ntriples, nquads or rdfxml."));
    }

    private RowFormat rowFormat() {
        return format.rows()
                .orElseThrow(() -> CommandFailure.badInput(
                        "--format " + format.graph().map(Format::toString).orElse("") + " is for triples; the answer to"
                                + " this query is a table: use table, csv, tsv, json or xml."));
    }

    private void writeTruth(RowFormat rows, boolean truth) {
        if (rows == RowFormat.TEXT) {
            console.out().println(truth ? "yes" : "no");
        } else {
            ResultsWriter.create().lang(rows.lang()).build().write(console.out(), truth);
        }
    }

    /** Diwan's prefixes and the query's own, which win. */
    private static PrefixMapping shown(Query query) {
        return new PrefixMappingImpl()
                .setNsPrefixes(Prefixes.of(IriScheme.DIWAN))
                .setNsPrefixes(query.getPrefixMapping());
    }

    private void writeRows(RowFormat as, RowSet rows, PrefixMapping prefixes) {
        if (as != RowFormat.TEXT) {
            ResultsWriter.create().lang(as.lang()).build().write(console.out(), rows);
            return;
        }
        List<List<String>> cells = new ArrayList<>();
        rows.forEachRemaining(row -> cells.add(rows.getResultVars().stream()
                .map(variable -> cell(row.get(variable), prefixes))
                .toList()));
        List<String> head = rows.getResultVars().stream()
                .map(variable -> variable.getVarName())
                .toList();
        new TextTable(head, cells).lines(console.columns()).forEach(console.out()::println);
        console.say(cells.size() == 1 ? "1 row" : cells.size() + " rows");
    }

    private static String cell(@Nullable Node node, PrefixMapping prefixes) {
        if (node == null) {
            return "";
        }
        return node.isURI() ? prefixes.shortForm(node.getURI()) : Row.text(node);
    }
}
