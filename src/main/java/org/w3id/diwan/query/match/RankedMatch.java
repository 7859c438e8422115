package org.w3id.diwan.query.match;

import java.util.Map;
import org.w3id.diwan.query.entity.KnownEntity;

/**
 * An entity that a query may mean.
 *
 * @param score from 0 to 100, see {@link org.w3id.diwan.names.Match#score()}
 * @param certain whether it may be taken without a person looking
 * @param matched the name that fits best; empty where it was found otherwise
 * @param language of the name to show; empty if any will do
 * @param features why it is proposed, by ids such as {@code folded}, {@code name_score} or {@code property:country}: each a boolean or a
 *     number
 */
public record RankedMatch(
        KnownEntity entity, int score, boolean certain, String matched, String language, Map<String, Object> features) {
    /** How the ids of properties begin. */
    public static final String PROPERTY = "property:";
}
