package org.w3id.diwan.cli;

import java.util.Comparator;
import java.util.List;
import org.w3id.diwan.model.EditDistance;

/** Finds what a user may have meant by a word that means nothing. */
final class Nearest {
    private static final int MOST = 3;

    private Nearest() {}

    /** At most three of the candidates: those that contain the word or are written much like it, best first. */
    static List<String> to(String word, List<String> candidates) {
        return candidates.stream()
                .filter(candidate -> distance(word, candidate) <= word.length() / 2)
                .sorted(Comparator.comparingInt(candidate -> distance(word, candidate)))
                .limit(MOST)
                .toList();
    }

    /** 0 where the candidate contains the word. */
    private static int distance(String word, String candidate) {
        return candidate.contains(word) ? 0 : EditDistance.between(word, candidate);
    }
}
