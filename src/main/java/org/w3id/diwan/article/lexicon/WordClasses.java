package org.w3id.diwan.article.lexicon;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Word classes ({@code words.tsv}), the inflected forms of verbs ({@code verbs.tsv}), and words as they are compared: folded, in the
 * spelling the lexicon uses ({@code spellings.tsv}).
 */
public final class WordClasses {
    private static final Pattern DROPPED = Pattern.compile("[\\p{M}.'’ʼ‘`´ʻʿʾ]");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern PART = Pattern.compile("defence|organisation|centre");

    private static final String[] BESIDE_NOUNS = {
        "verb", "auxiliary", "adverb", "preposition", "proposing", "boundary", "determiner"
    };

    private final Map<String, String> spellings = new HashMap<>();
    private final Map<String, Set<String>> classes = new HashMap<>();
    private final Map<String, Tense> tenses = new HashMap<>();
    private final Inflection inflection;

    public WordClasses(LexiconTables tables) {
        inflection = new Inflection(tables);
        for (var row : tables.rows("spellings.tsv", 2)) {
            LexiconTables.values(row.get(1)).forEach(other -> spellings.put(other, row.get(0)));
        }
        addClasses(tables, name -> true);
        Set<String> own = Set.copyOf(classes.keySet());
        addClasses(LexiconTables.shipped(), name -> !own.contains(name));
        tables.rows("given-names.tsv", 1).forEach(row -> addWords("given-name", row.get(0), this::key));
        classes.put("speech", new HashSet<>());
        Set.copyOf(of("verb")).forEach(this::addVerb);
    }

    /** Adds classes by name; those that a lexicon of its own lacks are Diwan's. */
    private void addClasses(LexiconTables tables, Predicate<String> condition) {
        for (var row : tables.rows("words.tsv", 2)) {
            if (condition.test(row.get(0))) {
                UnaryOperator<String> form = row.get(0).equals("starter") ? UnaryOperator.identity() : this::key;
                addWords(row.get(0), row.get(1), form);
            }
        }
    }

    private void addWords(String name, String words, UnaryOperator<String> form) {
        Set<String> members = classes.computeIfAbsent(name, missing -> new HashSet<>());
        LexiconTables.values(words).forEach(word -> members.add(form.apply(word)));
    }

    /** The tense of a verb's form, as far as its ending tells. */
    public enum Tense {
        BASE,
        THIRD,
        PAST,
        GERUND
    }

    /** Words folded for comparison: lower case, without accents, dots and apostrophes, each in its standard spelling. */
    public String key(String words) {
        String plain = DROPPED.matcher(Normalizer.normalize(words, Normalizer.Form.NFKD))
                .replaceAll("");
        String folded = PART.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(found -> switch (found.group()) {
            case "defence" -> "defense";
            case "centre" -> "center";
            default -> "organization";
        });
        String word = spellings.get(folded);
        if (word != null || (folded.indexOf(' ') < 0 && folded.indexOf('-') < 0)) {
            return word == null ? folded : word;
        }
        return WORD.matcher(folded).replaceAll(found -> spellings.getOrDefault(found.group(), found.group()));
    }

    /** The tense of a form; base for what is no known verb's. */
    public Tense tense(String key) {
        return tenses.getOrDefault(key, Tense.BASE);
    }

    public boolean isGerund(String key) {
        return tense(key) == Tense.GERUND;
    }

    /** Whether a word is a past tense or participle. */
    public boolean isPast(String key) {
        return tense(key) == Tense.PAST;
    }

    /** The words of a class. */
    public Set<String> of(String name) {
        Set<String> members = classes.get(name);
        if (members == null) {
            throw new IllegalStateException("the lexicon has no word class " + name);
        }
        return members;
    }

    /** Whether a word is in one of the classes. */
    public boolean is(String word, String... names) {
        for (String name : names) {
            if (of(name).contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word may be a plain noun: whether it is none of the words of other classes that stand around nouns. */
    public boolean mayBeNoun(String key) {
        return !key.isEmpty() && !key.equals("s") && !is(key, BESIDE_NOUNS);
    }

    public Inflection inflection() {
        return inflection;
    }

    /** Makes all forms of a verb known as verb forms. */
    public void addVerb(String lemma) {
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
