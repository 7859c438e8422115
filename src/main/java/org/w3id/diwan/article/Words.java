package org.w3id.diwan.article;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Word classes of the lexicon ({@code words.tsv}) and the inflected forms of its verbs ({@code verbs.tsv}). */
final class Words {
    private final Map<String, Set<String>> classes = new HashMap<>();
    private final Map<String, Tense> tenses = new HashMap<>();
    private final Inflection inflection = new Inflection();

    Words() {
        for (var row : LexiconFile.rows("words.tsv", 2)) {
            Set<String> members = classes.computeIfAbsent(row.get(0), name -> new HashSet<>());
            for (String word : LexiconFile.values(row.get(1))) {
                members.add(row.get(0).equals("starter") ? word : Fold.key(word));
            }
        }
        classes.put("speech", new HashSet<>());
        Set.copyOf(of("verb")).forEach(this::addVerb);
    }

    /** The tense of a verb's form, as far as its ending tells. */
    enum Tense {
        BASE,
        THIRD,
        PAST,
        GERUND
    }

    /** The tense of a form; base for what is no known verb's. */
    Tense tense(String key) {
        return tenses.getOrDefault(key, Tense.BASE);
    }

    boolean isGerund(String key) {
        return tense(key) == Tense.GERUND;
    }

    /** Whether a word is a past tense or participle. */
    boolean isPast(String key) {
        return tense(key) == Tense.PAST;
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
        tenses.putIfAbsent(inflection.gerund(lemma), Tense.GERUND);
        inflection.past(lemma).forEach(form -> tenses.putIfAbsent(form, Tense.PAST));
        tenses.putIfAbsent(inflection.third(lemma), Tense.THIRD);
    }

    /** Makes all forms of a verb known as forms of a verb of speech. */
    void addSpeechVerb(String lemma) {
        addVerb(lemma);
        of("speech").addAll(inflection.forms(lemma));
    }
}
