package org.w3id.diwan.names.fold;

/**
 * A word on its way to a {@link NameToken}.
 *
 * @param written as it stands in the text
 * @param folded its folded letters, in Latin ones unless it is Arabic or Hebrew
 * @param key what it is compared by so far
 * @param stem what phrases are looked up by: without the endings and prefixes of its language where the script tells the language
 * @param change what has changed the key
 * @param begin offset of its first character in the text
 * @param end offset after its last
 */
record RawToken(String written, String folded, String key, String stem, NameToken.Change change, int begin, int end) {
    /** This word, another right behind it, as one word. */
    RawToken with(RawToken next, String newKey, String newStem, NameToken.Change newChange) {
        return new RawToken(
                written + " " + next.written, folded + " " + next.folded, newKey, newStem, newChange, begin, next.end);
    }

    /** Whether it is written in capitals, as ABD is and Abd is not. */
    boolean isCapitals() {
        return written.length() > 1 && written.chars().allMatch(Character::isUpperCase);
    }

    RawToken keyed(String newKey, NameToken.Change newChange) {
        return new RawToken(written, folded, newKey, newKey, newChange, begin, end);
    }
}
