package org.w3id.diwan.cli;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.shared.PrefixMapping;

/** Writes the answer to a query. */
final class AnswerWriter {
    private final Console console;
    private final AnswerFormat format;

    AnswerWriter(Console console, AnswerFormat format) {
        this.console = console;
        this.format = format;
    }

    /** Runs a query and writes its answer. */
    void write(Query query, QueryExecution execution) {
        if (query.isSelectType()) {
            writeRows(execution.execSelect(), query.getPrefixMapping());
        } else if (query.isAskType()) {
            writeTruth(execution.execAsk());
        } else if (query.isDescribeType()) {
            RDFDataMgr.write(console.out(), execution.execDescribe(), format.graph());
        } else if (query.isConstructType()) {
            RDFDataMgr.write(console.out(), execution.execConstruct(), format.graph());
        } else {
            throw CommandFailure.badInput("Only SELECT, ASK, CONSTRUCT and DESCRIBE have an answer here.");
        }
    }

    private void writeTruth(boolean truth) {
        if (format == AnswerFormat.TABLE) {
            console.out().println(truth ? "yes" : "no");
        } else {
            ResultSetMgr.write(console.out(), truth, format.rows());
        }
    }

    private void writeRows(ResultSet rows, PrefixMapping prefixes) {
        if (format != AnswerFormat.TABLE) {
            ResultSetMgr.write(console.out(), rows, format.rows());
            return;
        }
        List<String> head = rows.getResultVars();
        List<List<String>> cells = new ArrayList<>();
        rows.forEachRemaining(row -> cells.add(
                head.stream().map(name -> cell(row.get(name), prefixes)).toList()));
        new TextTable(head, cells).lines(console.columns()).forEach(console.out()::println);
        console.say(cells.size() == 1 ? "1 row" : cells.size() + " rows");
    }

    private static String cell(RDFNode node, PrefixMapping prefixes) {
        if (node == null) {
            return "";
        }
        return node.isLiteral() ? node.asLiteral().getLexicalForm() : prefixes.shortForm(node.toString());
    }
}
