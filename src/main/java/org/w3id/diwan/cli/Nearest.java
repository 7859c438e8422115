package org.w3id.diwan.cli;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Finds what a user may have meant by a word that means nothing. */
final class Nearest {
    private static final int MOST = 3;

    private Nearest() {}

    /** At most three of the candidates: those that contain something like the word, best first. */
    static List<String> to(String word, List<String> candidates) {
        return candidates.stream()
                .filter(candidate -> distance(word, candidate) <= word.length() / 2)
                .sorted(Comparator.comparingInt(candidate -> distance(word, candidate)))
                .limit(MOST)
                .toList();
    }

    /** The letters to add, drop or change to get from one part of the candidate to the word; 0 where it contains the word. */
    private static int distance(String word, String candidate) {
        int[] previous = new int[candidate.length() + 1];
        for (int i = 1; i <= word.length(); i++) {
            int[] current = new int[candidate.length() + 1];
            current[0] = i;
            for (int j = 1; j <= candidate.length(); j++) {
                int change = previous[j - 1] + (word.charAt(i - 1) == candidate.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }

        return Arrays.stream(previous).min().orElse(word.length());
    }
}
