package org.w3id.diwan.article;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Word classes of the lexicon ({@code words.tsv}) and the inflected forms of its verbs ({@code verbs.tsv}). */
final class Words {
    private final Map<String, Set<String>> classes = new HashMap<>();
    private final Inflection inflection = new Inflection();

    Words() {
        for (var row : LexiconFile.rows("words.tsv", 2)) {
            Set<String> members = classes.computeIfAbsent(row.get(0), name -> new HashSet<>());
            for (String word : LexiconFile.values(row.get(1))) {
                members.add(row.get(0).equals("starter") ? word : Fold.key(word));
            }
        }
        Set<String> verbs = classes.computeIfAbsent("verb", name -> new HashSet<>());
        for (String lemma : Set.copyOf(verbs)) {
            verbs.addAll(inflection.forms(lemma));
        }
    }

    /** The words of a class. */
    Set<String> of(String name) {
        Set<String> members = classes.get(name);
        if (members == null) {
            throw new IllegalStateException("the lexicon has no word class " + name);
        }
        return members;
    }

    boolean is(String name, String word) {
        return of(name).contains(word);
    }

    Inflection inflection() {
        return inflection;
    }

    /** Makes all forms of a verb known as verb forms. */
    void addVerb(String lemma) {
        of("verb").addAll(inflection.forms(lemma));
    }
}
