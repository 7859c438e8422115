package org.w3id.diwan.query.match;

/**
 * A reason for a match, or a number that its score was made of.
 *
 * @param id such as {@code folded}, {@code name_score} or {@code property:country}
 * @param value a boolean or a number
 */
public record MatchFeature(String id, Object value) {
    /** How the ids of properties begin. */
    public static final String PROPERTY = "property:";
}
