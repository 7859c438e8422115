package org.w3id.diwan.serve.reconcile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A candidate, on the wire.
 *
 * @param score from 0 to 100, see {@link org.w3id.diwan.names.Match#score()}
 * @param match whether it may be taken without a person looking
 * @param features why it is a candidate
 * @param lang the name's language; empty in version 0.2, which does not know it
 * @param dir {@code auto} where the name may run otherwise than the description; likewise
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Candidate(
        String id,
        String name,
        String description,
        List<Term> type,
        int score,
        boolean match,
        List<Feature> features,
        String lang,
        String dir) {
    /** A reason, or a number that the score was made of; the value is a boolean or a number. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Feature(String id, String name, Object value, String lang, String dir) {
        static Feature of(String id, Object value) {
            return new Feature(id, Features.name(id), value, "", "");
        }

        Feature inEnglish() {
            return new Feature(id, name, value, "en", "ltr");
        }
    }

    /** Says what language the texts are in, as the draft of version 1.0 does. */
    Candidate in(String language) {
        return new Candidate(
                id,
                name,
                description,
                type,
                score,
                match,
                features.stream().map(Feature::inEnglish).toList(),
                language,
                language.equals("en") ? "ltr" : "auto");
    }
}
