package org.w3id.diwan.names.fold;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;

/**
 * The one way in which names are made comparable. {@link #letters} folds the letters of a word; {@link #words} takes a text apart and
 * brings each word to its class of spellings by the rule files. Safe for several threads.
 */
public final class Folding {
    /** Letters with what may stand between them: U.S., Kata'ib, O’Neill. */
    private static final Pattern WORD = Pattern.compile(
            "[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N}\\u200c\\u200d]*(?:['.][\\p{L}\\p{M}\\p{N}\\u200c]+)*");

    /** The English possessive, Turkish case endings behind an apostrophe, and the French articles before one. */
    private static final Pattern AFFIX = Pattern.compile(
            "(?i)(?<=..)'s$|(?<=....)'(?:n?[iıuü]n|[dt][ea]n?|[ny][aeiıuü]|l[ea]r)$|^[dl]'(?=[aeéèiouyhéêîâï].)");

    private static final Pattern DROPPED =
            Pattern.compile("['.\\u02b9\\u02ba\\u2018\\u2019\\u02bc\\u02bb\\u02be\\u02bf\\u00b4`]");
    private static final String SERVANT = "abd";

    /** Shorter names of countries are words or names of something else too. */
    private static final int SHORTEST_COUNTRY = 4;

    private final FoldingRules rules = new FoldingRules();
    private final Set<String> minor = new HashSet<>();
    private final PhraseTable words = new PhraseTable(NameToken.Change.WORD, RawToken::stem);
    private final PhraseTable demonyms = new PhraseTable(NameToken.Change.DEMONYM, RawToken::stem);
    private final PhraseTable spellings = new PhraseTable(NameToken.Change.SPELLING, RawToken::key);

    /** Reads the rule files. */
    public Folding() {
        RuleFile.rows("minor-words.tsv", 2)
                .forEach(row -> tokens(row.get(1)).forEach(token -> minor.add(token.stem())));
        read("words.syn", words);
        for (List<String> row : RuleFile.rows("glossary.tsv", 3)) {
            for (String form : row.get(2).split(",", -1)) {
                translate(form, row.get(0));
            }
        }
        RuleFile.rows("languages.tsv", 2)
                .forEach(row -> translateCountries(Locale.forLanguageTag(row.get(0)), row.get(1)));
        read("demonyms.syn", demonyms);
        read("spellings.syn", spellings);
    }

    /** The names of all countries in a language, as the JDK's tables have them, with and without an ending. */
    private void translateCountries(Locale language, String ending) {
        for (String code : Locale.getISOCountries()) {
            Locale country = new Locale("", code);
            String name = country.getDisplayCountry(language);
            if (name.length() >= SHORTEST_COUNTRY) {
                String english = country.getDisplayCountry(Locale.ENGLISH);
                translate(name, english);
                translate(name + ending, english);
            }
        }
    }

    /** Adds a word of another language with the English words it stands for. */
    private void translate(String form, String english) {
        words.add(tokens(form), keys(words.apply(tokens(english))));
    }

    private void read(String file, PhraseTable table) {
        for (RuleFile.Synonyms rule : RuleFile.synonyms(file)) {
            List<String> keys = keys(tokens(rule.meaning()));
            rule.forms().forEach(form -> table.add(tokens(form), keys));
        }
    }

    private static List<String> keys(List<RawToken> tokens) {
        return tokens.stream().map(RawToken::key).toList();
    }

    /** The letters of a text without case, accents, apostrophes and full stops. What is no letter stays. */
    public static String letters(String text) {
        return DROPPED.matcher(ICUFoldingFilter.NORMALIZER.normalize(text)).replaceAll("");
    }

    /** A text without case, accents, apostrophes, punctuation and letter variants, its words divided by single spaces. */
    public String fold(String text) {
        return words(text).stream().map(NameToken::folded).collect(Collectors.joining(" "));
    }

    /** A text as it is compared letter by letter: Unicode's canonical composition, spaces at its ends left out. */
    public static String plain(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    }

    /** The words of a text, in their order. */
    public List<NameToken> words(String text) {
        List<RawToken> tokens = spellings.apply(demonyms.apply(words.apply(reordered(joined(tokens(text))))));
        return tokens.stream().map(this::finished).toList();
    }

    private NameToken finished(RawToken token) {
        String key = rules.spelling(token.key());
        boolean respelt = token.change() == NameToken.Change.NONE && !key.equals(token.key());
        NameToken.Change change = respelt ? NameToken.Change.SPELLING : token.change();
        return new NameToken(token.written(), token.folded(), token.key(), key, change, minor.contains(token.stem()));
    }

    private List<RawToken> tokens(String text) {
        String read = rules.read(text);
        List<RawToken> tokens = new ArrayList<>();
        Matcher found = WORD.matcher(read);
        while (found.find()) {
            String written = AFFIX.matcher(found.group()).replaceAll("");
            String own = letters(written);
            String folded = letters(rules.latin(written));
            if (!folded.isEmpty()) {
                tokens.add(new RawToken(
                        written, folded, folded, rules.stem(own), NameToken.Change.NONE, found.start(), found.end()));
            }
        }
        return tokens;
    }

    /** Puts articles and "servant of" (Abd al-) together with the word after them, if it follows after one character at most. */
    private List<RawToken> joined(List<RawToken> tokens) {
        List<RawToken> joined = new ArrayList<>(tokens.size());
        boolean servant = false;
        RawToken before = null;
        for (int i = 0; i < tokens.size(); i++) {
            RawToken token = tokens.get(i);
            String role = "";
            if (i + 1 < tokens.size() && tokens.get(i + 1).begin() - token.end() <= 1) {
                RawToken next = tokens.get(i + 1);
                role = rules.particle(token, next, next.begin() > token.end());
            }
            RawToken whole =
                    before == null ? token : before.with(token, token.key(), token.stem(), NameToken.Change.SPELLING);
            servant |= role.equals("servant");
            before = role.isEmpty() ? null : whole;
            if (role.isEmpty()) {
                joined.add(servant ? whole.keyed(SERVANT + whole.key(), NameToken.Change.SPELLING) : whole);
                servant = false;
            }
        }
        return joined;
    }

    /** "ministère irakien de la Défense": the country goes first, so that the phrase around it is found. */
    private List<RawToken> reordered(List<RawToken> tokens) {
        List<RawToken> reordered = new ArrayList<>(tokens);
        for (int i = 1; i + 1 < tokens.size(); i++) {
            if (minor.contains(tokens.get(i + 1).stem()) && demonyms.has(tokens.get(i))) {
                Collections.swap(reordered, i - 1, i);
            }
        }
        return reordered;
    }
}
