package org.w3id.diwan.serve.http;

import java.text.Bidi;
import java.util.Set;

/** Which way a text runs. */
public final class TextDirection {
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "ckb", "fa", "he", "ur");

    private TextDirection() {}

    /** {@code ltr} or {@code rtl}, by its first letter that runs either way: an Arabic name in Latin letters runs from left to right. */
    public static String of(String text) {
        return new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight() ? "ltr" : "rtl";
    }

    /** The same for texts of a language. */
    public static String ofLanguage(String language) {
        return RIGHT_TO_LEFT.contains(language) ? "rtl" : "ltr";
    }
}
