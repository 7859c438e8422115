package org.w3id.diwan.names;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** How well a written name fits a registered one: gathers reasons and what they cost. */
final class MatchScore {
    private static final int FULL = 100;
    private static final Set<Reason> PARTIAL = Collections.unmodifiableSet(
            EnumSet.of(Reason.TOKEN_SUBSET, Reason.TYPO, Reason.CROSS_SCRIPT, Reason.RESEMBLANCE));

    private final Set<Reason> reasons = EnumSet.noneOf(Reason.class);
    private int cost;

    /** Adds a reason; a second time it costs nothing. */
    MatchScore because(Reason reason) {
        return because(reason, 0);
    }

    /** Adds a reason that costs more than usual here. */
    MatchScore because(Reason reason, int extra) {
        if (reasons.add(reason)) {
            cost += reason.cost();
        }
        cost += extra;
        return this;
    }

    /** Adds all reasons of another verdict on the same pair of names. */
    void add(MatchScore other) {
        int before = cost;
        int shared = other.reasons.stream()
                .filter(reasons::contains)
                .mapToInt(Reason::cost)
                .sum();
        reasons.addAll(other.reasons);
        cost = before + other.cost - shared;
    }

    int score() {
        return Math.max(0, FULL - cost);
    }

    boolean isExact() {
        return reasons.isEmpty();
    }

    boolean has(Reason reason) {
        return reasons.contains(reason);
    }

    /** Whether the name was written whole, or the surname alone: no part of it, no typing error, no other script. */
    boolean isWholeOrSurname() {
        return reasons.stream().noneMatch(PARTIAL::contains);
    }

    Set<Reason> reasons() {
        return reasons.isEmpty() ? EnumSet.of(Reason.EXACT) : EnumSet.copyOf(reasons);
    }

    /** The better of two, if either is there. */
    static Optional<MatchScore> better(Optional<MatchScore> one, Optional<MatchScore> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        return one.get().score() >= other.get().score() ? one : other;
    }
}
