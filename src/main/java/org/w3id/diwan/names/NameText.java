package org.w3id.diwan.names;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A name taken apart.
 *
 * @param text the name as written, in Unicode's canonical composition
 * @param words its words, small ones left out unless there are no others
 */
record NameText(String text, List<Word> words) {
    static NameText of(String text, Folding folding) {
        String plain = Folding.plain(text);
        return new NameText(plain, withoutMinor(folding.words(plain)));
    }

    static List<Word> withoutMinor(List<Word> words) {
        List<Word> major = words.stream().filter(word -> !word.minor()).toList();
        return major.isEmpty() ? words : major;
    }

    static String folded(List<Word> words) {
        return words.stream().map(Word::folded).collect(Collectors.joining(" "));
    }

    static String keys(List<Word> words) {
        return words.stream().map(Word::key).collect(Collectors.joining(" "));
    }
}
