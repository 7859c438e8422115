package org.w3id.diwan.cli.asking;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.Syntax;
import org.w3id.diwan.cli.terminal.CommandFailure;
import org.w3id.diwan.cli.terminal.UserFile;
import org.w3id.diwan.model.vocabulary.IriScheme;
import org.w3id.diwan.query.SparqlText;
import org.w3id.diwan.rdf.ontology.Question;

/**
 * A query in SPARQL and where it stands.
 *
 * @param origin a file or a question; empty where it was typed
 * @param sparql its text
 */
record QueryText(String origin, String sparql) {
    private static final Pattern PLACE = Pattern.compile("(?i)line (?<line>\\d+), column (?<column>\\d+)");
    private static final Pattern UNEXPECTED = Pattern.compile("Encountered \" \\S+ \"(?<what>.*?) ?\"\" at .*");

    /**
     * What a user means: a query, {@code -} for the standard input, a file, or a question that comes with Diwan.
     *
     * @throws CommandFailure if it is none of them
     */
    static QueryText of(String word, Questions questions) throws IOException {
        if (word.equals("-")) {
            return new QueryText("standard input", new String(System.in.readAllBytes(), StandardCharsets.UTF_8));
        }
        if (isQuery(word)) {
            return new QueryText("", word);
        }
        if (isFile(word)) {
            return new QueryText(word, UserFile.read(Path.of(word)));
        }
        Question question = questions.find(word).orElseThrow(() -> unknown(word, questions));
        return new QueryText(question.name(), question.sparql());
    }

    private static boolean isQuery(String word) {
        return word.indexOf('{') >= 0 || (word.strip().indexOf(' ') >= 0 && !isFile(word));
    }

    private static boolean isFile(String word) {
        try {
            return Files.isRegularFile(Path.of(word));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static CommandFailure unknown(String word, Questions questions) {
        List<String> near = questions.near(word);
        String hint = near.isEmpty()
                ? "'diwan query --list' lists the questions."
                : "Did you mean " + String.join(" or ", near) + "?";
        return CommandFailure.badInput(word + ": neither a file, nor a query, nor a question. " + hint);
    }

    /**
     * The query, read as {@link SparqlText} does.
     *
     * @throws CommandFailure if it is not SPARQL, with line, column and a mark under the place
     */
    Query parse() {
        try {
            return new SparqlText(sparql)
                    .query(IriScheme.base(), Syntax.syntaxARQ)
                    .value();
        } catch (QueryException e) {
            throw CommandFailure.badInput(explain(Objects.requireNonNullElse(e.getMessage(), "it nests too deeply")));
        }
    }

    private String explain(String message) {
        // the further lines list everything that could have stood there
        String reason = message.lines().findFirst().orElse("");
        String name = origin.isEmpty() ? "query" : origin;
        Matcher place = PLACE.matcher(reason);
        if (!place.find()) {
            return name + ": " + reason;
        }
        int line = Integer.parseInt(place.group("line"));
        int column = Integer.parseInt(place.group("column"));
        return name + ":" + line + ":" + column + ": " + plain(reason) + mark(line, column);
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

    private String mark(int line, int column) {
        String shown = sparql.lines().skip(Math.max(line - 1L, 0)).findFirst().orElse("");
        return "\n  " + shown.replace('\t', ' ') + "\n  " + " ".repeat(Math.max(column - 1, 0)) + "^";
    }
}
