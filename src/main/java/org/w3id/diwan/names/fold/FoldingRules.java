package org.w3id.diwan.names.fold;

import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.GreekStemmer;
import org.tartarus.snowball.ext.RussianStemmer;

/**
 * What the rule files say of letters and single words, read once, and what the script of a word tells: how it is written in Latin letters
 * (ICU's BGN and UNGEGN tables), and what its stem is.
 */
final class FoldingRules {
    /** Shorter words mean too much by each letter; spellings.syn names their variants one by one. */
    private static final int SHORTEST_RESPELT = 5;

    private static final int REMEMBERED = 20_000;

    private static final int SHORTEST_STEM = 3;

    private final Transliterator russian = Transliterator.getInstance("Russian-Latin/BGN");
    private final Transliterator greek = Transliterator.getInstance("Greek-Latin/UNGEGN");
    private final Transliterator other = Transliterator.getInstance("Any-Latin");
    /** By their first letter, the longest first. */
    private final ListMultimap<Character, List<String>> letters = ArrayListMultimap.create();

    private final Map<String, String> particles = new HashMap<>();
    private final LoadingCache<String, String> spellings;

    FoldingRules() {
        RuleFile.rows("letters.tsv", 2).stream()
                .sorted(Comparator.comparingInt(row -> -row.get(0).length()))
                .forEach(row -> letters.put(row.get(0).charAt(0), row));
        for (List<String> row : RuleFile.rows("particles.tsv", 2)) {
            particles.put(row.get(1), row.get(0));
        }
        Transliterator rules =
                Transliterator.createFromRules("spelling", RuleFile.text("spelling.rules"), Transliterator.FORWARD);
        spellings = CacheBuilder.newBuilder()
                .maximumSize(REMEMBERED)
                .build(CacheLoader.from((String word) -> rules.transliterate(word)));
    }

    /** The text with letters read as letters.tsv says, the longest first. */
    String read(String text) {
        StringBuilder read = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int begin = at;
            for (List<String> row : letters.get(text.charAt(begin))) {
                if (at == begin && text.startsWith(row.get(0), begin)) {
                    read.append(row.get(1));
                    at += row.get(0).length();
                }
            }
            if (at == begin) {
                read.append(text.charAt(begin));
                at++;
            }
        }
        return read.toString();
    }

    /** "servant" or "article" for a word that belongs to the next, else empty. */
    String particle(RawToken token, RawToken next, boolean hyphen) {
        String role = particles.getOrDefault(token.folded(), "");
        if (token.isCapitals() && !next.isCapitals()) {
            return "";
        }
        if (role.equals("assimilated")) {
            return hyphen && next.folded().startsWith(token.folded().substring(1)) ? "article" : "";
        }
        return role.equals("article") || role.equals("servant") ? role : "";
    }

    /** The spelling a key is compared in. */
    String spelling(String key) {
        return key.length() < SHORTEST_RESPELT ? key : spellings.getUnchecked(key);
    }

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
