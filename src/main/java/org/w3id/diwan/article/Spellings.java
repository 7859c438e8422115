package org.w3id.diwan.article;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Words that names share and that are spelled in several ways, by the spelling the lexicon uses ({@code spellings.tsv}). */
final class Spellings {
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Map<String, String> STANDARD = read();

    private Spellings() {}

    private static Map<String, String> read() {
        Map<String, String> standard = new HashMap<>();
        for (var row : LexiconFile.rows("spellings.tsv", 2)) {
            LexiconFile.values(row.get(1)).forEach(other -> standard.put(other, row.get(0)));
        }
        return Map.copyOf(standard);
    }

    /** Folded words, each in its standard spelling. */
    static String standard(String folded) {
        String word = STANDARD.get(folded);
        if (word != null || (folded.indexOf(' ') < 0 && folded.indexOf('-') < 0)) {
            return word == null ? folded : word;
        }
        return WORD.matcher(folded).replaceAll(found -> STANDARD.getOrDefault(found.group(), found.group()));
    }
}
