package org.w3id.diwan.article.lexicon;

import java.util.List;
import java.util.Set;
import org.w3id.diwan.article.text.Document;

/**
 * A name that the lexicon knows.
 *
 * @param keys its words, folded
 * @param written as the lexicon or register writes it
 * @param entity what it means
 * @param nominal whether it is a description rather than a name
 * @param contextual whether it means this only in a context
 */
public record EntityAlias(List<String> keys, String written, NamedEntity entity, boolean nominal, boolean contextual) {
    private static final Set<String> SKIPPED = Set.of("-", "–", "’", "'", "`", "al", "el", "ul", "");

    /** Whether a stretch of text is written as the alias may be: capitals where it has them. */
    public boolean fits(Document document, int from, int to) {
        String text = document.token(from).text();
        if (Character.isLowerCase(written.codePointAt(0)) || Character.isDigit(written.codePointAt(0))) {
            return true;
        }
        if (keys.size() == 1 && written.length() <= 5 && written.equals(written.toUpperCase(java.util.Locale.ROOT))) {
            return to - from > 1
                    || document.token(to - 1).text().replace(".", "").equals(written.replace(".", ""));
        }
        return Character.isUpperCase(text.codePointAt(0))
                || (isParticle(document.key(from)) && document.token(to - 1).isCapitalised());
    }

    /** The token after the name where it begins at a token; -1 if it does not stand there. */
    public int endAt(Document document, int from, int limit) {
        int at = from;
        for (String key : keys) {
            while (at < limit && isSkipped(document.key(at))) {
                at++;
            }
            if (at >= limit || !document.key(at).equals(key)) {
                return -1;
            }
            at++;
        }
        return at;
    }

    /** Whether a word counts for nothing in a name. */
    public static boolean isSkipped(String key) {
        return SKIPPED.contains(key);
    }

    public static boolean isParticle(String key) {
        return key.equals("al") || key.equals("el") || key.equals("ul");
    }
}
