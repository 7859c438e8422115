package org.w3id.diwan.dossier;

import java.lang.Character.UnicodeScript;
import java.util.Map;
import java.util.regex.Pattern;

/** Language tags, and the script a language's names are written in. */
final class Languages {
    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?");
    private static final Map<String, UnicodeScript> SCRIPTS = Map.of(
            "ar", UnicodeScript.ARABIC,
            "ckb", UnicodeScript.ARABIC,
            "fa", UnicodeScript.ARABIC,
            "he", UnicodeScript.HEBREW,
            "en", UnicodeScript.LATIN,
            "ku", UnicodeScript.LATIN,
            "ru", UnicodeScript.CYRILLIC);

    /** Letters of the neighbour's alphabet that look the same: searches for one do not find the other. */
    private static final Map<String, String> FOREIGN_LETTERS = Map.of("ar", "یکەۆێڕڵ", "ckb", "يكةىذصضطظث");

    private Languages() {}

    /** Whether a text is a language tag as <a href="https://www.rfc-editor.org/rfc/bcp/bcp47.txt">BCP 47</a> writes them. */
    static boolean isTag(String text) {
        return TAG.matcher(text).matches();
    }

    /** Whether a name has a letter in the language's script; true where Diwan does not know the script. */
    static boolean isInScript(String name, String language) {
        UnicodeScript script = SCRIPTS.get(language);
        return script == null || name.codePoints().anyMatch(c -> UnicodeScript.of(c) == script);
    }

    /** The first letter that the language's alphabet lacks, or -1. */
    static int foreignLetter(String name, String language) {
        String foreign = FOREIGN_LETTERS.getOrDefault(language, "");
        return name.codePoints()
                .filter(c -> foreign.indexOf(c) >= 0)
                .findFirst()
                .orElse(-1);
    }
}
