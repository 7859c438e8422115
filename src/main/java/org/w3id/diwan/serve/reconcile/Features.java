package org.w3id.diwan.serve.reconcile;

import java.util.Locale;
import java.util.Map;

/** What the matching features are called. */
final class Features {
    static final String PROPERTY = "property:";
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("name_score", "Score of the name alone, from 0 to 100"),
            Map.entry("identifier", "Asked for by its identifier"),
            Map.entry("replaced", "Asked for by an identifier that this one replaced"),
            Map.entry("type", "Of a type asked for"),
            Map.entry("exact", "Letter by letter the same name"),
            Map.entry("folded", "The same name but for case, accents, apostrophes or small words"),
            Map.entry("acronym", "An acronym of it"),
            Map.entry("title_stripped", "A title or rank was set aside"),
            Map.entry("word_variant", "Another word for the same"),
            Map.entry("transliteration_variant", "Another spelling of the same sounds"),
            Map.entry("surname", "The surname alone"),
            Map.entry("reported", "A name that a source used in passing"),
            Map.entry("typo", "A small typing error"),
            Map.entry("cross_script", "The consonants agree across two scripts"),
            Map.entry("token_subset", "Words of the name are missing"));

    private Features() {}

    /** In English. */
    static String name(String id) {
        if (id.startsWith(PROPERTY)) {
            return "Agrees in " + id.substring(PROPERTY.length());
        }
        String words = id.replace('_', ' ');
        return NAMES.getOrDefault(id, words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1));
    }
}
