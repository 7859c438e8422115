package org.w3id.diwan.names.match;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.w3id.diwan.names.fold.NameToken;
import org.w3id.diwan.names.fold.NameTokens;

/** How well a written name fits a registered one: gathers reasons and what they cost. */
public final class MatchScore {
    private static final int FULL = 100;
    private static final Set<Reason> PARTIAL = Collections.unmodifiableSet(
            EnumSet.of(Reason.TOKEN_SUBSET, Reason.TYPO, Reason.CROSS_SCRIPT, Reason.RESEMBLANCE));

    private final Set<Reason> reasons = EnumSet.noneOf(Reason.class);
    private int extra;

    /** Adds a reason; a second time it costs nothing. */
    public MatchScore because(Reason reason) {
        return because(reason, 0);
    }

    /** Adds a reason that costs more than usual here. */
    public MatchScore because(Reason reason, int more) {
        reasons.add(reason);
        extra += more;
        return this;
    }

    /** Adds all reasons of another verdict on the same pair of names. */
    void add(MatchScore other) {
        reasons.addAll(other.reasons);
        extra += other.extra;
    }

    /** Adds why two words with the same key differ, if they do. */
    void explain(NameToken written, NameToken known) {
        if (!written.folded().equals(known.folded())) {
            Reason ofWritten = reason(written.change());
            Reason ofKnown = reason(known.change());
            because(ofWritten == Reason.FOLDED ? ofKnown : ofWritten);
            because(ofKnown == Reason.FOLDED ? ofWritten : ofKnown);
        }
    }

    /** Adds why words with the same keys differ, whatever their order. */
    void explain(List<NameToken> written, List<NameToken> known) {
        List<NameToken> ones = new ArrayList<>(written);
        List<NameToken> others = new ArrayList<>(known);
        if (!NameTokens.sameKeys(written, known)) {
            ones.sort(Comparator.comparing(NameToken::key));
            others.sort(Comparator.comparing(NameToken::key));
        }
        for (int i = 0; i < ones.size(); i++) {
            explain(ones.get(i), others.get(i));
        }
    }

    private static Reason reason(NameToken.Change change) {
        return switch (change) {
            case NONE -> Reason.FOLDED;
            case WORD -> Reason.WORD_VARIANT;
            case DEMONYM -> Reason.DEMONYM;
            case SPELLING -> Reason.TRANSLITERATION_VARIANT;
        };
    }

    /** From 0 to 100: 100 less what the reasons cost. */
    public int score() {
        int cost = extra;
        for (Reason reason : reasons) {
            cost += reason.cost();
        }
        return Math.max(0, FULL - cost);
    }

    boolean isExact() {
        return reasons.isEmpty();
    }

    /** Whether the reason has been added. */
    public boolean has(Reason reason) {
        return reasons.contains(reason);
    }

    /** Whether the name was written whole, or the surname alone: no part of it, no typing error, no other script. */
    public boolean isWholeOrSurname() {
        return reasons.stream().noneMatch(PARTIAL::contains);
    }

    /** The reasons; {@link Reason#EXACT} alone where there are none. */
    public Set<Reason> reasons() {
        return reasons.isEmpty() ? EnumSet.of(Reason.EXACT) : EnumSet.copyOf(reasons);
    }
}
