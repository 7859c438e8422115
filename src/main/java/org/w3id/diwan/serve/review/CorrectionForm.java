package org.w3id.diwan.serve.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the fields of a form hold: of a claim that is corrected, taken up or added, or of a name.
 *
 * @param key the item's; empty for a claim that is added
 * @param version of the item as the reviewer saw it
 * @param isName whether it is asked whom a name means
 * @param isNew whether that is somebody new, who may get another id and class
 * @param hasObject whether the claim's value is an entity, and no figure or time
 * @param values what the fields hold
 * @param relations the relations that there are, those first that fit both ends
 * @param classes the classes of which registers hold entities
 * @param fault what is wrong with the values
 */
public record CorrectionForm(
        String key,
        int version,
        boolean isName,
        boolean isNew,
        boolean hasObject,
        Map<String, String> values,
        List<Choice> relations,
        List<Choice> classes,
        Optional<String> fault) {

    /** One of a closed list: the term, its words, and whether it fits what the form holds. */
    public record Choice(String term, String words, boolean fits) {}

    /** What a field holds. */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    CorrectionForm saying(String what, Map<String, String> given) {
        return new CorrectionForm(key, version, isName, isNew, hasObject, given, relations, classes, Optional.of(what));
    }
}
