package org.w3id.diwan.article.gold;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How well texts were read.
 *
 * @param scores by kind
 * @param items what was missed and what was read wrongly, kind by kind, in the order of the texts
 * @param refusals how many proposals were refused, by reason
 */
public record ScoreSheet(Map<ScoredKind, KindScore> scores, List<ScoredItem> items, Map<String, Integer> refusals) {
    /** How well one kind was read. */
    public KindScore of(ScoredKind kind) {
        return scores.getOrDefault(kind, KindScore.NOTHING);
    }

    /** All kinds taken together. */
    public KindScore all() {
        return Stream.of(ScoredKind.values()).map(this::of).reduce(KindScore.NOTHING, KindScore::plus);
    }
}
