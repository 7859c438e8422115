package org.w3id.diwan.names.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3id.diwan.names.fold.NameToken;
import org.w3id.diwan.names.fold.NameTokens;
import org.w3id.diwan.names.fold.QueryReadings;
import org.w3id.diwan.names.fold.WordLists;

/**
 * Compares names of bodies, places, events and the like: all words must agree, in any order, apart from words that are known of the
 * entity or say nothing of which one it is.
 */
record ThingMatcher(WordLists lists, WordComparison words) {
    private static final int SHORTEST_LONE_TYPO = 8;
    private static final int SHORTEST_LONE_SOUND = 3;
    private static final int LONE_SOUND = 16;
    private static final int UNKNOWN_COUNTRY = 20;

    boolean fits(QueryReadings.Reading reading, IndexedName known, MatchScore verdict) {
        List<NameToken> extra = new ArrayList<>(NameTokens.without(reading.words(), known.words()));
        List<NameToken> missing = new ArrayList<>(NameTokens.without(known.words(), reading.words()));
        List<NameToken> shared = NameTokens.without(reading.words(), extra);
        List<NameToken> sharedKnown = NameTokens.without(known.words(), missing);
        boolean differ = !known.isAcronym() && pair(extra, missing, known, verdict);
        boolean fits;
        if (extra.isEmpty() && missing.isEmpty()) {
            fits = true;
            if (known.isShortened()) {
                verdict.because(Reason.TOKEN_SUBSET);
            } else if (!differ) {
                verdict.because(Reason.WORD_ORDER);
            }
        } else if (shared.isEmpty() && known.words().size() > 1) {
            fits = false;
        } else if (missing.isEmpty()) {
            fits = accountForMore(extra, known, verdict);
        } else {
            fits = extra.isEmpty() && accountForLess(missing, shared.size(), known, verdict);
        }
        if (fits) {
            verdict.explain(shared, sharedKnown);
        }
        return fits;
    }

    /** Takes away the words that differ by their spelling only; says whether there were any. */
    private boolean pair(List<NameToken> extra, List<NameToken> missing, IndexedName known, MatchScore verdict) {
        boolean lone = known.words().size() == 1;
        boolean onePair = extra.size() == 1 && missing.size() == 1;
        return extra.removeIf(written -> {
            for (NameToken other : missing) {
                Optional<Reason> difference = words.difference(written, other)
                        .filter(reason -> reason != Reason.TYPO
                                || (onePair && !(lone && written.folded().length() < SHORTEST_LONE_TYPO)))
                        .filter(reason -> !lone || NameTokens.sound(other).length() >= SHORTEST_LONE_SOUND);
                if (difference.isPresent()) {
                    verdict.because(difference.get(), lone && difference.get() != Reason.TYPO ? LONE_SOUND : 0);
                    missing.remove(other);
                    return true;
                }
            }
            return false;
        });
    }

    private boolean accountForMore(List<NameToken> extra, IndexedName known, MatchScore verdict) {
        if (known.isShortened()) {
            return false;
        }
        for (NameToken word : extra) {
            if (known.context().contains(word.key())) {
                verdict.because(Reason.QUALIFIED);
            } else if (lists.mayBeAdded(word.key(), known.types())) {
                verdict.because(Reason.GENERAL_WORD);
            } else if (lists.isNation(word.key()) && !known.placed()) {
                verdict.because(Reason.QUALIFIED, UNKNOWN_COUNTRY);
            } else {
                return false;
            }
        }
        return true;
    }

    private boolean accountForLess(List<NameToken> missing, int shared, IndexedName known, MatchScore verdict) {
        boolean general = missing.stream()
                .allMatch(word ->
                        lists.mayBeLeftOut(word.key(), known.types()) || (lists.isNation(word.key()) && shared > 1));
        if (general) {
            verdict.because(Reason.TOKEN_SUBSET);
        }
        return general;
    }
}
