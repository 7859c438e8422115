package org.w3id.diwan.serve.sparql;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.jspecify.annotations.Nullable;
import org.w3id.diwan.model.vocabulary.Prefixes;
import org.w3id.diwan.query.Row;
import org.w3id.diwan.serve.http.HtmlTemplates;

/**
 * An answer as a page shows it.
 *
 * @param head the columns
 * @param isCut whether there are more rows
 * @param whole all of it for scripts, as SPARQL's JSON or N-Triples; empty if it is cut
 */
public record AnswerTable(List<String> head, List<List<Cell>> rows, boolean isCut, String whole) {
    /** No answer: it has no columns. */
    public static final AnswerTable NONE = new AnswerTable(List.of(), List.of(), false, "");

    private static final int MOST_ROWS = 1000;
    private static final PrefixMapping PREFIXES = PrefixMapping.Factory.create().setNsPrefixes(Prefixes.all());

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

    /** Rows, of which the first are read. */
    public static AnswerTable of(RowSet rows) {
        List<Var> variables = rows.getResultVars();
        List<Binding> first = new ArrayList<>();
        while (rows.hasNext() && first.size() < MOST_ROWS) {
            first.add(rows.next().detach());
        }
        return new AnswerTable(
                variables.stream().map(Var::getVarName).toList(),
                first.stream()
                        .map(row -> variables.stream()
                                .map(variable -> Cell.of(row.get(variable)))
                                .toList())
                        .toList(),
                rows.hasNext(),
                rows.hasNext()
                        ? ""
                        : json((writer, out) -> writer.write(out, RowSetStream.create(variables, first.iterator()))));
    }

    static AnswerTable of(boolean truth) {
        return new AnswerTable(
                List.of("answer"),
                List.of(List.of(new Cell(truth ? "yes" : "no", "", "en", false))),
                false,
                json((writer, out) -> writer.write(out, truth)));
    }

    static AnswerTable of(Graph graph) {
        boolean isCut = graph.size() > MOST_ROWS;
        return new AnswerTable(
                List.of("subject", "predicate", "object"),
                graph.stream()
                        .limit(MOST_ROWS)
                        .map(triple -> Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
                                .map(Cell::of)
                                .toList())
                        .toList(),
                isCut,
                isCut ? "" : RDFWriter.source(graph).lang(Lang.NTRIPLES).asString());
    }

    private static String json(BiConsumer<ResultsWriter, OutputStream> writing) {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        writing.accept(ResultsWriter.create().lang(ResultSetLang.RS_JSON).build(), json);
        return json.toString(StandardCharsets.UTF_8);
    }
}
