package org.w3id.diwan.names;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.GreekStemmer;
import org.tartarus.snowball.ext.RussianStemmer;

/** What the script of a word tells: how it is written in Latin letters (ICU's BGN and UNGEGN tables), and what its stem is. */
final class WordForms {
    private static final int SHORTEST_STEM = 3;

    private final Transliterator russian = Transliterator.getInstance("Russian-Latin/BGN");
    private final Transliterator greek = Transliterator.getInstance("Greek-Latin/UNGEGN");
    private final Transliterator other = Transliterator.getInstance("Any-Latin");

    /** The word in Latin letters; as it is where it is Latin already, or Arabic or Hebrew, which leave vowels out. */
    String latin(String word) {
        return switch (script(word)) {
            case UScript.LATIN, UScript.ARABIC, UScript.HEBREW -> word;
            case UScript.CYRILLIC -> russian.transliterate(word);
            case UScript.GREEK -> greek.transliterate(word);
            default -> other.transliterate(word);
        };
    }

    /** The stem of a folded word, by which it is looked up among words of its language. */
    String stem(String word) {
        return switch (script(word)) {
            case UScript.CYRILLIC -> stem(word, new RussianStemmer());
            case UScript.GREEK -> stem(word, new GreekStemmer());
            case UScript.ARABIC -> without(word, "ال", "لل");
            case UScript.HEBREW -> without(word, "ה");
            default -> word;
        };
    }

    private static String stem(String word, SnowballStemmer stemmer) {
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }

    private static String without(String word, String... prefixes) {
        for (String prefix : prefixes) {
            if (word.startsWith(prefix) && word.length() >= prefix.length() + SHORTEST_STEM) {
                return word.substring(prefix.length());
            }
        }
        return word;
    }

    private static int script(String word) {
        return word.codePoints()
                .map(UScript::getScript)
                .filter(script -> script > UScript.INHERITED && script != UScript.LATIN)
                .findFirst()
                .orElse(UScript.LATIN);
    }
}
