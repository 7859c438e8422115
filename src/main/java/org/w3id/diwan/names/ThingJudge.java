package org.w3id.diwan.names;

import java.util.List;

/**
 * Compares names of bodies, places, events and the like: all words must agree, in any order, apart from words that are known of the
 * entity or say nothing of which one it is.
 */
final class ThingJudge {
    private static final int SHORTEST_LONE_TYPO = 8;

    private final WordLists lists;
    private final Typos typos;

    ThingJudge(WordLists lists, Typos typos) {
        this.lists = lists;
        this.typos = typos;
    }

    boolean fits(Asked.Reading reading, IndexedName known, Verdict verdict) {
        List<Word> extra = Words.without(reading.words(), known.words());
        List<Word> missing = Words.without(known.words(), reading.words());
        List<Word> shared = Words.without(reading.words(), extra);
        if (!accounts(extra, missing, shared, known, verdict)) {
            return false;
        }
        Words.explainAll(shared, Words.without(known.words(), missing), verdict);
        return true;
    }

    private boolean accounts(
            List<Word> extra, List<Word> missing, List<Word> shared, IndexedName known, Verdict verdict) {
        if (extra.isEmpty() && missing.isEmpty()) {
            verdict.because(known.isShortened() ? Reason.TOKEN_SUBSET : Reason.WORD_ORDER);
            return true;
        }
        if (shared.isEmpty() && known.words().size() > 1) {
            return false;
        }
        if (missing.isEmpty()) {
            return accountForMore(extra, known, verdict);
        }
        return extra.isEmpty() ? accountForLess(missing, shared, known, verdict) : typo(extra, missing, known, verdict);
    }

    private boolean accountForMore(List<Word> extra, IndexedName known, Verdict verdict) {
        if (known.isShortened()) {
            return false;
        }
        for (Word word : extra) {
            if (known.context().contains(word.key())) {
                verdict.because(Reason.QUALIFIED);
            } else if (lists.mayBeAdded(word.key(), known.types())) {
                verdict.because(Reason.GENERAL_WORD);
            } else {
                return false;
            }
        }
        return true;
    }

    private boolean accountForLess(List<Word> missing, List<Word> shared, IndexedName known, Verdict verdict) {
        boolean general = missing.stream()
                .allMatch(word -> lists.mayBeLeftOut(word.key(), known.types())
                        || (lists.isNation(word.key()) && shared.size() > 1));
        if (general) {
            verdict.because(Reason.TOKEN_SUBSET);
        }
        return general;
    }

    private boolean typo(List<Word> extra, List<Word> missing, IndexedName known, Verdict verdict) {
        if (extra.size() != 1 || missing.size() != 1 || known.isAcronym()) {
            return false;
        }
        Word written = extra.get(0);
        boolean tooShort = known.words().size() == 1 && written.folded().length() < SHORTEST_LONE_TYPO;
        if (tooShort || !typos.isTypo(written, missing.get(0))) {
            return false;
        }
        verdict.because(Reason.TYPO);
        return true;
    }
}
