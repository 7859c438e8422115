package org.w3id.diwan.serve.agent.tool;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.w3id.diwan.model.vocabulary.IriScheme;
import org.w3id.diwan.model.vocabulary.Prefixes;
import org.w3id.diwan.query.BadParameter;
import org.w3id.diwan.query.GraphConnection;
import org.w3id.diwan.query.Row;
import org.w3id.diwan.query.SparqlText;
import org.w3id.diwan.serve.agent.tool.ToolAnswer.Item;

/** Asks a query that only reads. Rows without an order of their own are sorted, so that the same question has the same answer. */
record SparqlTool(GraphConnection graph) {
    private static final int MOST_ROWS = 10_000;
    private static final int LONGEST_VALUE = 1_000;
    private static final int MOST_LETTERS = 8_000_000;
    private static final Pattern PREFIX = Pattern.compile("Unresolved prefixed name: ([^:\\s]*):");
    private static final PrefixMapping PREFIXES = PrefixMapping.Factory.create().setNsPrefixes(Prefixes.all());

    /** @throws BadParameter if it is no query, or names what the graph does not know */
    ToolAnswer ask(String text, int offset) {
        Query query = parse(text);
        if (query.isDescribeType() || query.isJsonType()) {
            throw BadParameter.of("query", "ask with SELECT, ASK or CONSTRUCT; describe_entity describes an entity");
        }
        new QueryWords(graph).firstUnknown(text).ifPresent(unknown -> {
            String near = unknown.nearest().isEmpty() ? "" : "; the nearest known name is " + unknown.nearest();
            throw BadParameter.of(
                    "query",
                    "line " + unknown.line() + ", column " + unknown.column() + ": the graph knows no "
                            + unknown.written() + near);
        });
        try (QueryExec execution = graph.execute(query)) {
            if (query.isAskType()) {
                boolean truth = execution.ask();
                return ToolAnswer.of(
                                ToolAnswer.Status.FOUND,
                                truth ? "yes" : "no: the graph does not say so, which is no denial")
                        .with("answer", truth);
            }
            return query.isSelectType()
                    ? rows(execution.select(), query.hasOrderBy(), offset)
                    : triples(execution.constructTriples(), offset);
        }
    }

    private static Query parse(String text) {
        try {
            return new SparqlText(text)
                    .query(IriScheme.base(), Syntax.syntaxSPARQL_12)
                    .value();
        } catch (QueryParseException wrong) {
            String message = String.valueOf(wrong.getMessage())
                    .split("\n\\s*Was expecting", 2)[0]
                    .strip();
            throw BadParameter.of("query", said(message, wrong.getLine(), wrong.getColumn()));
        } catch (QueryException wrong) {
            throw BadParameter.of("query", String.valueOf(wrong.getMessage()).strip());
        }
    }

    private static String said(String message, int line, int column) {
        String place = line > 0 && !message.contains("ine " + line) ? "line " + line + ", column " + column + ": " : "";
        Matcher prefix = PREFIX.matcher(message);
        List<String> known =
                Prefixes.all().keySet().stream().filter(each -> !each.isEmpty()).toList();
        String near =
                prefix.find() ? "; the nearest known prefixes " + ToolArguments.nearest(prefix.group(1), known) : "";
        return place + message.replaceFirst("\\.$", "") + near;
    }

    private static ToolAnswer rows(RowSet rows, boolean ordered, int offset) {
        List<Var> variables = rows.getResultVars();
        List<List<String>> all = new ArrayList<>();
        int letters = 0;
        while (rows.hasNext() && all.size() < MOST_ROWS && letters < MOST_LETTERS) {
            Binding row = rows.next();
            List<String> cells =
                    variables.stream().map(variable -> shown(row, variable)).toList();
            letters += cells.stream().mapToInt(String::length).sum();
            all.add(cells);
        }
        boolean more = rows.hasNext();
        if (!ordered) {
            all.sort(Comparator.comparing(row -> String.join("\t", row)));
        }
        List<String> columns = variables.stream().map(Var::getVarName).toList();
        List<Item> items = all.stream()
                .skip(offset)
                .map(row -> new Item(row, String.join("\t", row)))
                .toList();
        String headline = all.isEmpty()
                ? "Not in the graph: no row. That nothing is said is no denial."
                : (more
                                ? "More than " + all.size()
                                        + " rows, of which these can be read: use LIMIT and OFFSET. "
                                : all.size() + " rows. ")
                        + "Columns: " + String.join("\t", columns);
        return ToolAnswer.list(headline, "rows", items, offset, all.size()).with("columns", columns);
    }

    private static ToolAnswer triples(Iterator<Triple> triples, int offset) {
        List<String> all = new ArrayList<>();
        while (triples.hasNext() && all.size() < MOST_ROWS) {
            Triple triple = triples.next();
            all.add(String.join(
                    " ", shown(triple.getSubject()), shown(triple.getPredicate()), shown(triple.getObject())));
        }
        List<Item> items = all.stream()
                .distinct()
                .sorted()
                .skip(offset)
                .map(line -> new Item(line, line))
                .toList();
        int total = (int) all.stream().distinct().count();
        return ToolAnswer.list(total + " triples.", "triples", items, offset, total);
    }

    private static String shown(Binding row, Var variable) {
        Node value = row.get(variable);
        return value == null ? "" : shown(value);
    }

    /** IRIs with Diwan's prefixes, everything else as it is written. */
    private static String shown(Node value) {
        String text = value.isURI() ? PREFIXES.shortForm(value.getURI()) : Row.text(value);
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "...";
    }
}
