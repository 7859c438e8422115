package org.w3id.diwan.article.lexicon;

import java.util.List;
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

    public static boolean isParticle(String key) {
        return key.equals("al") || key.equals("el") || key.equals("ul");
    }
}
