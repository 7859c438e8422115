package org.w3id.diwan.serve.reconcile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A candidate, on the wire.
 *
 * @param score from 0 to 100, see {@link org.w3id.diwan.names.Match#score()}
 * @param match whether it may be taken without a person looking
 * @param features why it is a candidate
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Candidate(
        String id, String name, String description, List<Term> type, int score, boolean match, List<Feature> features) {
    /** A reason, or a number that the score was made of; the value is a boolean or a number. */
    record Feature(String id, Object value) {}
}
