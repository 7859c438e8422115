package org.w3id.diwan.names;

import com.ibm.icu.text.Transliterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Brings longer words to one spelling by the ICU transform in spelling.rules. Not for several threads at once. */
final class Spelling {
    /** Shorter words mean too much by each letter; spellings.syn names their variants one by one. */
    static final int SHORTEST = 5;

    private static final int REMEMBERED = 4_000;
    private static final float LOAD = 0.75f;

    private final Transliterator rules;
    private final Map<String, String> known = new LinkedHashMap<>(16, LOAD, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > REMEMBERED;
        }
    };

    Spelling(Transliterator rules) {
        this.rules = rules;
    }

    static Transliterator rules() {
        return Transliterator.createFromRules(
                "spelling", new RuleFile("spelling.rules").text(), Transliterator.FORWARD);
    }

    /** The spelling a folded word is compared in. */
    String of(String word) {
        return word.length() < SHORTEST ? word : known.computeIfAbsent(word, rules::transliterate);
    }
}
