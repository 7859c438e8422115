package org.w3id.diwan.names;

import org.w3id.diwan.model.Passage;

/**
 * A word of a name or of a running text, as the index compares it. Several written words can make one: "United States",
 * "Abd al-Rahman", "al-Sudani".
 *
 * @param written as it stands in the text
 * @param folded without case, accents, apostrophes and letter variants; the articles and words it was put together from are
 *     separated by spaces
 * @param key its class of spellings: words with the same key may stand for each other
 * @param change what made the key differ from the folded form, if anything did
 * @param minor whether it is a small word such as "of" that names are compared without
 * @param passage where it stands, in code points
 */
public record Word(String written, String folded, String key, Change change, boolean minor, Passage passage) {
    /** What a word was changed by. */
    public enum Change {
        NONE,
        /** A rule of words.syn. */
        WORD,
        /** A rule of demonyms.syn. */
        DEMONYM,
        /** A rule of spellings.syn or spelling.rules, or an article left out. */
        SPELLING
    }

    /** Whether it has a capital letter, or is written in a script without capitals. */
    public boolean isCapitalized() {
        return capitals() > 0 || !hasSmallLetters();
    }

    /** Whether it has a small letter. */
    public boolean hasSmallLetters() {
        return written.codePoints().anyMatch(Character::isLowerCase);
    }

    /** How many capital letters it is written with. */
    public long capitals() {
        return written.codePoints().filter(Character::isUpperCase).count();
    }
}
