package org.w3id.diwan.model;

import java.util.regex.Pattern;

/** The form of readable identifiers: lower-case ASCII words and digits joined by single hyphens, at most 100 characters. */
public final class Slug {
    private static final int LONGEST = 100;
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

    private Slug() {}

    /** Whether a text may serve as an identifier. */
    public static boolean isValid(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }

    static void require(String text, String what) {
        if (!isValid(text)) {
            throw new IllegalArgumentException("not a valid " + what + ": " + text);
        }
    }
}
