package org.w3id.diwan.article;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Folds a word for comparison, so that spellings that differ only in form agree. */
final class Fold {
    private static final Pattern DROPPED = Pattern.compile("[\\p{M}.'’ʼ‘`´ʻʿʾ]");

    private Fold() {}

    static String key(String word) {
        String plain = DROPPED.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD))
                .replaceAll("");
        String lower = plain.toLowerCase(Locale.ROOT);
        return Spellings.standard(lower.replace("defence", "defense")
                .replace("organisation", "organization")
                .replace("centre", "center"));
    }
}
