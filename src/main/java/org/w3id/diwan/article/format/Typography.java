package org.w3id.diwan.article.format;

import java.util.Map;
import java.util.regex.Pattern;

/** Writes letters and spaces as a keyboard does, in text that is taken out of a file. */
final class Typography {
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF]+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000]+");
    private static final Pattern LIGATURE = Pattern.compile("[\\uFB00-\\uFB06]");
    private static final Map<String, String> LETTERS = Map.of(
            "\uFB00", "ff", "\uFB01", "fi", "\uFB02", "fl", "\uFB03", "ffi", "\uFB04", "ffl", "\uFB05", "st", "\uFB06",
            "st");

    private Typography() {}

    /** A text without soft hyphens, marks of direction and ligatures. */
    static String letters(String text) {
        return LIGATURE.matcher(INVISIBLE.matcher(text).replaceAll(""))
                .replaceAll(found -> LETTERS.getOrDefault(found.group(), ""));
    }

    /** The same of a line, with single spaces. */
    static String plain(String line) {
        return SPACES.matcher(letters(line)).replaceAll(" ").strip();
    }
}
