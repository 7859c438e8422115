package org.w3id.diwan.article.relation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.w3id.diwan.article.lexicon.LexiconTables;
import org.w3id.diwan.article.lexicon.WordClasses;

/**
 * A line of {@code frames.tsv}: one pattern, or a family of them.
 *
 * @param number its number, from 1
 * @param relation the property
 * @param pattern the pattern; a family begins with an exclamation mark
 * @param marks its marks
 * @param examples sentences that must be read so
 */
public record FrameLine(int number, String relation, String pattern, Set<String> marks, List<String> examples) {
    private static final String DOING =
            "carry|conduct|launch|mount|stage|wage|undertake|execute|perform|unleash|commit|initiate|lead|order";
    private static final String HOLDING = "hold|have|conduct|convene|wrap|conclude|complete|finish|kick";

    static List<FrameLine> all(LexiconTables tables) {
        List<FrameLine> lines = new ArrayList<>();
        for (var row : tables.rows("frames.tsv", 4)) {
            lines.add(new FrameLine(
                    lines.size() + 1,
                    row.get(0),
                    row.get(1),
                    Set.copyOf(new HashSet<>(words(row.get(2), " "))),
                    words(row.get(3), " // ")));
        }
        return lines;
    }

    private static List<String> words(String cell, String separator) {
        return cell.isEmpty()
                ? List.of()
                : Arrays.stream(cell.split(separator, -1)).map(String::strip).toList();
    }

    /** The frames of the line. */
    List<Frame> frames(WordClasses words) {
        return patterns().stream()
                .map(each -> new Frame(relation, parts(each, words), marks, number))
                .toList();
    }

    private List<String> patterns() {
        List<String> cells = words(pattern, " ");
        return switch (cells.get(0)) {
            case "!act" -> act(cells.get(1));
            case "!deed" -> deed(cells.get(1), cells.get(2));
            case "!talks" -> talks(cells.get(1));
            default -> List.of(pattern);
        };
    }

    /** What one does to another: active, passive, participle. */
    private static List<String> act(String verbs) {
        return List.of("S @" + verbs + " ~ O", "O @" + verbs + "/pas * by ~ S", "O (,) @" + verbs + "/en by ~ S");
    }

    /** A deed named by a noun: carried out, owned, with its doer after "by". */
    private static List<String> deed(String nouns, String on) {
        return List.of(
                "S @" + DOING + " (out) * " + nouns + " " + on + " ~ O",
                nouns + " " + on + " ~ O @" + DOING + "/en (out) by ~ S",
                nouns + " * @" + DOING + "/en (out) by ~ S " + on + " ~ O",
                "S 's * " + nouns + " " + on + " ~ O",
                nouns + " by ~ S " + on + " ~ O",
                nouns + " " + on + " ~ O by ~ S",
                "Sadj * " + nouns + " " + on + " ~ O");
    }

    /** A meeting named by a noun. */
    private static List<String> talks(String nouns) {
        return List.of(
                "S @" + HOLDING + " (up|off) * " + nouns + " * with ~ O",
                "S&O @" + HOLDING + " (up|off) * " + nouns,
                nouns + " between S and O",
                nouns + " * with ~ O @hold/en by ~ S",
                "S 's * " + nouns + " with ~ O");
    }

    private static List<Frame.Part> parts(String pattern, WordClasses words) {
        List<Frame.Part> parts = new ArrayList<>();
        for (String word : words(pattern, " ")) {
            if (word.length() == 3 && word.endsWith("'s")) {
                parts.add(part(word.substring(0, 1), words));
                parts.add(part("'s", words));
            } else {
                parts.add(part(word, words));
            }
        }
        return parts;
    }

    private static Frame.Part part(String word, WordClasses words) {
        boolean optional = word.startsWith("(") && word.endsWith(")");
        String bare = optional ? word.substring(1, word.length() - 1) : word;
        Frame.Kind kind = kind(bare);
        return switch (kind) {
            case WORD -> new Frame.Part(kind, Set.of(bare.split("\\|", -1)), optional);
            case VERB, PASSIVE, PARTICIPLE -> new Frame.Part(kind, forms(bare, words), optional);
            default -> new Frame.Part(kind, Set.of(), optional);
        };
    }

    private static Frame.Kind kind(String bare) {
        if (bare.startsWith("@")) {
            return bare.endsWith("/pas")
                    ? Frame.Kind.PASSIVE
                    : bare.endsWith("/en") ? Frame.Kind.PARTICIPLE : Frame.Kind.VERB;
        }
        return switch (bare) {
            case "S" -> Frame.Kind.SUBJECT;
            case "O" -> Frame.Kind.OBJECT;
            case "S&O" -> Frame.Kind.TOGETHER;
            case "Sadj" -> Frame.Kind.SUBJECT_ADJECTIVE;
            case "Oadj" -> Frame.Kind.OBJECT_ADJECTIVE;
            case "'s" -> Frame.Kind.POSSESSIVE;
            case "*" -> Frame.Kind.GAP;
            case "..." -> Frame.Kind.WIDE;
            case "X" -> Frame.Kind.ANY;
            case "E" -> Frame.Kind.EVENT;
            case "V" -> Frame.Kind.ANY_VERB;
            case "L" -> Frame.Kind.ATTACKED;
            case "~" -> Frame.Kind.PHRASE;
            default -> Frame.Kind.WORD;
        };
    }

    /** The forms a verb part takes: "@v" any, "/ing" the gerund, "/en" and "/pas" the participle. */
    private static Set<String> forms(String bare, WordClasses words) {
        int slash = bare.indexOf('/');
        String form = slash < 0 ? "" : bare.substring(slash + 1);
        Set<String> forms = new HashSet<>();
        for (String lemma : bare.substring(1, slash < 0 ? bare.length() : slash).split("\\|", -1)) {
            words.addVerb(lemma);
            switch (form) {
                case "ing" -> forms.add(words.inflection().gerund(lemma));
                case "en", "pas" -> forms.addAll(words.inflection().past(lemma));
                default -> forms.addAll(words.inflection().forms(lemma));
            }
        }
        return forms;
    }
}
