package org.w3id.diwan.serve.sparql;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSet;
import org.jspecify.annotations.Nullable;
import org.w3id.diwan.model.vocabulary.IriScheme;
import org.w3id.diwan.model.vocabulary.Prefixes;
import org.w3id.diwan.query.Row;
import org.w3id.diwan.serve.http.HtmlTemplates;

/**
 * An answer as a page shows it.
 *
 * @param head the columns
 * @param isCut whether there are more rows
 */
public record AnswerTable(List<String> head, List<List<Cell>> rows, boolean isCut) {
    private static final int MOST_ROWS = 1000;
    private static final PrefixMapping PREFIXES =
            PrefixMapping.Factory.create().setNsPrefixes(Prefixes.of(IriScheme.DIWAN));

    /**
     * A value.
     *
     * @param href where it leads; empty if nowhere
     * @param language empty if it has none
     * @param isText whether it runs as its own letters do
     */
    public record Cell(String text, String href, String language, boolean isText) {
        static Cell of(@Nullable Node value) {
            if (value == null) {
                return new Cell("", "", "", false);
            }
            return value.isURI()
                    ? new Cell(PREFIXES.shortForm(value.getURI()), HtmlTemplates.href(value.getURI()), "", false)
                    : new Cell(
                            Row.text(value),
                            "",
                            value.isLiteral() ? value.getLiteralLanguage() : "",
                            value.isLiteral());
        }
    }

    public static AnswerTable of(RowSet rows) {
        List<Var> variables = rows.getResultVars();
        List<List<Cell>> shown = new ArrayList<>();
        while (rows.hasNext() && shown.size() < MOST_ROWS) {
            var row = rows.next();
            shown.add(variables.stream()
                    .map(variable -> Cell.of(row.get(variable)))
                    .toList());
        }
        return new AnswerTable(variables.stream().map(Var::getVarName).toList(), shown, rows.hasNext());
    }

    static AnswerTable of(boolean truth) {
        return new AnswerTable(
                List.of("answer"), List.of(List.of(new Cell(truth ? "yes" : "no", "", "en", false))), false);
    }

    static AnswerTable of(Graph graph) {
        List<List<Cell>> shown = new ArrayList<>();
        Iterator<Triple> triples = graph.find();
        while (triples.hasNext() && shown.size() < MOST_ROWS) {
            Triple triple = triples.next();
            shown.add(Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
                    .map(Cell::of)
                    .toList());
        }
        return new AnswerTable(List.of("subject", "predicate", "object"), shown, triples.hasNext());
    }
}
