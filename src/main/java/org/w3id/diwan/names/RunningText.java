package org.w3id.diwan.names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3id.diwan.model.Passage;

/** A text with its words, and what stands between them. */
final class RunningText {
    private final int[] points;
    private final List<Word> words;
    private final Map<String, List<IndexedName>> looked = new HashMap<>();

    RunningText(String text, List<Word> words) {
        this.points = text.codePoints().toArray();
        this.words = words;
    }

    /** What was found before for the same words in this text. */
    Map<String, List<IndexedName>> looked() {
        return looked;
    }

    List<Word> words() {
        return words;
    }

    /** Where some words stand, from one to before another. */
    Passage passage(int from, int to) {
        return new Passage(
                words.get(from).passage().begin(), words.get(to - 1).passage().end());
    }

    String written(Passage passage) {
        return new String(points, passage.begin(), passage.end() - passage.begin());
    }

    /** Whether nothing between the words ends a sentence, a paragraph or a bracket. */
    boolean isUnbroken(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            Word before = words.get(i - 1);
            if (isBreak(before, words.get(i).passage().begin())) {
                return false;
            }
        }
        return true;
    }

    private boolean isBreak(Word before, int next) {
        int lines = 0;
        for (int i = before.passage().end(); i < next; i++) {
            switch (points[i]) {
                case '.' -> {
                    if (!isAbbreviation(before)) {
                        return true;
                    }
                }
                case '!', '?', ';', ':', '(', ')', '[', ']', '/', '|', '…', '؟', '؛', '•' -> {
                    return true;
                }
                case '\n' -> lines++;
                default -> {
                    // spaces, hyphens, quotation marks and commas may stand within a name
                }
            }
        }
        return lines > 1;
    }

    /** U.S., D.C., J.: a full stop after them ends no sentence. */
    private static boolean isAbbreviation(Word word) {
        return word.written().contains(".") || word.written().length() == 1;
    }
}
