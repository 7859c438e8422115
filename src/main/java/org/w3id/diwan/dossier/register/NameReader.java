package org.w3id.diwan.dossier.register;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3id.diwan.dossier.yaml.Entry;
import org.w3id.diwan.dossier.yaml.Fields;
import org.w3id.diwan.dossier.yaml.Word;
import org.w3id.diwan.dossier.yaml.YamlNode;
import org.w3id.diwan.model.Name;

/** The names of one entity, for which alone it serves: by language, the preferred one first, and its acronyms. */
final class NameReader {
    private static final Pattern UNTIDY = Pattern.compile("^\\p{Z}|\\p{Z}$|\\p{Z}{2}|[\\p{Z}&&[^ ]]");

    /** A language tag as <a href="https://www.rfc-editor.org/rfc/bcp/bcp47.txt">BCP 47</a> writes them. */
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

    private final Set<String> taken = new HashSet<>();
    private final List<Spelling> names = new ArrayList<>();

    /** A name and how it stands in the file. */
    record Spelling(Name name, Word word) {}

    /** All names of an entity's entry. */
    List<Spelling> read(Fields entity) {
        List<Entry> languages = entity.entries("names", "duplicate-key");
        languages.forEach(this::readLanguage);
        boolean english =
                languages.stream().anyMatch(entry -> entry.key().text().equals("en"));
        if (!english && entity.isMap("names")) {
            entity.errorAt("names", "missing-name", "names need one in English; add `en: ...`");
        }
        entity.texts("acronyms").forEach(word -> add(word, "en", Name.Kind.ACRONYM));
        return names;
    }

    private void readLanguage(Entry entry) {
        Word language = entry.key();
        if (!language.matches(TAG, "bad-language", " is no language tag; write one such as en, ar or ckb")) {
            return;
        }
        List<YamlNode> members = entry.value().members();
        if (members.isEmpty()) {
            entry.value().refuse("empty-value", "a name is expected here; fill it in or delete the language");
        }
        for (int i = 0; i < members.size(); i++) {
            Name.Kind kind = i == 0 ? Name.Kind.PREFERRED : Name.Kind.ALTERNATIVE;
            members.get(i).text().ifPresent(word -> add(word, language.text(), kind));
        }
    }

    private void add(Word word, String language, Name.Kind kind) {
        checkTidy(word);
        if (kind != Name.Kind.ACRONYM) {
            checkScript(word, language);
        }
        if (taken.add(language + " " + word.text())) {
            names.add(new Spelling(new Name(word.text(), language, kind), word));
        } else {
            word.error("duplicate-value", word.text() + " is a name of this entity already; delete one");
        }
    }

    private static void checkTidy(Word word) {
        if (UNTIDY.matcher(word.text()).find()) {
            word.error(
                    "untidy-name",
                    "the name begins or ends with a space, or has a double or unusual one; write single plain spaces");
        }
        String normal = Normalizer.normalize(word.text(), Normalizer.Form.NFC);
        if (!normal.equals(word.text())) {
            word.error("not-normalized", "the name is not in Unicode normal form C; write " + normal);
        }
    }

    /** A name has a letter in its language's script, where that is known, and none that the language's alphabet lacks. */
    private static void checkScript(Word word, String language) {
        UnicodeScript script = SCRIPTS.get(language);
        if (script != null && word.text().codePoints().noneMatch(c -> UnicodeScript.of(c) == script)) {
            word.warning(
                    "wrong-script", word.text() + " is not in the script of " + language + "; move it to its language");
        }
        String foreign = FOREIGN_LETTERS.getOrDefault(language, "");
        word.text()
                .codePoints()
                .filter(c -> foreign.indexOf(c) >= 0)
                .findFirst()
                .ifPresent(c -> word.warning(
                        "foreign-letter",
                        String.format("%c is not a letter of %s (U+%04X); write its own", c, language, c)));
    }
}
