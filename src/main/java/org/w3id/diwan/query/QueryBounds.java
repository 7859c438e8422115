package org.w3id.diwan.query;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.jena.query.QueryException;

/**
 * How deep and how wide the text of a query may be, found before it is parsed: parsers and optimisers recurse, copy what is inside EXISTS
 * twice at each depth, and compare each part of a group with each other one, and look at no clock meanwhile. Rows of VALUES are not
 * counted.
 */
final class QueryBounds {
    private static final int DEPTH = 100;
    private static final int EXISTS_DEPTH = 6;
    private static final int EACH_WORD = 500;
    private static final int OPERATORS = 4_000;
    private static final int DESCRIBED = 2_000;
    private static final int LONGEST_VALUE = 10_000;
    private static final Set<String> WORDS = Set.of(
            "bind",
            "filter",
            "optional",
            "union",
            "minus",
            "exists",
            "select",
            "graph",
            "having",
            "values",
            "as",
            "from");

    private final String text;
    private final Map<String, Integer> words = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private int exists;
    private int values;
    private int operators;
    private int described;
    private boolean describes;
    private String before = "";
    private int at;

    private QueryBounds(String text) {
        this.text = text;
    }

    /**
     * Returns if a text is within the bounds.
     *
     * @throws QueryException if not, saying which
     */
    static void require(String sparql) {
        QueryBounds bounds = new QueryBounds(sparql);
        while (bounds.at < sparql.length()) {
            bounds.token();
        }
    }

    private void token() {
        char first = text.charAt(at);
        if (first == '"' || first == '\'') {
            skipString(first);
        } else if (first == '\\') {
            at += 2; // in a name
        } else if (first == '#') {
            skipTo('\n');
        } else if (first == '<' && isIri()) {
            countDescribed();
            skipTo('>');
        } else if (isName(first)) {
            name();
        } else {
            symbol(first);
            at++;
        }
    }

    private void symbol(char symbol) {
        if ("({[".indexOf(symbol) >= 0) {
            enter(symbol == '{' ? before : "");
        } else if (")}]".indexOf(symbol) >= 0) {
            leave();
        } else if (values == 0 && "|&+-*/!^=<>;".indexOf(symbol) >= 0) {
            requireAtMost(++operators, OPERATORS, "operators");
        }
    }

    /** The parser looks for each resource among those before. */
    private void countDescribed() {
        if (describes) {
            requireAtMost(++described, DESCRIBED, "resources to describe");
        }
    }

    /** @param word before a brace that a word may lead to, such as EXISTS */
    private void enter(String word) {
        describes = false;
        open.push(word);
        requireAtMost(open.size(), DEPTH, "brackets within brackets");
        if (word.equals("exists")) {
            requireAtMost(++exists, EXISTS_DEPTH, "EXISTS within EXISTS");
        } else if (word.equals("values")) {
            values++;
        }
        if (!word.isEmpty()) {
            before = "";
        }
    }

    private void leave() {
        String word = open.isEmpty() ? "" : open.pop();
        if (word.equals("exists")) {
            exists--;
        } else if (word.equals("values")) {
            values--;
        }
    }

    private void name() {
        int start = at;
        while (at < text.length() && isName(text.charAt(at))) {
            at++;
        }
        requireAtMost(at - start, LONGEST_VALUE, "characters in a name or number");
        String word = text.substring(start, at).toLowerCase(Locale.ROOT);
        if (word.equals("exists") || word.equals("values")) {
            before = word;
        }
        boolean called = text.startsWith("(", at);
        if (word.equals("describe")) {
            describes = true;
        } else {
            countDescribed();
        }
        if (WORDS.contains(word) || called) {
            String counted = called && !WORDS.contains(word) ? "calls" : word.toUpperCase(Locale.ROOT);
            requireAtMost(words.merge(counted, 1, Integer::sum), EACH_WORD, counted);
        }
    }

    private static boolean isName(char letter) {
        return Character.isLetterOrDigit(letter) || "_?$:.%@".indexOf(letter) >= 0;
    }

    private boolean isIri() {
        for (int i = at + 1; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '>') {
                return true;
            }
            if (letter <= ' ' || "<\"{}|^`\\".indexOf(letter) >= 0) {
                return false;
            }
        }
        return false;
    }

    private void skipTo(char end) {
        int found = text.indexOf(end, at);
        at = found < 0 ? text.length() : found + 1;
    }

    /** One of three quotation marks ends with three. */
    private void skipString(char quote) {
        int start = at;
        String three = String.valueOf(quote).repeat(3);
        String end = text.startsWith(three, at) ? three : String.valueOf(quote);
        at += end.length();
        while (at < text.length() && !text.startsWith(end, at)) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at = Math.min(text.length(), at + end.length());
        if (text.startsWith("^^", at)) {
            requireAtMost(at - start, LONGEST_VALUE, "characters in a value that is no text");
        }
    }

    private static void requireAtMost(int count, int most, String what) {
        if (count > most) {
            throw new QueryException("This query has more than " + most + " " + what + ".");
        }
    }
}
