package org.w3id.diwan.query.ontology;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What something is called in a language; the language is empty where it has none. */
public record LanguageText(String text, String language) {
    /**
     * The name in the first of the languages that has one; otherwise the English one, and where there is no such either, any.
     *
     * @param texts names by language
     * @param otherwise where there is no name at all
     */
    public static LanguageText of(Map<String, String> texts, List<String> languages, String otherwise) {
        return languages.stream()
                .filter(texts::containsKey)
                .findFirst()
                .or(() -> Optional.of("en").filter(texts::containsKey))
                .or(() -> texts.keySet().stream().min(Comparator.naturalOrder()))
                .map(language -> new LanguageText(texts.getOrDefault(language, otherwise), language))
                .orElse(new LanguageText(otherwise, ""));
    }
}
