package org.w3id.diwan.names;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.stream.Collectors;

/** The consonants of names, by the ICU transform in skeleton.rules: equal across the Arabic and the Latin script. */
final class Skeleton {
    private final Transliterator rules =
            Transliterator.createFromRules("skeleton", new RuleFile("skeleton.rules").text(), Transliterator.FORWARD);

    String of(List<Word> words) {
        return words.stream().map(word -> rules.transliterate(word.key())).collect(Collectors.joining(" "));
    }

    static boolean isArabic(List<Word> words) {
        return words.stream()
                .anyMatch(word ->
                        Character.UnicodeScript.of(word.folded().codePointAt(0)) == Character.UnicodeScript.ARABIC);
    }
}
