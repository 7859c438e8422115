package org.w3id.diwan.query.match;

import java.util.List;
import org.w3id.diwan.query.entity.KnownEntity;

/**
 * An entity that a query may mean.
 *
 * @param score from 0 to 100, see {@link org.w3id.diwan.names.Match#score()}
 * @param certain whether it may be taken without a person looking
 * @param matched the name that fits best; empty where it was found otherwise
 * @param language of the name to show; empty if any will do
 * @param features why it is proposed
 */
public record RankedMatch(
        KnownEntity entity, int score, boolean certain, String matched, String language, List<MatchFeature> features) {}
