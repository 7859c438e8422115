package org.w3id.diwan.article;

import java.util.HashSet;
import java.util.Set;

/** First names of people ({@code given-names.tsv}), folded. */
final class GivenNames {
    private final Set<String> names = new HashSet<>();

    GivenNames() {
        for (var row : LexiconFile.rows("given-names.tsv", 1)) {
            LexiconFile.values(row.get(0)).forEach(name -> names.add(Fold.key(name)));
        }
    }

    boolean contain(String key) {
        return names.contains(key);
    }
}
