package org.w3id.diwan.article.lexicon;

import java.util.Map;
import java.util.Set;

/**
 * What is special about a relation, so that none is named in code: its marks ({@code relations.tsv}), and the nouns that let their owner act
 * or be acted on ({@code heads.tsv}): "Turkish warplanes" strike for Turkey, "Hezbollah sites" are hit for it.
 */
public final class RelationMarks {
    private final Map<String, Set<String>> marked;
    private final Map<String, Set<String>> acting;
    private final Map<String, Set<String>> parts;

    public RelationMarks(LexiconTables tables) {
        marked = tables.sets("relations.tsv", 1, 0);
        acting = tables.sets("heads.tsv", 0, 1);
        parts = tables.sets("heads.tsv", 0, 2);
    }

    /** Whether a relation bears a mark. */
    public boolean has(String mark, String relation) {
        return marked.getOrDefault(mark, Set.of()).contains(relation);
    }

    /** The one relation that bears a mark. */
    public String the(String mark) {
        Set<String> bearers = marked.getOrDefault(mark, Set.of());
        if (bearers.size() != 1) {
            throw new IllegalStateException("relations.tsv must give one relation the mark " + mark);
        }
        return bearers.iterator().next();
    }

    /** Whether an owner acts by a noun; by none it acts itself. */
    public boolean mayAct(String relation, String noun) {
        return noun.isEmpty() || acting.getOrDefault(relation, Set.of()).contains(noun);
    }

    /** Whether what is done to a noun is done to its owner. */
    public boolean mayBePart(String relation, String noun) {
        return noun.isEmpty() || parts.getOrDefault(relation, Set.of()).contains(noun);
    }
}
