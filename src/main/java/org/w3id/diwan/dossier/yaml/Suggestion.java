package org.w3id.diwan.dossier.yaml;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.w3id.diwan.model.EditDistance;

/** The known word that a misspelt one most likely means. */
public final class Suggestion {
    /** Comparing takes the product of the lengths, and no identifier is longer. */
    private static final int LONGEST = 100;

    private Suggestion() {}

    /** The end of a message: {@code ; did you mean x?}, or other advice where nothing is near. */
    public static String of(String word, Collection<String> known, String otherwise) {
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
            if (Math.abs(candidate.length() - wanted.length()) > least) {
                continue;
            }
            int distance = EditDistance.between(wanted, plain(candidate));
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
}
