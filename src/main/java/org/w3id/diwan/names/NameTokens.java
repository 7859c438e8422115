package org.w3id.diwan.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What is asked of the words of a name, and of the words of two names pair by pair. */
final class NameTokens {
    private NameTokens() {}

    /** The words without small ones, unless there are no others. */
    static List<NameToken> withoutMinor(List<NameToken> words) {
        List<NameToken> major = words.stream().filter(word -> !word.minor()).toList();
        return major.isEmpty() ? words : major;
    }

    static String folded(List<NameToken> words) {
        return words.stream().map(NameToken::folded).collect(Collectors.joining(" "));
    }

    static String keys(List<NameToken> words) {
        return words.stream().map(NameToken::key).collect(Collectors.joining(" "));
    }

    static boolean sameKeys(List<NameToken> one, List<NameToken> other) {
        return keys(one).equals(keys(other));
    }

    /** The keys in alphabetical order: equal for the same words in any order. */
    static String bag(List<NameToken> words) {
        return words.stream().map(NameToken::key).sorted().collect(Collectors.joining(" "));
    }

    /** How a word sounds. */
    static String sound(NameToken word) {
        return Pronunciation.of(word.form()).code();
    }

    /** How the words sound, in alphabetical order. */
    static String sounds(List<NameToken> words) {
        return words.stream().map(NameTokens::sound).sorted().collect(Collectors.joining(" "));
    }

    /** Whether two words sound alike; diphthongs may differ where one is written in another script. */
    static boolean soundAlike(NameToken one, NameToken other) {
        boolean exact = one.isLatin() && other.isLatin();
        return Pronunciation.of(one.form()).soundsLike(Pronunciation.of(other.form()), exact);
    }

    /** All folded letters without any space. */
    static String joined(List<NameToken> words) {
        return folded(words).replace(" ", "");
    }

    /** Says why two words with the same key differ, if they do. */
    static void explain(NameToken written, NameToken known, MatchScore verdict) {
        if (written.folded().equals(known.folded())) {
            return;
        }
        Reason ofWritten = reason(written.change());
        Reason ofKnown = reason(known.change());
        verdict.because(ofWritten == Reason.FOLDED ? ofKnown : ofWritten);
        verdict.because(ofKnown == Reason.FOLDED ? ofWritten : ofKnown);
    }

    /** Says why words with the same keys differ, whatever their order. */
    static void explainAll(List<NameToken> written, List<NameToken> known, MatchScore verdict) {
        List<NameToken> ones = new ArrayList<>(written);
        List<NameToken> others = new ArrayList<>(known);
        if (!sameKeys(written, known)) {
            ones.sort(Comparator.comparing(NameToken::key));
            others.sort(Comparator.comparing(NameToken::key));
        }
        for (int i = 0; i < ones.size(); i++) {
            explain(ones.get(i), others.get(i), verdict);
        }
    }

    /** The words of one list whose keys the other lacks, each as often as it lacks it. */
    static List<NameToken> without(List<NameToken> words, List<NameToken> taken) {
        List<String> keys = new ArrayList<>(taken.stream().map(NameToken::key).toList());
        return words.stream().filter(word -> !keys.remove(word.key())).toList();
    }

    private static Reason reason(NameToken.Change change) {
        return switch (change) {
            case NONE -> Reason.FOLDED;
            case WORD -> Reason.WORD_VARIANT;
            case DEMONYM -> Reason.DEMONYM;
            case SPELLING -> Reason.TRANSLITERATION_VARIANT;
        };
    }
}
