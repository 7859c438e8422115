package org.w3id.diwan.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.w3id.diwan.model.Passage;

/** Takes texts apart into words as the index compares them. Safe for several threads. */
public final class Folding {
    private static final String APOSTROPHES = "'\u2019\u02bc\uff07";

    private final NameRules rules = new NameRules();
    private final ThreadLocal<Chain> chains = ThreadLocal.withInitial(() -> new Chain(rules));

    /** The words of a text, in their order, with their places in code points. */
    public List<Word> words(String text) {
        Chain.Reading reading = chains.get().read(text);
        CodePoints places = new CodePoints(text);
        List<Word> words = new ArrayList<>(reading.compared().size());
        int next = 0;
        for (Chain.Token token : reading.compared()) {
            List<String> parts = new ArrayList<>();
            for (; next < reading.folded().size() && reading.folded().get(next).begin() < token.end(); next++) {
                parts.add(reading.folded().get(next).term());
            }
            String folded = parts.isEmpty() ? token.term() : String.join(" ", parts);
            int end = end(text, token);
            words.add(new Word(
                    text.substring(token.begin(), end),
                    folded,
                    token.term(),
                    change(token),
                    rules.isMinor(folded),
                    new Passage(places.at(token.begin()), places.at(end))));
        }
        return words;
    }

    /** A text without case, accents, apostrophes, punctuation and letter variants, its words divided by single spaces. */
    public String fold(String text) {
        return words(text).stream().map(Word::folded).collect(Collectors.joining(" "));
    }

    /** A text as it is compared letter by letter: Unicode's canonical composition, spaces at its ends left out. */
    static String plain(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    }

    /** Where a word ends: before the English possessive, after the last full stop of "U.S.". */
    private static int end(String text, Chain.Token token) {
        int end = token.end();
        boolean possessive = end - token.begin() > 2
                && Character.toLowerCase(text.charAt(end - 1)) == 's'
                && APOSTROPHES.indexOf(text.charAt(end - 2)) >= 0;
        if (possessive) {
            return end - 2;
        }
        boolean dotted = end - token.begin() > 2 && text.charAt(end - 2) == '.';
        return dotted && end < text.length() && text.charAt(end) == '.' ? end + 1 : end;
    }

    private static Word.Change change(Chain.Token token) {
        return switch (token.type()) {
            case "WORD" -> Word.Change.WORD;
            case "DEMONYM" -> Word.Change.DEMONYM;
            case "SPELLING" -> Word.Change.SPELLING;
            default -> Word.Change.NONE;
        };
    }

    /** Counts code points from one growing UTF-16 offset to the next. */
    private static final class CodePoints {
        private final String text;
        private int units;
        private int points;

        CodePoints(String text) {
            this.text = text;
        }

        int at(int unit) {
            if (unit < units) {
                units = 0;
                points = 0;
            }
            points += text.codePointCount(units, unit);
            units = unit;
            return points;
        }
    }
}
