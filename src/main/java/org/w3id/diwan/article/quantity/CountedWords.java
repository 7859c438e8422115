package org.w3id.diwan.article.quantity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.w3id.diwan.article.entity.SentenceScope;
import org.w3id.diwan.article.lexicon.Lexicon;
import org.w3id.diwan.article.lexicon.LexiconTables;

/** The words around figures ({@code quantities.tsv}): what is counted, and what happens to it. */
final class CountedWords {
    private static final Set<String> VERBS =
            Set.of("harm", "fate", "attack", "making", "firing", "holding", "moving", "keeping");

    private final Map<String, List<Noun>> nouns = new HashMap<>();
    private final Map<String, Map<String, String>> units = new HashMap<>();

    /**
     * A noun that may be counted.
     *
     * @param unit the ontology's unit; empty for people to whom something must happen before they are counted
     * @param sort the sort of words it is of
     * @param keys its words
     */
    record Noun(String unit, String sort, List<String> keys) {}

    CountedWords(Lexicon lexicon) {
        Set<String> known = lexicon.entities().vocabulary().units();
        for (var row : lexicon.tables().rows("quantities.tsv", 3)) {
            if (row.get(0).isEmpty() || known.contains(row.get(0))) {
                LexiconTables.values(row.get(2)).forEach(word -> add(lexicon, row.get(0), row.get(1), word));
            }
        }
        nouns.values()
                .forEach(list -> list.sort((one, other) ->
                        Integer.compare(other.keys().size(), one.keys().size())));
    }

    private void add(Lexicon lexicon, String unit, String sort, String word) {
        Set<String> forms = new HashSet<>(Set.of(word));
        if (VERBS.contains(sort)) {
            forms.addAll(lexicon.words().inflection().forms(word));
        }
        Map<String, String> known = units.computeIfAbsent(sort, missing -> new HashMap<>());
        forms.forEach(form -> known.putIfAbsent(form, unit));
        List<String> keys = List.of(word.split(" ", -1));
        nouns.computeIfAbsent(keys.get(0), missing -> new ArrayList<>()).add(new Noun(unit, sort, keys));
    }

    /** Whether a word is of a sort. */
    boolean is(String sort, String key) {
        return units.getOrDefault(sort, Map.of()).containsKey(key);
    }

    /** The unit that a word of a sort gives; empty where it is of none. */
    Optional<String> unit(String sort, String key) {
        return Optional.ofNullable(units.getOrDefault(sort, Map.of()).get(key));
    }

    /** The units that words of a sort give. */
    Set<String> units(String sort) {
        return new TreeSet<>(units.getOrDefault(sort, Map.of()).values());
    }

    /** The longest noun of some sorts that begins at a token. */
    Optional<Noun> noun(SentenceScope scope, int at, Set<String> sorts) {
        return nouns.getOrDefault(scope.key(at), List.of()).stream()
                .filter(noun -> sorts.contains(noun.sort()) && end(scope, at, noun) > 0)
                .findFirst();
    }

    /** The token after a noun that begins at a token; -1 where it does not stand there. */
    static int end(SentenceScope scope, int at, Noun noun) {
        int end = scope.document().endOf(noun.keys(), at);
        return end <= scope.to() ? end : -1;
    }
}
