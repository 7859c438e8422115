package org.w3id.diwan.article.lexicon;

import java.util.HashSet;
import java.util.Set;

/** First names of people ({@code given-names.tsv}), folded. */
public final class GivenNames {
    private final Set<String> names = new HashSet<>();

    GivenNames(LexiconTables tables, WordClasses words) {
        for (var row : tables.rows("given-names.tsv", 1)) {
            LexiconTables.values(row.get(0)).forEach(name -> names.add(words.key(name)));
        }
    }

    public boolean contain(String key) {
        return names.contains(key);
    }
}
