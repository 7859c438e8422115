package org.w3id.diwan.cli.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.shared.impl.PrefixMappingImpl;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.jspecify.annotations.Nullable;
import org.w3id.diwan.cli.terminal.CommandFailure;
import org.w3id.diwan.cli.terminal.Console;
import org.w3id.diwan.cli.terminal.TextTable;
import org.w3id.diwan.model.vocabulary.Format;
import org.w3id.diwan.model.vocabulary.Prefixes;
import org.w3id.diwan.query.Row;
import org.w3id.diwan.query.RowFormat;
import picocli.CommandLine.TypeConversionException;

/**
 * How the answer to a query is written.
 *
 * @param rows for rows and for yes or no; empty where the format knows none
 * @param graph for triples; empty where the format knows none
 */
public record AnswerFormat(Optional<RowFormat> rows, Optional<Format> graph) {
    /** For whoever asks for help. */
    static final String WORDS =
            "table, csv, tsv, json or xml; for triples also turtle, trig, jsonld, ntriples, nquads or rdfxml";

    public static AnswerFormat named(String word) {
        Optional<RowFormat> rows = RowFormat.named(word).filter(format -> format != RowFormat.THRIFT);
        Optional<Format> graph = Format.named(word)
                .filter(format -> format != Format.JELLY)
                .or(() -> rows.filter(format -> format == RowFormat.TEXT).map(table -> Format.TURTLE));
        if (rows.isEmpty() && graph.isEmpty()) {
            throw new TypeConversionException("there is no format " + word + "; there are " + WORDS);
        }
        return new AnswerFormat(rows, graph);
    }

    /** Runs a query and writes its answer. */
    void write(Query query, QueryExec execution, Console console) {
        if (query.isSelectType()) {
            writeRows(rowFormat(), execution.select(), query.getPrefixMapping(), console);
        } else if (query.isAskType()) {
            writeTruth(rowFormat(), execution.ask(), console);
        } else if (query.isDescribeType() || query.isConstructType()) {
            Format format = graphFormat();
            RDFWriter.source(query.isDescribeType() ? execution.describe() : execution.construct())
                    .lang(RDFLanguages.contentTypeToLang(format.mediaType()))
                    .output(console.out());
        } else {
            throw CommandFailure.badInput("Only SELECT, ASK, CONSTRUCT and DESCRIBE have an answer here.");
        }
    }

    private Format graphFormat() {
        return graph.orElseThrow(
                () -> unfit(
                        rows,
                        "is for tables; the answer to this query is triples: use turtle, trig, jsonld, ntriples, nquads or rdfxml."));
    }

    private RowFormat rowFormat() {
        return rows.orElseThrow(() ->
                unfit(graph, "is for triples; the answer to this query is a table: use table, csv, tsv, json or xml."));
    }

    private static CommandFailure unfit(Optional<?> format, String advice) {
        return CommandFailure.badInput(
                "--format " + format.map(Object::toString).orElse("") + " " + advice);
    }

    private static void writeTruth(RowFormat as, boolean truth, Console console) {
        if (as == RowFormat.TEXT) {
            console.out().println(truth ? "yes" : "no");
        } else {
            ResultsWriter.create().lang(as.lang()).build().write(console.out(), truth);
        }
    }

    private static void writeRows(RowFormat as, RowSet rows, PrefixMapping ofQuery, Console console) {
        if (as != RowFormat.TEXT) {
            ResultsWriter.create().lang(as.lang()).build().write(console.out(), rows);
            return;
        }
        // the query's own prefixes win
        PrefixMapping prefixes =
                new PrefixMappingImpl().setNsPrefixes(Prefixes.all()).setNsPrefixes(ofQuery);
        List<Var> variables = rows.getResultVars();
        List<List<String>> cells = new ArrayList<>();
        rows.forEachRemaining(row -> cells.add(variables.stream()
                .map(variable -> cell(row.get(variable), prefixes))
                .toList()));
        List<String> head = variables.stream().map(Var::getVarName).toList();
        new TextTable(head, cells).print(console);
        console.say(cells.size() == 1 ? "1 row" : cells.size() + " rows");
    }

    private static String cell(@Nullable Node node, PrefixMapping prefixes) {
        if (node == null) {
            return "";
        }
        return node.isURI() ? prefixes.shortForm(node.getURI()) : Row.text(node);
    }
}
