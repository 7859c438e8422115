package org.w3id.diwan.article;

/**
 * A word, number or mark of a text.
 *
 * @param text as written
 * @param key folded for comparison: lower case, without accents, dots and apostrophes, American spelling
 * @param begin UTF-16 index of its first character
 * @param end UTF-16 index after its last
 */
record Token(String text, String key, int begin, int end) {
    boolean isCapitalised() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    boolean isWord() {
        return Character.isLetter(text.codePointAt(0));
    }

    boolean isAllCapitals() {
        return text.equals(text.toUpperCase(java.util.Locale.ROOT)) && isWord();
    }

    boolean is(String mark) {
        return text.equals(mark);
    }
}
