package org.w3id.diwan.dossier;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The known word that a misspelt one most likely means. */
final class Suggestion {
    /** Comparing takes the product of the lengths, and no identifier is longer. */
    private static final int LONGEST = 100;

    private Suggestion() {}

    /** The end of a message: {@code ; did you mean x?}, or other advice where nothing is near. */
    static String of(String word, Collection<String> known, String otherwise) {
        return "; "
                + nearest(word, known).map(near -> "did you mean " + near + "?").orElse(otherwise);
    }

    /** The nearest known word: fewest typing errors, else one that contains it; the first in alphabet where several are as near. */
    static Optional<String> nearest(String word, Collection<String> known) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        String wanted = plain(word);
        int least = Math.max(1, wanted.length() / 3) + 1;
        String best = "";
        for (String candidate : known) {
            int distance = distance(wanted, plain(candidate), least + 1);
            if (distance < least || (distance == least && !best.isEmpty() && candidate.compareTo(best) < 0)) {
                least = distance;
                best = candidate;
            }
        }
        return best.isEmpty() ? containing(wanted, known) : Optional.of(best);
    }

    private static Optional<String> containing(String wanted, Collection<String> known) {
        return known.stream()
                .filter(candidate -> wanted.length() > 2 && ("-" + plain(candidate) + "-").contains("-" + wanted + "-"))
                .sorted()
                .findFirst();
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
    }

    /** Insertions, deletions, replacements and swaps of neighbours; {@code limit} where there are as many or more. */
    private static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) >= limit) {
            return limit;
        }
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(row[j - 1], last[j]) + 1);
                if (isSwap(a, i, b, j)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return Math.min(last[b.length()], limit);
    }

    private static boolean isSwap(String a, int i, String b, int j) {
        return i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    }
}
