package org.w3id.diwan.cli;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.Syntax;
import org.w3id.diwan.model.IriScheme;
import org.w3id.diwan.query.SparqlText;

/** Reads SPARQL as {@link SparqlText} does, and explains what is wrong in it. */
final class QueryParser {
    private static final Pattern PLACE = Pattern.compile("(?i)line (?<line>\\d+), column (?<column>\\d+)");
    private static final Pattern UNEXPECTED = Pattern.compile("Encountered \" \\S+ \"(?<what>.*?) ?\"\" at .*");

    private QueryParser() {}

    /**
     * Reads one query.
     *
     * @throws CommandFailure if it is not SPARQL, with line, column and a mark under the place
     */
    static Query parse(QueryText text) {
        try {
            return new SparqlText(text.sparql())
                    .query(IriScheme.DIWAN.base(), Syntax.syntaxARQ)
                    .value();
        } catch (QueryException e) {
            throw CommandFailure.badInput(
                    explain(text, Objects.requireNonNullElse(e.getMessage(), "it nests too deeply")));
        }
    }

    private static String explain(QueryText text, String message) {
        // the further lines list everything that could have stood there
        String reason = message.lines().findFirst().orElse("");
        String origin = text.origin().isEmpty() ? "query" : text.origin();
        Matcher place = PLACE.matcher(reason);
        if (!place.find()) {
            return origin + ": " + reason;
        }
        int line = Integer.parseInt(place.group("line"));
        int column = Integer.parseInt(place.group("column"));
        return origin + ":" + line + ":" + column + ": " + plain(reason) + mark(text.sparql(), line, column);
    }

    /** The parser's own words, without its quoting and the place that is named already. */
    private static String plain(String reason) {
        Matcher unexpected = UNEXPECTED.matcher(reason);
        if (unexpected.matches()) {
            return "unexpected '" + unexpected.group("what") + "'";
        }
        if (reason.startsWith("Encountered \"<EOF>\"")) {
            return "the query ends too early";
        }
        if (reason.startsWith("Lexical error")) {
            return "this is no word of SPARQL";
        }
        return reason.substring(reason.indexOf(": ") + 1).strip();
    }

    private static String mark(String sparql, int line, int column) {
        String shown = sparql.lines().skip(Math.max(line - 1L, 0)).findFirst().orElse("");
        return "\n  " + shown.replace('\t', ' ') + "\n  " + " ".repeat(Math.max(column - 1, 0)) + "^";
    }
}
