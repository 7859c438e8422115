package org.w3id.diwan.article.relation;

import org.w3id.diwan.article.entity.SentenceScope;

/** Tells what a sentence does not say to be so: what is only supposed, asked, rumoured, hedged, believed by somebody or called false. */
final class Doubts {
    private static final int NEAR = 5;

    private Doubts() {}

    /**
     * Whether a relation in a sentence is not said to be so.
     *
     * @param at where the relation begins
     * @param end the token after it
     */
    static boolean cover(SentenceScope scope, int at, int trigger, int end) {
        return isQuestion(scope, at)
                || isCorrection(scope)
                || isDoubtedBefore(scope, Math.max(at, trigger))
                || isHedged(scope, trigger, end)
                || isCalledFalse(scope, trigger);
    }

    /** "Had the Americans stayed, ...", or a question. */
    private static boolean isQuestion(SentenceScope scope, int at) {
        return (at > scope.from() && scope.key(scope.from()).matches("should|had|were"))
                || scope.token(scope.to() - 1).is("?");
    }

    /** "Correction: ...", "An earlier version of this article said that". */
    private static boolean isCorrection(SentenceScope scope) {
        return scope.any(
                        scope.from(),
                        scope.from() + 3,
                        at -> scope.is(at, "correction") && scope.key(at + 1).equals(":"))
                || scope.any(
                        scope.from() + 1,
                        scope.to(),
                        at -> scope.key(at).equals("version") && scope.is(at - 1, "superseded"));
    }

    /** "If ...", "rumors that ...", "nobody said that ...", "it is believed that ...": nothing after that is said to be so. */
    private static boolean isDoubtedBefore(SentenceScope scope, int trigger) {
        return scope.any(
                        scope.from(),
                        trigger,
                        at -> (scope.is(at, "doubting", "conditional") && !isBeyondDoubt(scope, at))
                                || (scope.isFree(at) && isTakenBack(scope, at)))
                || (scope.any(scope.from(), trigger, at -> scope.is(at, "hearsay"))
                        && scope.any(scope.from(), trigger, at -> scope.is(at, "dismissing")));
    }

    /** "no doubt", "without a doubt". */
    private static boolean isBeyondDoubt(SentenceScope scope, int at) {
        return scope.key(at).matches("doubts?")
                && scope.any(at - 2, at, before -> scope.key(before).matches("no|without|beyond"));
    }

    private static boolean isTakenBack(SentenceScope scope, int at) {
        boolean that = scope.key(at + 1).equals("that");
        boolean content = that || scope.beginningAt(at + 1).isPresent() || scope.is(at + 1, "determiner");
        boolean believed = scope.is(at, "believing");
        return (that && scope.is(at, "hearsay") && scope.endingAt(at).isEmpty())
                || (content && believed)
                || ((believed || scope.is(at, "speech")) && (isImpersonal(scope, at, that) || scope.isNegated(at)))
                || (that
                        && scope.key(at).equals("evidence")
                        && scope.key(at - 1).equals("no"));
    }

    /** "It was said that". */
    private static boolean isImpersonal(SentenceScope scope, int at, boolean that) {
        return that
                && at - 2 >= scope.from()
                && scope.back(at - 1, 4, before -> scope.key(before).equals("it")) >= 0;
    }

    /** "allegedly attacked", "a suspected Iranian drone"; in another clause of the sentence such a word says nothing. */
    private static boolean isHedged(SentenceScope scope, int trigger, int end) {
        return scope.any(
                scope.from(),
                scope.to(),
                at -> (scope.is(at, "hedging") || (at < end && scope.is(at, "alleging")))
                        && !isApart(scope, at, trigger));
    }

    /** Whether a clause ends between two tokens, or the first stands in a relative clause that the other is not in. */
    private static boolean isApart(SentenceScope scope, int hedge, int trigger) {
        boolean ends = scope.any(
                Math.min(hedge, trigger) + 1,
                Math.max(hedge, trigger),
                at -> scope.token(at).is(";")
                        || (scope.token(at).is(",")
                                && scope.key(at + 1).matches("and|but|while|whereas|although")
                                && !scope.is(at + 2, "verb")));
        return ends || (scope.isInserted(hedge) && !scope.isInserted(trigger));
    }

    /** "It is false that", "reports ... could not be verified"; a denial stays a denial. */
    private static boolean isCalledFalse(SentenceScope scope, int trigger) {
        boolean denial = false;
        for (int at = scope.from(); at < scope.to(); at++) {
            denial |= at < trigger && scope.is(at, "dismissing");
            boolean unproved = scope.is(at, "proving")
                    && scope.back(
                                    at - 1,
                                    NEAR,
                                    before -> scope.is(before, "denying")
                                            || scope.key(before).equals("yet"))
                            >= 0;
            if (!denial && (unproved || scope.is(at, "untrue")) && !isApart(scope, at, trigger)) {
                return true;
            }
        }
        return false;
    }
}
