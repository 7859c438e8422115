package org.w3id.diwan.query.entity;

import java.util.List;
import java.util.Map;
import org.w3id.diwan.query.ontology.LanguageText;

/**
 * What is shown of an entity.
 *
 * @param names its preferred names by language
 * @param description in English; empty where there is none
 * @param types local names, the narrowest first
 */
public record KnownEntity(String id, Map<String, String> names, String description, List<String> types) {
    /** How it is called for those who read these languages. */
    public LanguageText name(List<String> languages) {
        return LanguageText.of(names, languages, id);
    }
}
