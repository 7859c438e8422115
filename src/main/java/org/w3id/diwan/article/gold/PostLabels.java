package org.w3id.diwan.article.gold;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3id.diwan.article.lexicon.LexiconTables;

/** When two names of posts mean the same: they share half of the words of the shorter one, spellings and small words aside. */
final class PostLabels {
    private final Map<String, String> spellings = new HashMap<>();

    PostLabels(LexiconTables tables) {
        tables.rows("post-spellings.tsv", 2).forEach(row -> spellings.put(row.get(0), row.get(1)));
    }

    boolean isSame(String one, String other) {
        Set<String> first = words(one);
        Set<String> second = words(other);
        Set<String> shared = new HashSet<>(first);
        shared.retainAll(second);
        return !shared.isEmpty() && 2 * shared.size() >= Math.min(first.size(), second.size());
    }

    /** The words that count. */
    Set<String> words(String label) {
        Set<String> words = new HashSet<>();
        List<String> written = GoldNames.words(label);
        written.forEach(word -> words.add(spellings.getOrDefault(word, word)));
        words.remove("");
        return words;
    }
}
