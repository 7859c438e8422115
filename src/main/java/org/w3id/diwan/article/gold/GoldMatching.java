package org.w3id.diwan.article.gold;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3id.diwan.model.Passage;

/** Pairs what was annotated with what was read, each with one at the most, what fits best first. */
final class GoldMatching {
    private GoldMatching() {}

    /** How well an annotation and a find fit; 0 where they do not. */
    @FunctionalInterface
    interface Fit<G, F> {
        double of(G gold, F found);
    }

    private record Pair(int gold, int found, double fit) {}

    /** The finds by their annotations, both by their places in the lists. */
    static <G, F> Map<Integer, Integer> pairs(List<G> gold, List<F> found, Fit<G, F> fit) {
        List<Pair> all = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            for (int j = 0; j < found.size(); j++) {
                double fits = fit.of(gold.get(i), found.get(j));
                if (fits > 0) {
                    all.add(new Pair(i, j, fits));
                }
            }
        }
        all.sort(Comparator.comparingDouble(Pair::fit)
                .reversed()
                .thenComparingInt(Pair::gold)
                .thenComparingInt(Pair::found));
        Map<Integer, Integer> pairs = new HashMap<>();
        Set<Integer> taken = new HashSet<>();
        for (Pair pair : all) {
            if (!pairs.containsKey(pair.gold()) && taken.add(pair.found())) {
                pairs.put(pair.gold(), pair.found());
            }
        }
        return pairs;
    }

    /** How many code points two passages share, of those that either has; 0 for none. */
    static double closeness(Passage one, Passage other) {
        double both = Math.max(one.end(), other.end()) - Math.min(one.begin(), other.begin());
        return Math.max(0, shared(one, other)) / both;
    }

    /** The same where they share half of the shorter one; else 0. */
    static double halfShared(Passage one, Passage other) {
        int shorter = Math.min(one.end() - one.begin(), other.end() - other.begin());
        return 2 * shared(one, other) >= shorter ? closeness(one, other) : 0;
    }

    private static int shared(Passage one, Passage other) {
        return Math.min(one.end(), other.end()) - Math.max(one.begin(), other.begin());
    }
}
