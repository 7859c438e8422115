package org.w3id.diwan.article.gold;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.w3id.diwan.model.Passage;

/**
 * How well texts were read.
 *
 * @param scores by kind
 * @param items what was missed and what was read wrongly, kind by kind, in the order of the texts
 * @param refusals how many proposals were refused, by reason
 */
public record ScoreSheet(Map<ScoredKind, KindScore> scores, List<ScoredItem> items, Map<String, Integer> refusals) {
    /**
     * How much was annotated, how much was read, and how much of that is right.
     *
     * @param gold how much was annotated
     * @param found how much was read
     * @param right how much of what was annotated was read
     */
    public record KindScore(int gold, int found, int right) {
        static final KindScore NOTHING = new KindScore(0, 0, 0);

        KindScore plus(KindScore more) {
            return new KindScore(gold + more.gold, found + more.found, right + more.right);
        }

        /** The share of what was read that is right, from 0 to 1; 1 where there is nothing to read and nothing was read. */
        public double precision() {
            return found == 0 ? whole() : (double) right / found;
        }

        /** The share of what was annotated that was read, from 0 to 1. */
        public double recall() {
            return gold == 0 ? whole() : (double) right / gold;
        }

        /** The harmonic mean of both. */
        public double f1() {
            double sum = precision() + recall();
            return sum == 0 ? 0 : 2 * precision() * recall() / sum;
        }

        private double whole() {
            return gold + found == 0 ? 1 : 0;
        }
    }

    /**
     * What was annotated and not read, or read and not annotated.
     *
     * @param missed whether it was annotated and not read
     * @param text the text's name
     * @param words what it says, in a line
     */
    public record ScoredItem(ScoredKind kind, boolean missed, String text, Passage passage, String words) {}

    /** How well one kind was read. */
    public KindScore of(ScoredKind kind) {
        return scores.getOrDefault(kind, KindScore.NOTHING);
    }

    /** All kinds taken together. */
    public KindScore all() {
        return Stream.of(ScoredKind.values()).map(this::of).reduce(KindScore.NOTHING, KindScore::plus);
    }
}
