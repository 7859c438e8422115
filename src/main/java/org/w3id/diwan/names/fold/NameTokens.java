package org.w3id.diwan.names.fold;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is asked of the words of a name, and of the words of two names pair by pair. */
public final class NameTokens {
    private NameTokens() {}

    /** The words without small ones, unless there are no others. */
    public static List<NameToken> withoutMinor(List<NameToken> words) {
        List<NameToken> major = words.stream().filter(word -> !word.minor()).toList();
        return major.isEmpty() ? words : major;
    }

    /** The folded words, divided by spaces. */
    public static String folded(List<NameToken> words) {
        return words.stream().map(NameToken::folded).collect(Collectors.joining(" "));
    }

    static String keys(List<NameToken> words) {
        return words.stream().map(NameToken::key).collect(Collectors.joining(" "));
    }

    /** Whether the words have the same keys in the same order. */
    public static boolean sameKeys(List<NameToken> one, List<NameToken> other) {
        return keys(one).equals(keys(other));
    }

    /** The keys in alphabetical order: equal for the same words in any order. */
    public static String bag(List<NameToken> words) {
        return words.stream().map(NameToken::key).sorted().collect(Collectors.joining(" "));
    }

    /** How a word sounds. */
    public static String sound(NameToken word) {
        return Pronunciation.of(word.form()).code();
    }

    /** How the words sound, in alphabetical order. */
    public static String sounds(List<NameToken> words) {
        return words.stream().map(NameTokens::sound).sorted().collect(Collectors.joining(" "));
    }

    /** Whether two words sound alike; diphthongs may differ where one is written in another script. */
    public static boolean soundAlike(NameToken one, NameToken other) {
        boolean exact = one.isLatin() && other.isLatin();
        return Pronunciation.of(one.form()).soundsLike(Pronunciation.of(other.form()), exact);
    }

    /** All folded letters without any space. */
    public static String joined(List<NameToken> words) {
        return folded(words).replace(" ", "");
    }

    /** The words of one list whose keys the other lacks, each as often as it lacks it. */
    public static List<NameToken> without(List<NameToken> words, List<NameToken> taken) {
        List<String> keys = new ArrayList<>(taken.stream().map(NameToken::key).toList());
        return words.stream().filter(word -> !keys.remove(word.key())).toList();
    }
}
