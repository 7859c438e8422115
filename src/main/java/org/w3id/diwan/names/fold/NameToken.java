package org.w3id.diwan.names.fold;

/**
 * A word of a name, as names are compared. Several written words can make one: "United States", "Abd al-Rahman", "al-Sudani".
 *
 * @param written as it stands in the text
 * @param folded without case, accents, apostrophes and letter variants, in Latin letters unless it is Arabic or Hebrew; the words it
 *     was put together from are separated by spaces
 * @param form in the spelling or language that names are read aloud in: as folded, where no rule has another word for it
 * @param key its class of spellings: words with the same key may stand for each other
 * @param change what made the key differ from the folded form, if anything did
 * @param minor whether it is a small word such as "of" that names are compared without
 */
public record NameToken(String written, String folded, String form, String key, Change change, boolean minor) {
    /** What a word was changed by. */
    public enum Change {
        NONE,
        /** A rule of words.syn, a word of another language in glossary.tsv, or a country's name in another language. */
        WORD,
        /** A rule of demonyms.tsv. */
        DEMONYM,
        /** A rule of spellings.syn or spelling.rules, or an article left out. */
        SPELLING
    }

    /** Whether it has a small letter. */
    public boolean hasSmallLetters() {
        return written.codePoints().anyMatch(Character::isLowerCase);
    }

    /** How many capital letters it is written with. */
    public long capitals() {
        return written.codePoints().filter(Character::isUpperCase).count();
    }

    /** Whether it is written in a script that leaves short vowels out. */
    public boolean isAbjad() {
        return Pronunciation.isAbjad(form);
    }

    /** Whether it is written in Latin letters. */
    public boolean isLatin() {
        return written.codePoints()
                .filter(Character::isLetter)
                .allMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN);
    }
}
