package org.w3id.diwan.serve;

import static org.w3id.diwan.serve.HtmlPage.escaped;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdfconnection.RDFConnection;
import org.jspecify.annotations.Nullable;
import org.w3id.diwan.serve.Questions.Question;

/** Questions and their answers as pages. */
final class QuestionHtml {
    private static final int MOST_ROWS = 1000;

    private QuestionHtml() {}

    static HtmlPage list(Questions questions) {
        String items = questions.all().stream()
                .map(question -> "<li><a href=\"/questions/%s\">%s</a></li>"
                        .formatted(escaped(question.name()), escaped(question.asks())))
                .collect(Collectors.joining("\n", "<ul>\n", "\n</ul>"));
        return new HtmlPage("Questions that the graph answers", questions.all().isEmpty() ? "<p>None yet.</p>" : items);
    }

    /** @param path of the page, for links to other formats */
    static HtmlPage answer(Question question, RDFConnection graph, String path) {
        Query query = QueryFactory.create(question.query());
        String answer = query.isSelectType() ? table(query, graph) : "<p>Its answer is not a table.</p>";
        String formats = List.of("csv", "tsv", "json", "xml").stream()
                .map(format -> "<a href=\"%s?format=%s\">%s</a>"
                        .formatted(escaped(path), format, format.toUpperCase(Locale.ROOT)))
                .collect(Collectors.joining(" · "));
        return new HtmlPage(
                question.asks(),
                answer + "\n<p>The same as " + formats
                        + ". <a href=\"/questions\">Other questions</a></p>\n<h2>As a query</h2>\n<pre tabindex=\"0\">"
                        + escaped(question.query()) + "</pre>");
    }

    private static String table(Query query, RDFConnection graph) {
        StringBuilder html = new StringBuilder(
                "<div class=\"wide\" role=\"region\" aria-label=\"Answer\" tabindex=\"0\"><table>\n<thead><tr>");
        try (QueryExecution execution = graph.query(query)) {
            ResultSet rows = execution.execSelect();
            List<String> variables = rows.getResultVars();
            variables.forEach(name ->
                    html.append("<th scope=\"col\">").append(escaped(name)).append("</th>"));
            html.append("</tr></thead>\n<tbody>\n");
            int count = 0;
            for (; rows.hasNext() && count < MOST_ROWS; count++) {
                var row = rows.nextBinding();
                html.append("<tr>");
                variables.forEach(name -> html.append(cell(row.get(name))));
                html.append("</tr>\n");
            }
            html.append("</tbody>\n</table></div>\n<p>").append(count).append(count == 1 ? " row" : " rows");
            return html.append(rows.hasNext() ? ", and more." : ".")
                    .append("</p>")
                    .toString();
        }
    }

    private static String cell(@Nullable Node value) {
        if (value == null) {
            return "<td></td>";
        }
        if (value.isURI()) {
            String iri = value.getURI();
            boolean link = iri.startsWith("https://") || iri.startsWith("http://");
            return link
                    ? "<td><a href=\"%1$s\">%1$s</a></td>".formatted(escaped(iri))
                    : "<td>" + escaped(iri) + "</td>";
        }
        if (!value.isLiteral()) {
            return "<td>" + escaped(value.toString()) + "</td>";
        }
        String language = value.getLiteralLanguage();
        String attributes = language.isEmpty() ? "" : " lang=\"" + escaped(language) + "\"";
        return "<td dir=\"auto\"" + attributes + ">" + escaped(value.getLiteralLexicalForm()) + "</td>";
    }
}
