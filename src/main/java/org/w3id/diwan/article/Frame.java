package org.w3id.diwan.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One line of {@code frames.tsv}: words around two ends that say a relation.
 *
 * @param relation the property
 * @param parts the pattern
 * @param marks its marks
 * @param example a sentence that must be read so
 */
record Frame(String relation, List<Part> parts, Set<String> marks, String example) {
    /** What a part of a pattern stands for. */
    enum Kind {
        SUBJECT,
        OBJECT,
        SUBJECT_ADJECTIVE,
        OBJECT_ADJECTIVE,
        VERB,
        WORD,
        POSSESSIVE,
        GAP,
        PHRASE,
        WIDE,
        ANY,
        EVENT,
        ATTACKED,
        ANY_VERB
    }

    /**
     * A part of a pattern.
     *
     * @param kind what it stands for
     * @param forms the words it takes, if it is a word or verb
     * @param optional whether it may be missing
     */
    record Part(Kind kind, Set<String> forms, boolean optional) {}

    static List<Frame> all(Words words) {
        List<Frame> frames = new ArrayList<>();
        for (var row : LexiconFile.rows("frames.tsv", 4)) {
            List<Part> parts = new ArrayList<>();
            for (String word : row.get(1).split(" ", -1)) {
                parts.addAll(parts(word, words));
            }
            frames.add(new Frame(
                    row.get(0),
                    parts,
                    Set.of(row.get(2).isEmpty() ? new String[0] : row.get(2).split(" ", -1)),
                    row.get(3)));
        }
        return frames;
    }

    private static List<Part> parts(String word, Words words) {
        boolean optional = word.startsWith("(") && word.endsWith(")");
        String bare = optional ? word.substring(1, word.length() - 1) : word;
        if (bare.endsWith("'s") && bare.length() == 3) {
            return List.of(parts(bare.substring(0, 1), words).get(0), new Part(Kind.POSSESSIVE, Set.of(), false));
        }
        return List.of(
                switch (bare) {
                    case "S" -> new Part(Kind.SUBJECT, Set.of(), optional);
                    case "O" -> new Part(Kind.OBJECT, Set.of(), optional);
                    case "Sadj" -> new Part(Kind.SUBJECT_ADJECTIVE, Set.of(), optional);
                    case "Oadj" -> new Part(Kind.OBJECT_ADJECTIVE, Set.of(), optional);
                    case "'s" -> new Part(Kind.POSSESSIVE, Set.of(), optional);
                    case "*" -> new Part(Kind.GAP, Set.of(), optional);
                    case "..." -> new Part(Kind.WIDE, Set.of(), optional);
                    case "X" -> new Part(Kind.ANY, Set.of(), optional);
                    case "E" -> new Part(Kind.EVENT, Set.of(), optional);
                    case "V" -> new Part(Kind.ANY_VERB, Set.of(), optional);
                    case "L" -> new Part(Kind.ATTACKED, Set.of(), optional);
                    case "~" -> new Part(Kind.PHRASE, Set.of(), optional);
                    default -> word(bare, optional, words);
                });
    }

    private static Part word(String bare, boolean optional, Words words) {
        if (!bare.startsWith("@")) {
            return new Part(Kind.WORD, new HashSet<>(List.of(bare.split("\\|", -1))), optional);
        }
        boolean gerund = bare.endsWith("/ing");
        Set<String> forms = new HashSet<>();
        for (String lemma : bare.substring(1).replace("/ing", "").split("\\|", -1)) {
            words.addVerb(lemma);
            if (gerund) {
                forms.add(words.inflection().gerund(lemma));
            } else {
                forms.addAll(words.inflection().forms(lemma));
            }
        }
        return new Part(Kind.VERB, forms, optional);
    }
}
