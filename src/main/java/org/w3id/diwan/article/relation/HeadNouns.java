package org.w3id.diwan.article.relation;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.w3id.diwan.article.lexicon.LexiconTables;

/** Nouns that let their owner act or be acted on ({@code heads.tsv}): "Turkish warplanes" strike for Turkey, "Hezbollah sites" are hit for it. */
public final class HeadNouns {
    private final Map<String, Set<String>> acting = new HashMap<>();
    private final Map<String, Set<String>> parts = new HashMap<>();

    HeadNouns(LexiconTables tables) {
        for (var row : tables.rows("heads.tsv", 3)) {
            for (String relation : LexiconTables.values(row.get(0))) {
                acting.put(relation, Set.copyOf(LexiconTables.values(row.get(1))));
                parts.put(relation, Set.copyOf(LexiconTables.values(row.get(2))));
            }
        }
    }

    /** Whether an owner acts by a noun; by none it acts itself. */
    boolean mayAct(String relation, String noun) {
        return noun.isEmpty() || acting.getOrDefault(relation, Set.of()).contains(noun);
    }

    /** Whether what is done to a noun is done to its owner. */
    boolean mayBePart(String relation, String noun) {
        return noun.isEmpty() || parts.getOrDefault(relation, Set.of()).contains(noun);
    }
}
