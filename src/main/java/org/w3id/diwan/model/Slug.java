package org.w3id.diwan.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The form of readable identifiers: lower-case ASCII words and digits joined by single hyphens, at most 100 characters. */
public final class Slug {
    /** The most characters of an identifier. */
    public static final int LONGEST = 100;

    private static final Pattern APART = Pattern.compile("[\\p{M}'’ʼ‘`.]");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern HYPHENS_AROUND = Pattern.compile("^-|-$");
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

    private Slug() {}

    /** Whether a text may serve as an identifier. */
    public static boolean isValid(String text) {
        return text.length() <= LONGEST && isWellFormed(text);
    }

    /** Whether a text could serve as an identifier if it is not too long. */
    public static boolean isWellFormed(String text) {
        return FORM.matcher(text).matches();
    }

    /** A text's letters and digits as an identifier, without accents; empty if it has none in the Latin script. */
    public static String of(String text) {
        String plain =
                APART.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        String words = OTHERS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
        return HYPHENS_AROUND.matcher(words).replaceAll("");
    }

    static void require(String text, String what) {
        if (!isValid(text)) {
            throw new IllegalArgumentException("not a valid " + what + ": " + text);
        }
    }
}
