package org.w3id.diwan.names.match;

import java.util.Optional;
import java.util.function.Predicate;
import org.w3id.diwan.model.EditDistance;
import org.w3id.diwan.names.fold.NameToken;
import org.w3id.diwan.names.fold.NameTokens;
import org.w3id.diwan.names.fold.WordLists;

/** Tells how a written word may be a registered one of another key: by its sound, or by a typing error. */
public record WordComparison(WordLists lists, Predicate<String> isKnownWord) {
    /** The Arabic script leaves short vowels out. */
    public static final int SHORTEST_ARABIC = 5;

    /** From this length on two errors are allowed. */
    public static final int LONG = 10;

    private static final int SHORTEST = 6;
    private static final String VOWELS = "aeiouy\u0627\u0648\u064a";

    /** Why the words differ; nothing where they are different words. A word that is a name itself is no other's misspelling. */
    Optional<Reason> difference(NameToken written, NameToken known) {
        boolean abjad = written.isAbjad() || known.isAbjad();
        if (abjad && written.isAbjad() != known.isAbjad()) {
            return NameTokens.soundAlike(written, known) ? Optional.of(Reason.CROSS_SCRIPT) : Optional.empty();
        }
        if (lists.isCommon(written.key()) || isKnownWord.test(written.key())) {
            return Optional.empty();
        }
        if (!abjad && NameTokens.soundAlike(written, known)) {
            return Optional.of(Reason.PRONUNCIATION);
        }
        return isSlip(written, known) ? Optional.of(Reason.TYPO) : Optional.empty();
    }

    /**
     * Whether one word may be the other with a small typing error, by how many letters were changed, left out, added or swapped. Short
     * words and those with digits never are.
     */
    static boolean isSlip(NameToken written, NameToken known) {
        return isSlip(written.folded(), known.folded()) || isSlip(written.key(), known.key());
    }

    private static boolean isSlip(String written, String known) {
        int length = Math.min(written.length(), known.length());
        boolean arabic = Character.UnicodeScript.of(known.codePointAt(0)) == Character.UnicodeScript.ARABIC;
        if (known.length() < (arabic ? SHORTEST_ARABIC : SHORTEST) || hasDigit(written) || hasDigit(known)) {
            return false;
        }
        boolean sameStart = written.charAt(0) == known.charAt(0);
        return sameStart
                && !isOtherEnding(written, known)
                && EditDistance.between(written, known) <= (length >= LONG ? 2 : 1);
    }

    /** A letter more at the end, or a consonant more before it, makes another word: Baghdad, Baghdadi; Barzani, Barzanji. */
    private static boolean isOtherEnding(String written, String known) {
        String shorter = written.length() < known.length() ? written : known;
        String longer = written.length() < known.length() ? known : written;
        if (shorter.length() == longer.length()) {
            return false;
        }
        int beforeLast = shorter.length() - 1;
        boolean consonant = VOWELS.indexOf(longer.charAt(beforeLast)) < 0;
        return longer.startsWith(shorter) || (consonant && longer.startsWith(shorter.substring(0, beforeLast)));
    }

    private static boolean hasDigit(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }
}
