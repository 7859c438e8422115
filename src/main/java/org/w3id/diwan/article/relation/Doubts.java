package org.w3id.diwan.article.relation;

import java.util.Set;
import org.w3id.diwan.article.entity.SentenceScope;

/** Tells what a sentence does not say to be so: what is only supposed, asked, rumoured, hedged, believed by somebody or called false. */
final class Doubts {
    private static final int NEAR = 5;
    private static final int LABEL = 4;
    private static final Set<String> MARKS = Set.of(",", ".", "!", "?", ";");

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
                || isInvented(scope)
                || isDoubtedBefore(scope, Math.max(at, trigger))
                || isSomebodysView(scope)
                || isHedged(scope, trigger, end)
                || isCalledFalse(scope, trigger);
    }

    /** "Had the Americans stayed, ...", or a question. */
    private static boolean isQuestion(SentenceScope scope, int at) {
        return (at > scope.from() && scope.key(scope.from()).matches("should|had|were"))
                || scope.token(scope.to() - 1).is("?");
    }

    /** "Correction: ...", "Sources: ...", "An earlier version of this article said that". */
    private static boolean isCorrection(SentenceScope scope) {
        return scope.any(
                        scope.from(),
                        scope.from() + LABEL,
                        at -> scope.key(at + 1).equals(":")
                                && !scope.token(at).isAllCapitals()
                                && (scope.is(at, "correction", "hearsay", "untrue", "rumoring", "vague", "institution")
                                        || isSpeaker(scope, at)))
                || scope.any(
                        scope.from() + 1,
                        scope.to(),
                        at -> scope.key(at).equals("version") && scope.is(at - 1, "superseded"));
    }

    /** "Pentagon: ...": somebody's word, in a headline. In capitals it is a turn of a transcript. */
    private static boolean isSpeaker(SentenceScope scope, int at) {
        return scope.endingAt(at + 1).filter(mention -> !mention.isPlace()).isPresent();
    }

    /** "In the film, ...", "during a drill, ...". */
    private static boolean isInvented(SentenceScope scope) {
        return scope.any(
                scope.from() + 1,
                scope.to(),
                at -> scope.is(at, "invented")
                        && scope.isFree(at)
                        && scope.back(at - 1, 3, before -> scope.key(before).matches("in|during|of")) >= 0);
    }

    /** "..., some say", "Iran, it is claimed, ...", "as he sees it", "in his view". */
    private static boolean isSomebodysView(SentenceScope scope) {
        for (int at = scope.from(); at < scope.to(); at++) {
            boolean parted = at == scope.from() || scope.token(at - 1).is(",");
            if (parted && isView(scope, at, phraseEnd(scope, at))) {
                return true;
            }
        }
        return false;
    }

    /** Where a short phrase ends before a mark; the sentence's end where none does. */
    private static int phraseEnd(SentenceScope scope, int from) {
        int end = from + 2;
        while (end < Math.min(scope.to(), from + 2 + NEAR)
                && !MARKS.contains(scope.token(end).text())) {
            end++;
        }
        return end < Math.min(scope.to(), from + 2 + NEAR) ? end : scope.to();
    }

    private static boolean isView(SentenceScope scope, int at, int end) {
        if (end >= scope.to()) {
            return false;
        }
        return switch (scope.key(at)) {
            case "as" -> scope.key(end - 1).equals("it");
            case "in", "to" -> scope.any(at + 1, end, next -> scope.is(next, "viewpoint"));
            case "per" -> true;
            default -> scope.is(at, "viewer") && scope.is(end - 1, "speech", "believing", "rumoring");
        };
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
                && scope.any(at - 2, at, before -> scope.key(before).matches("no|without|beyond"))
                && !scope.any(at - 3, at, before -> scope.key(before).matches("has|have|had"));
    }

    private static boolean isTakenBack(SentenceScope scope, int at) {
        boolean that = scope.key(at + 1).equals("that");
        boolean sure = scope.key(at).matches("certain|sure");
        boolean content =
                that || (!sure && scope.beginningAt(at + 1).isPresent()) || (!sure && scope.is(at + 1, "determiner"));
        boolean believed = scope.is(at, "believing") && !isAsserted(scope, at);
        return (that && scope.is(at, "hearsay") && scope.endingAt(at).isEmpty())
                || (scope.is(at, "hoping") && !scope.key(at + 1).matches("to|for|of"))
                || (scope.is(at, "rumoring")
                        && scope.any(at + 1, at + NEAR, next -> scope.key(next).equals("that")))
                || (scope.is(at, "indicating") && isWithout(scope, at))
                || (scope.key(at).equals("saying")
                        && scope.key(at - 1).matches("for|on|of|from|regrets?|regretted|denie[sd]"))
                || (content && believed)
                || ((believed || scope.is(at, "speech")) && (isImpersonal(scope, at, that) || scope.isNegated(at)));
    }

    /** "We are confident that", "I know that": the speaker's word as any other; "to make sure that": no belief. */
    private static boolean isAsserted(SentenceScope scope, int at) {
        return scope.is(at, "asserting")
                && !scope.isNegated(at)
                && scope.back(
                                at - 1,
                                NEAR,
                                before -> scope.token(before)
                                        .text()
                                        .matches("(?i)(?:i|we)(?:['’].*)?|mak(?:e|es|ing)|made"))
                        >= 0;
    }

    /** "no evidence", "little to suggest", "not aware of any sign". */
    private static boolean isWithout(SentenceScope scope, int at) {
        return scope.back(
                        at - 1,
                        NEAR,
                        before -> scope.is(before, "denying")
                                || scope.key(before).matches("little|nothing|scant|few|any|yet"))
                >= 0;
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
                at -> (scope.is(at, "hedging") || (at < end && (scope.is(at, "alleging") || isSoCalled(scope, at))))
                        && !isApart(scope, at, trigger));
    }

    private static boolean isSoCalled(SentenceScope scope, int at) {
        return scope.key(at).equals("so")
                && scope.key(at + 1).equals("-")
                && scope.key(at + 2).equals("called");
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
