package org.w3id.diwan.article.text;

import java.util.Locale;

/**
 * A word, number or mark of a text.
 *
 * @param text as written
 * @param key folded for comparison: lower case, without accents, dots and apostrophes, American spelling
 * @param begin UTF-16 index of its first character
 * @param end UTF-16 index after its last
 */
public record Token(String text, String key, int begin, int end) {
    public boolean isCapitalised() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    public boolean isWord() {
        return Character.isLetter(text.codePointAt(0));
    }

    public boolean isAllCapitals() {
        return text.equals(text.toUpperCase(Locale.ROOT)) && isWord();
    }

    public boolean is(String mark) {
        return text.equals(mark);
    }

    /** Whether it is a quotation mark that may open. */
    public boolean isQuote() {
        return text.equals("“") || text.equals("\"");
    }
}
