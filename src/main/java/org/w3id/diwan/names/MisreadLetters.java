package org.w3id.diwan.names;

import java.util.regex.Pattern;

/** Digits that a machine has read for the letters they look like. */
final class MisreadLetters {
    private static final Pattern MIXED = Pattern.compile("(?<=\\p{L})[015]|[015](?=\\p{Ll}{2})");
    private static final String DIGITS = "015";
    private static final String LETTERS = "ols";

    private MisreadLetters() {}

    /** The text with a digit beside small letters read as a letter; ordinals such as 10th stay. */
    static String mended(String text) {
        return MIXED.matcher(text)
                .replaceAll(found -> isOrdinal(text, found.end())
                        ? found.group()
                        : String.valueOf(LETTERS.charAt(DIGITS.indexOf(found.group()))));
    }

    private static boolean isOrdinal(String text, int end) {
        return text.regionMatches(true, end, "th", 0, 2)
                || text.regionMatches(true, end, "st", 0, 2)
                || text.regionMatches(true, end, "nd", 0, 2);
    }
}
