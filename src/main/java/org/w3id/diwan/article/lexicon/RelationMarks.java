package org.w3id.diwan.article.lexicon;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What is special about a relation ({@code relations.tsv}), so that no relation is named in code. */
public final class RelationMarks {
    private final Map<String, Set<String>> relations = new HashMap<>();

    RelationMarks(LexiconTables tables) {
        for (var row : tables.rows("relations.tsv", 2)) {
            for (String mark : LexiconTables.values(row.get(1))) {
                relations.computeIfAbsent(mark, key -> new HashSet<>()).add(row.get(0));
            }
        }
    }

    /** Whether a relation bears a mark. */
    public boolean has(String mark, String relation) {
        return relations.getOrDefault(mark, Set.of()).contains(relation);
    }

    /** The one relation that bears a mark. */
    public String the(String mark) {
        Set<String> bearers = relations.getOrDefault(mark, Set.of());
        if (bearers.size() != 1) {
            throw new IllegalStateException("relations.tsv must give one relation the mark " + mark);
        }
        return bearers.iterator().next();
    }
}
