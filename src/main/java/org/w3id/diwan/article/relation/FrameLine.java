package org.w3id.diwan.article.relation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3id.diwan.article.lexicon.LexiconTables;
import org.w3id.diwan.article.lexicon.WordClasses;

/**
 * A line of {@code frames.tsv}.
 *
 * @param number its number, from 1
 * @param relation the property
 * @param patterns its pattern, or those of the family it names
 * @param marks its marks
 * @param examples sentences that must be read so
 */
public record FrameLine(int number, String relation, List<String> patterns, Set<String> marks, List<String> examples) {
    /** The verbs by which the subject of each relation acts, in all their forms; without those by which the object may. */
    public static Map<String, Set<String>> actingVerbs(LexiconTables tables, WordClasses words) {
        Map<String, Set<String>> acting = new HashMap<>();
        Map<String, Set<String>> turned = new HashMap<>();
        for (FrameLine line : all(tables)) {
            for (Frame frame : line.frames(words)) {
                if (frame.isClause() && !frame.isPassive()) {
                    boolean subject = frame.kind(0) == Frame.Kind.SUBJECT;
                    (subject ? acting : turned)
                            .computeIfAbsent(line.relation(), first -> new HashSet<>())
                            .addAll(frame.parts().get(1).forms());
                }
            }
        }
        turned.forEach((relation, verbs) ->
                acting.getOrDefault(relation, new HashSet<>()).removeAll(verbs));
        return acting;
    }

    static List<FrameLine> all(LexiconTables tables) {
        List<FrameLine> lines = new ArrayList<>();
        List<List<String>> families = tables.rows("families.tsv", 2);
        for (var row : tables.rows("frames.tsv", 4)) {
            lines.add(new FrameLine(
                    lines.size() + 1,
                    row.get(0),
                    patterns(row.get(1), families),
                    new HashSet<>(words(row.get(2), " ")),
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
        return patterns.stream()
                .map(each -> new Frame(relation, parts(each, words), marks, number))
                .toList();
    }

    /** The patterns of a family ({@code families.tsv}) with the words of a line in them; any other pattern as it is. */
    private static List<String> patterns(String pattern, List<List<String>> families) {
        List<String> cells = words(pattern, " ");
        return pattern.startsWith("!")
                ? families.stream()
                        .filter(row -> row.get(0).equals(cells.get(0)))
                        .map(row -> row.get(1).replace("$1", cells.get(1)).replace("$2", cells.get(cells.size() - 1)))
                        .toList()
                : List.of(pattern);
    }

    private static List<Frame.Part> parts(String pattern, WordClasses words) {
        List<Frame.Part> parts = new ArrayList<>();
        for (String word : words(pattern.replaceAll("(?<!\\S)([A-Z])'s(?!\\S)", "$1 's"), " ")) {
            parts.add(part(word, words));
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
        return Arrays.stream(Frame.Kind.values())
                .filter(kind -> kind.symbol.equals(bare))
                .findFirst()
                .orElse(Frame.Kind.WORD);
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
