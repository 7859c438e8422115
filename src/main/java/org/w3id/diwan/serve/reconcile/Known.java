package org.w3id.diwan.serve.reconcile;

import java.util.List;
import java.util.Map;

/**
 * What is shown of an entity.
 *
 * @param names its preferred names by language
 * @param description in English; empty where there is none
 * @param types local names, the narrowest first
 */
record Known(String id, Map<String, String> names, String description, List<String> types) {
    /** How it is called for those who read these languages. */
    Label name(List<String> languages) {
        return Label.of(names, languages, id);
    }
}
