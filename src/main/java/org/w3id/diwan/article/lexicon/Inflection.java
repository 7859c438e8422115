package org.w3id.diwan.article.lexicon;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The forms of an English verb: by rule, or from {@code verbs.tsv} where it has its own. */
public final class Inflection {
    private static final Pattern SIBILANT = Pattern.compile("(s|x|z|ch|sh|o)$");
    private static final Pattern CONSONANT_Y = Pattern.compile("[^aeiou]y$");

    private final Map<String, List<String>> irregular = new HashMap<>();

    Inflection(LexiconTables tables) {
        for (var row : tables.rows("verbs.tsv", 2)) {
            irregular.put(row.get(0), LexiconTables.values(row.get(1)));
        }
    }

    /** All forms, the lemma among them. */
    public Set<String> forms(String lemma) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(lemma);
        forms.add(third(lemma));
        forms.add(gerund(lemma));
        forms.addAll(past(lemma));
        return forms;
    }

    public String gerund(String lemma) {
        boolean dropsE = lemma.endsWith("e") && !lemma.endsWith("ee");
        return irregular.getOrDefault(lemma, List.of()).stream()
                .filter(form -> form.endsWith("ing"))
                .findFirst()
                .orElse((dropsE ? lemma.substring(0, lemma.length() - 1) : lemma) + "ing");
    }

    /** Past tense and participle. */
    public List<String> past(String lemma) {
        List<String> own = irregular.getOrDefault(lemma, List.of()).stream()
                .filter(form -> !form.endsWith("ing"))
                .toList();
        if (!own.isEmpty()) {
            return own;
        }
        if (lemma.endsWith("e")) {
            return List.of(lemma + "d");
        }
        return List.of(endsInConsonantY(lemma) ? lemma.substring(0, lemma.length() - 1) + "ied" : lemma + "ed");
    }

    String third(String lemma) {
        if (endsInConsonantY(lemma)) {
            return lemma.substring(0, lemma.length() - 1) + "ies";
        }
        return lemma + (SIBILANT.matcher(lemma).find() ? "es" : "s");
    }

    private static boolean endsInConsonantY(String lemma) {
        return CONSONANT_Y.matcher(lemma).find();
    }
}
