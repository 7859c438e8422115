package org.w3id.diwan.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One line of {@code dependencies.tsv}: a word, and where around it in the sentence's tree the two ends of a relation stand.
 *
 * @param relation the property
 * @param lemmas the words that say it; empty where a mention itself does
 * @param kind their part of speech
 * @param needs what must be there besides
 * @param excludes what must not be there
 * @param subject where the subject may stand, best first
 * @param object where the object may stand, best first; empty where it is listed with the subject
 * @param marks its marks
 * @param example a sentence that must be read so
 */
record Valency(
        String relation,
        Set<String> lemmas,
        Kind kind,
        List<TreePath> needs,
        List<TreePath> excludes,
        List<TreePath> subject,
        List<TreePath> object,
        Set<String> marks,
        String example) {
    private static final Pattern BLANK = Pattern.compile(" +");
    private static final Pattern BAR = Pattern.compile("\\|");
    private static final int COLUMNS = 7;

    /** What kind of word says it. */
    enum Kind {
        VERB,
        NOUN,
        ANY,
        MENTION
    }

    static List<Valency> all() {
        List<Valency> all = new ArrayList<>();
        for (var row : LexiconFile.rows("dependencies.tsv", COLUMNS)) {
            String trigger = row.get(1);
            int dot = trigger.lastIndexOf('.');
            Kind kind = kind(trigger.substring(dot + 1));
            all.add(new Valency(
                    row.get(0),
                    kind == Kind.MENTION ? Set.of() : Set.of(BAR.split(trigger.substring(0, dot))),
                    kind,
                    paths(row.get(2), false),
                    paths(row.get(2), true),
                    paths(row.get(3), false),
                    row.get(4).equals("each") ? List.of() : paths(row.get(4), false),
                    row.get(5).isEmpty() ? Set.of() : Set.of(BLANK.split(row.get(5))),
                    row.get(6)));
        }
        return all;
    }

    boolean isMutual() {
        return object.isEmpty();
    }

    private static Kind kind(String letter) {
        return switch (letter) {
            case "v" -> Kind.VERB;
            case "n" -> Kind.NOUN;
            case "a" -> Kind.ANY;
            case "m" -> Kind.MENTION;
            default ->
                throw new IllegalStateException("the lexicon's dependencies.tsv knows no kind of word " + letter);
        };
    }

    /** The ways in a cell: those with an exclamation mark before them, or those without. */
    private static List<TreePath> paths(String cell, boolean excluded) {
        return BLANK.splitAsStream(cell)
                .filter(way -> !way.isEmpty() && way.startsWith("!") == excluded)
                .map(way -> TreePath.parse(excluded ? way.substring(1) : way))
                .toList();
    }
}
