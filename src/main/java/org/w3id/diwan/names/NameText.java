package org.w3id.diwan.names;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A name taken apart.
 *
 * @param text the name as written, in Unicode's canonical composition
 * @param words its words, small ones left out unless there are no others
 */
record NameText(String text, List<NameToken> words) {
    static NameText of(String text, Folding folding) {
        String plain = Folding.plain(text);
        return new NameText(plain, withoutMinor(folding.words(plain)));
    }

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
}
