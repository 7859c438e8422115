package org.w3id.diwan.names.fold;

import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How a word sounds, whatever language's habit or script it is written in: classes of consonants and the vowels between them, by
 * sounds.tsv. Russian, Greek and other words are read in Latin letters before; Arabic and Hebrew ones leave short vowels out.
 *
 * @param consonants a letter for each consonant's class
 * @param vowels what stands before, between and after the consonants: one more than these
 * @param abjad whether short vowels are not written
 */
record Pronunciation(String consonants, List<String> vowels, boolean abjad) {
    private static final int LONGEST = 4;
    private static final int REMEMBERED = 20_000;
    private static final Map<String, String> SOUNDS = RuleFile.rows("sounds.tsv", 2).stream()
            .flatMap(row -> Arrays.stream(row.get(1).split(" ", -1)).map(letters -> Map.entry(letters, row.get(0))))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    private static final LoadingCache<String, Pronunciation> KNOWN =
            CacheBuilder.newBuilder().maximumSize(REMEMBERED).build(CacheLoader.from(Pronunciation::read));
    private static final String VOWELS = "aeiou";
    private static final String SHORT = "ei";
    private static final String OPEN = "ae";

    static Pronunciation of(String word) {
        return KNOWN.getUnchecked(word);
    }

    private static Pronunciation read(String word) {
        StringBuilder consonants = new StringBuilder();
        List<String> vowels = new ArrayList<>();
        StringBuilder group = new StringBuilder();
        int at = 0;
        while (at < word.length()) {
            String letters = longest(word, at);
            String sound = SOUNDS.getOrDefault(letters, letters);
            at += letters.length();
            boolean silent = at == word.length() && isSilent(word);
            if (VOWELS.contains(sound)) {
                group.append(sound);
            } else if (!silent && !isDouble(sound, consonants, group)) {
                consonants.append(sound);
                vowels.add(group.toString());
                group.setLength(0);
            }
        }
        vowels.add(group.toString());
        return new Pronunciation(consonants.toString(), List.copyOf(vowels), isAbjad(word));
    }

    /** Abdullah, غزة, קורילה. */
    private static boolean isSilent(String word) {
        return word.length() > 1 && (word.endsWith("ah") || word.endsWith("ه") || word.endsWith("ה"));
    }

    private static boolean isDouble(String sound, StringBuilder consonants, StringBuilder group) {
        int last = consonants.length() - 1;
        return group.isEmpty() && last >= 0 && consonants.charAt(last) == sound.charAt(0);
    }

    private static String longest(String word, int at) {
        int length = Math.min(LONGEST, word.length() - at);
        while (length > 1 && !SOUNDS.containsKey(word.substring(at, at + length))) {
            length--;
        }
        return word.substring(at, at + length);
    }

    static boolean isAbjad(String word) {
        return word.codePoints()
                .mapToObj(Character.UnicodeScript::of)
                .anyMatch(
                        script -> script == Character.UnicodeScript.ARABIC || script == Character.UnicodeScript.HEBREW);
    }

    /** The consonants, after an A where a vowel begins: words that sound alike have the same. */
    String code() {
        return vowels.get(0).isEmpty() ? consonants : "A" + consonants;
    }

    /**
     * Whether both are read alike.
     *
     * @param exact whether every vowel counts; otherwise diphthongs may be written by their second sound, and a
     *     vowel at the end be that of a case
     */
    boolean soundsLike(Pronunciation other, boolean exact) {
        if (!code().equals(other.code())) {
            return false;
        }
        int last = vowels.size() - 1;
        for (int i = 0; i <= last; i++) {
            boolean agree = (abjad || other.abjad)
                    ? agreeWithAbjad(i, i == last, other)
                    : agree(vowels.get(i), other.vowels.get(i), i == last, exact);
            if (!agree) {
                return false;
            }
        }
        return true;
    }

    private static boolean agree(String one, String two, boolean end, boolean exact) {
        if (one.isEmpty() || two.isEmpty()) {
            String spoken = one + two;
            boolean droppable = end ? !exact : SHORT.contains(spoken);
            return spoken.isEmpty() || (spoken.length() == 1 && droppable);
        }
        return near(one.charAt(one.length() - 1), two.charAt(two.length() - 1))
                && (!exact || near(one.charAt(0), two.charAt(0)));
    }

    /** What is written must be spoken; what is not may be, other than a long vowel at the end. */
    private boolean agreeWithAbjad(int at, boolean end, Pronunciation other) {
        String one = vowels.get(at);
        String two = other.vowels.get(at);
        if (at == 0 || one.equals(two)) {
            return true;
        }
        if (abjad && other.abjad) {
            return false;
        }
        if (one.isEmpty() || two.isEmpty()) {
            String spoken = one + two;
            boolean isWritten = abjad ? !one.isEmpty() : !two.isEmpty();
            return !isWritten && (!end || OPEN.contains(spoken));
        }
        return one.chars().anyMatch(mine -> two.chars().anyMatch(theirs -> near((char) mine, (char) theirs)));
    }

    private static boolean near(char one, char two) {
        int first = Math.min(one, two);
        int second = Math.max(one, two);
        return first == second
                || (first == 'a' && second == 'e')
                || (first == 'e' && second == 'i')
                || (first == 'o' && second == 'u');
    }
}
