package org.w3id.diwan.names;

import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import com.ibm.icu.text.Transliterator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the rule files say of letters and single words, read once. */
final class FoldingRules {
    /** Shorter words mean too much by each letter; spellings.syn names their variants one by one. */
    private static final int SHORTEST_RESPELT = 5;

    private static final int REMEMBERED = 20_000;

    private final Map<Character, Map<String, String>> letters = new HashMap<>();
    private final Map<String, String> particles = new HashMap<>();
    private final LoadingCache<String, String> spellings;

    FoldingRules() {
        for (List<String> row : RuleFile.rows("letters.tsv", 2)) {
            letters.computeIfAbsent(row.get(0).charAt(0), first -> new HashMap<>())
                    .put(row.get(0), row.get(1));
        }
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
            Map<String, String> known = letters.get(text.charAt(at));
            int length = known == null ? 0 : longest(known, text, at);
            if (length == 0) {
                read.append(text.charAt(at));
                at++;
            } else if (known != null) {
                read.append(known.get(text.substring(at, at + length)));
                at += length;
            }
        }
        return read.toString();
    }

    private static int longest(Map<String, String> known, String text, int at) {
        return known.keySet().stream()
                .filter(each -> text.startsWith(each, at))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    /** "servant" or "article" for a word that belongs to the next, else empty. */
    String particle(RawToken token, RawToken next, boolean hyphen) {
        String role = particles.getOrDefault(token.folded(), "");
        if (token.isCapitals() && !next.isCapitals()) {
            return "";
        }
        boolean sounded = role.equals("assimilated")
                && hyphen
                && next.folded().startsWith(token.folded().substring(1));
        if (sounded) {
            return "article";
        }
        return role.equals("article") || role.equals("servant") ? role : "";
    }

    /** The spelling a key is compared in. */
    String spelling(String key) {
        return key.length() < SHORTEST_RESPELT ? key : spellings.getUnchecked(key);
    }
}
