package org.w3id.diwan.names.fold;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.SetMultimap;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The data files about names rather than words: nicknames, common names, general words; all by the keys of words. */
public final class WordLists {
    private final Map<String, String> nicknames = new HashMap<>();
    private final Set<String> common = new HashSet<>();
    private final Set<String> describing = new HashSet<>();
    private final Set<String> nations = new HashSet<>();
    private final Set<String> articleOptional = new HashSet<>();
    private final SetMultimap<String, String> more = HashMultimap.create();
    private final SetMultimap<String, String> less = HashMultimap.create();

    /** Reads the files. */
    public WordLists(Folding folding) {
        for (List<String> row : RuleFile.rows("particles.tsv", 2)) {
            if (row.get(0).equals("optional")) {
                articleOptional.add(row.get(1));
            }
        }
        for (RuleFile.Synonyms rule : RuleFile.synonyms("nicknames.syn")) {
            rule.forms().forEach(form -> nicknames.put(key(folding, form), key(folding, rule.meaning())));
        }
        RuleFile.lines("common-names.txt").forEach(line -> common.add(key(folding, line)));
        RuleFile.synonyms("demonyms.syn").forEach(rule -> nations.add(key(folding, rule.meaning())));
        describing.addAll(
                List.of(RuleFile.rows("minor-words.tsv", 2).get(0).get(1).split(" ", -1)));
        for (List<String> row : RuleFile.rows("companions.tsv", 3)) {
            SetMultimap<String, String> side = row.get(2).equals("more") ? more : less;
            List<String> types = List.of(row.get(1).split(",", -1));
            for (NameToken word : folding.words(row.get(0))) {
                side.putAll(word.key(), types);
            }
        }
    }

    /** The full given name a key is short for, or the key itself. */
    public String given(String key) {
        return nicknames.getOrDefault(key, key);
    }

    /** Whether very many people bear the name. */
    public boolean isCommon(String key) {
        return common.contains(key);
    }

    /** Whether the key is a country's name. */
    public boolean isNation(String key) {
        return nations.contains(key);
    }

    /** Whether a name with the word describes somebody rather than naming them. */
    public boolean isDescribing(String key) {
        return describing.contains(key);
    }

    /** Whether entities of these types are named with and without the Arabic article. */
    public boolean mayLackArticle(Set<String> types) {
        return !Collections.disjoint(types, articleOptional);
    }

    /** Whether the word may be added to names of entities of these types. */
    public boolean mayBeAdded(String key, Set<String> types) {
        return !Collections.disjoint(more.get(key), types);
    }

    /** Whether the word may be left out of names of entities of these types. */
    public boolean mayBeLeftOut(String key, Set<String> types) {
        return !Collections.disjoint(less.get(key), types);
    }

    /** The keys, in alphabetical order, of what is left without countries and general words: what must agree in any case. */
    public String core(List<NameToken> words) {
        return words.stream()
                .map(NameToken::key)
                .filter(key -> !nations.contains(key) && !more.containsKey(key) && !less.containsKey(key))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static String key(Folding folding, String text) {
        return NameTokens.keys(folding.words(text));
    }
}
