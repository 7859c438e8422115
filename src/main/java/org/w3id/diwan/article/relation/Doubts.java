package org.w3id.diwan.article.relation;

import java.util.Set;
import org.w3id.diwan.article.clause.SentenceScope;
import org.w3id.diwan.article.lexicon.Negation;
import org.w3id.diwan.article.lexicon.WordClasses;

/** Tells what a sentence does not say to be so: what is only supposed, asked, rumoured, hedged, believed by somebody or called false. */
public final class Doubts {
    private static final Set<String> INVERTED = Set.of("should", "had", "were");
    private static final Set<String> JOINING = Set.of("and", "but", "while", "whereas", "although");
    private static final int NEAR = 5;

    private final WordClasses words;
    private final Negation negation;

    Doubts(WordClasses words) {
        this.words = words;
        negation = new Negation(words);
    }

    /**
     * Whether a relation in a sentence is not said to be so.
     *
     * @param at where the relation begins
     * @param end the token after it
     */
    boolean cover(SentenceScope scope, int at, int trigger, int end) {
        return isQuestion(scope, at)
                || isCorrection(scope)
                || isDoubtedBefore(scope, Math.max(at, trigger))
                || isHedged(scope, trigger, end)
                || isCalledFalse(scope, trigger);
    }

    /** "Had the Americans stayed, ...", or a question. */
    private static boolean isQuestion(SentenceScope scope, int at) {
        boolean inverted = INVERTED.contains(scope.key(scope.from())) && at > scope.from();
        return inverted || scope.token(scope.to() - 1).is("?");
    }

    /** "Correction: ...", "An earlier version of this article said that". */
    private boolean isCorrection(SentenceScope scope) {
        for (int at = scope.from(); at < scope.to(); at++) {
            boolean label =
                    words.is(scope.key(at), "correction") && scope.key(at + 1).equals(":");
            boolean version =
                    scope.key(at).equals("version") && words.is(scope.key(at - 1), "superseded") && at > scope.from();
            if ((label && at <= scope.from() + 2) || version) {
                return true;
            }
        }
        return false;
    }

    /** "If ...", "rumors that ...", "nobody said that ...", "it is believed that ...": nothing after that is said to be so. */
    private boolean isDoubtedBefore(SentenceScope scope, int trigger) {
        boolean reports = false;
        boolean dismissed = false;
        for (int each = scope.from(); each < trigger; each++) {
            String key = scope.key(each);
            if (words.is(key, "doubting", "conditional") || isTakenBack(scope, each)) {
                return true;
            }
            reports |= words.is(key, "hearsay");
            dismissed |= words.is(key, "dismissing");
        }
        return reports && dismissed;
    }

    private boolean isTakenBack(SentenceScope scope, int at) {
        String key = scope.key(at);
        if (scope.covering(at).isPresent()) {
            return false;
        }
        boolean that = scope.key(at + 1).equals("that");
        boolean content = that || scope.mentions().beginningAt(at + 1).isPresent();
        if (words.is(key, "hearsay") && that && scope.mentions().endingAt(at).isEmpty()) {
            return true;
        }
        if (words.is(key, "believing") && (content || words.is(scope.key(at + 1), "determiner"))) {
            return true;
        }
        if (words.is(key, "believing", "speech")) {
            return isImpersonal(scope, at, that)
                    || negation.isNegated(scope.mentions().document(), scope.sentence(), at);
        }
        return key.equals("evidence") && that && scope.key(at - 1).equals("no");
    }

    /** "It was said that". */
    private static boolean isImpersonal(SentenceScope scope, int at, boolean that) {
        boolean passive = that && at - 2 >= scope.from();
        for (int before = at - 1; passive && before >= Math.max(scope.from(), at - 4); before--) {
            if (scope.key(before).equals("it")) {
                return true;
            }
        }
        return false;
    }

    /** "allegedly attacked", "a suspected Iranian drone"; in another clause of the sentence such a word says nothing. */
    private boolean isHedged(SentenceScope scope, int trigger, int end) {
        for (int at = scope.from(); at < scope.to(); at++) {
            String key = scope.key(at);
            boolean hedge = words.is(key, "hedging") || (at < end && words.is(key, "alleging"));
            if (hedge && !isApart(scope, at, trigger)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a clause ends between two tokens, or the first stands in a relative clause that the other is not in. */
    private boolean isApart(SentenceScope scope, int hedge, int trigger) {
        int from = Math.min(hedge, trigger);
        int to = Math.max(hedge, trigger);
        for (int at = from + 1; at < to; at++) {
            boolean comma = scope.token(at).is(",");
            boolean joined = comma && JOINING.contains(scope.key(at + 1)) && !words.is(scope.key(at + 2), "verb");
            if (joined || scope.token(at).is(";")) {
                return true;
            }
        }
        return scope.isInserted(hedge) && !scope.isInserted(trigger);
    }

    /** "It is false that", "reports ... could not be verified"; a denial stays a denial. */
    private boolean isCalledFalse(SentenceScope scope, int trigger) {
        boolean denial = false;
        for (int at = scope.from(); at < scope.to(); at++) {
            String key = scope.key(at);
            denial |= at < trigger && words.is(key, "dismissing");
            boolean unproved = words.is(key, "proving") && isNegatedNear(scope, at);
            if (!denial && (words.is(key, "untrue") || unproved) && !isApart(scope, at, trigger)) {
                return true;
            }
        }
        return false;
    }

    private boolean isNegatedNear(SentenceScope scope, int at) {
        for (int before = at - 1; before >= Math.max(scope.from(), at - NEAR); before--) {
            if (words.is(scope.key(before), "denying") || scope.key(before).equals("yet")) {
                return true;
            }
        }
        return false;
    }
}
