package org.w3id.diwan.serve.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the fields of a form hold: of a claim that is corrected, taken up or added, of a name, or of a statement.
 *
 * @param key the item's; empty for a claim that is added
 * @param version of the item as the reviewer saw it
 * @param kind what is asked for
 * @param isNew whether that is somebody new, who may get another id and class
 * @param hasObject whether the claim's value is an entity, and no figure or time
 * @param values what the fields hold
 * @param choices the closed lists by field; of the relations those first that fit both ends
 * @param fault what is wrong with the values
 */
public record CorrectionForm(
        String key,
        int version,
        Kind kind,
        boolean isNew,
        boolean hasObject,
        Map<String, String> values,
        Map<String, List<Choice>> choices,
        Optional<String> fault) {

    /** What a form asks for. */
    public enum Kind {
        /** Whom a name means. */
        MEANING,
        SPEECH,
        CLAIM
    }

    /** One of a closed list: the term, its words, and whether it fits what the form holds. */
    public record Choice(String term, String words, boolean fits) {}

    /** What may be chosen for a field. */
    public List<Choice> choices(String field) {
        return choices.getOrDefault(field, List.of());
    }

    /** Whether the claim's value is a figure. */
    public boolean isFigure() {
        return values.containsKey("amount");
    }

    /** What a field holds. */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    CorrectionForm saying(String what, Map<String, String> given) {
        return new CorrectionForm(key, version, kind, isNew, hasObject, given, choices, Optional.of(what));
    }
}
