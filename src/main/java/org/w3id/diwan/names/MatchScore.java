package org.w3id.diwan.names;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** How well a written name fits a registered one: gathers reasons and what they cost. */
final class MatchScore {
    private static final int FULL = 100;
    private static final Set<Reason> PARTIAL = Collections.unmodifiableSet(
            EnumSet.of(Reason.TOKEN_SUBSET, Reason.TYPO, Reason.CROSS_SCRIPT, Reason.RESEMBLANCE));

    private final Set<Reason> reasons = EnumSet.noneOf(Reason.class);
    private int extra;

    /** Adds a reason; a second time it costs nothing. */
    MatchScore because(Reason reason) {
        return because(reason, 0);
    }

    /** Adds a reason that costs more than usual here. */
    MatchScore because(Reason reason, int more) {
        reasons.add(reason);
        extra += more;
        return this;
    }

    /** Adds all reasons of another verdict on the same pair of names. */
    void add(MatchScore other) {
        reasons.addAll(other.reasons);
        extra += other.extra;
    }

    int score() {
        int cost = extra;
        for (Reason reason : reasons) {
            cost += reason.cost();
        }
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
}
