package org.w3id.diwan.article.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads <a href="https://universaldependencies.org/format.html">CoNLL-U</a>: a word a line with ten columns, an empty line after each
 * sentence. Words that stand for several ({@code 1-2}) and empty nodes ({@code 1.1}) are passed over.
 */
public final class Conllu {
    private static final Pattern TAB = Pattern.compile("\t");
    private static final int FORM = 1;
    private static final int LEMMA = 2;
    private static final int UNIVERSAL_TAG = 3;
    private static final int TAG = 4;
    private static final int HEAD = 6;
    private static final int RELATION = 7;

    private Conllu() {}

    /**
     * The sentences of a text.
     *
     * @throws IllegalArgumentException if a line is none of CoNLL-U, or a sentence is no tree; its message names the line
     */
    public static List<Parse> read(String text) {
        List<Parse> parses = new ArrayList<>();
        List<Parse.Node> nodes = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank()) {
                close(parses, nodes, number);
            } else if (!line.startsWith("#")) {
                String[] columns = TAB.split(line, -1);
                if (columns.length <= RELATION) {
                    throw new IllegalArgumentException(
                            "line " + number + " has " + columns.length + " columns, not ten");
                }
                if (columns[0].indexOf('-') < 0 && columns[0].indexOf('.') < 0) {
                    nodes.add(node(columns, number));
                }
            }
        }
        close(parses, nodes, number);
        return parses;
    }

    private static Parse.Node node(String[] columns, int number) {
        try {
            return new Parse.Node(
                    columns[FORM],
                    columns[LEMMA].toLowerCase(Locale.ROOT),
                    columns[TAG].equals("_") ? columns[UNIVERSAL_TAG] : columns[TAG],
                    Integer.parseInt(columns[HEAD]) - 1,
                    columns[RELATION]);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("line " + number + ": " + columns[HEAD] + " is no number of a word", e);
        }
    }

    private static void close(List<Parse> parses, List<Parse.Node> nodes, int number) {
        if (nodes.isEmpty()) {
            return;
        }
        Parse parse = new Parse(nodes);
        for (int each = 0; each < parse.size(); each++) {
            int steps = 0;
            int at = each;
            while (at >= 0) {
                if (at >= parse.size() || steps++ > parse.size()) {
                    throw new IllegalArgumentException("the sentence before line " + number + " is no tree");
                }
                at = parse.node(at).head();
            }
        }
        parses.add(parse);
        nodes.clear();
    }
}
