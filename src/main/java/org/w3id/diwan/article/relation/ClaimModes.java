package org.w3id.diwan.article.relation;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.entity.SentenceScope;
import org.w3id.diwan.model.Modality;

/** Tells fact from proposal and denial. */
public final class ClaimModes {
    private ClaimModes() {}

    /** The mode in which a match is said; empty where the sentence leaves it open, doubts it or calls it false. */
    static Optional<Modality> of(FrameMatch match) {
        SentenceScope scope = match.scope();
        Frame frame = match.frame();
        if (Doubts.cover(scope, match.begin(), Math.max(match.begin(), match.trigger()), match.end())) {
            return Optional.empty();
        }
        if (frame.has("D") || (!frame.isClause() && isDeniedInside(match))) {
            return Optional.of(Modality.DENIED);
        }
        boolean proposed = frame.has("P") || (!frame.isClause() && !frame.has("N") && isAhead(scope, match.end()));
        return of(scope, match.subjects(), match.group(), match.trigger(), match.end(), proposed)
                .map(mode -> mode == Modality.PROPOSED && frame.has("C") ? Modality.ACTUAL : mode);
    }

    /** "The attack on A was not carried out by B". */
    private static boolean isDeniedInside(FrameMatch match) {
        SentenceScope scope = match.scope();
        return scope.any(match.trigger() + 1, match.end(), at -> scope.is(at, "denying") && scope.isFree(at));
    }

    /**
     * The mode in which a sentence says something; empty where it leaves it open, doubts it or calls it false.
     *
     * @param subjects who does it
     * @param group the tokens that tell in what mode: auxiliaries, adverbs, words of intent and denial
     * @param trigger the token that says it
     * @param begin where what is said begins
     * @param end the token after it
     * @param noun whether it is said by a noun, so that what follows may tell the mode
     */
    public static Optional<Modality> inSentence(
            SentenceScope scope,
            List<EntityMention> subjects,
            BitSet group,
            int trigger,
            int begin,
            int end,
            boolean noun) {
        return Doubts.cover(scope, begin, Math.max(begin, trigger), end)
                ? Optional.empty()
                : of(scope, subjects, group, trigger, end, noun && isAhead(scope, end));
    }

    private static Optional<Modality> of(
            SentenceScope scope, List<EntityMention> subjects, BitSet group, int trigger, int end, boolean surely) {
        if (isNegated(scope, subjects)) {
            return Optional.of(Modality.DENIED);
        }
        boolean proposed = surely;
        for (int at = group.nextSetBit(0); at >= 0; at = group.nextSetBit(at + 1)) {
            if (scope.is(at, "denying")) {
                return Optional.of(Modality.DENIED);
            }
            if (isUncertain(scope, at)) {
                return Optional.empty();
            }
            proposed |= scope.is(at, "proposing") || scope.key(at).equals("would") || isPurpose(scope, at);
        }
        int before = trigger - 1;
        if (before >= 0 && (scope.is(before, "denying") || scope.key(before).equals("no"))) {
            return Optional.of(Modality.DENIED);
        }
        if (isCalledOff(scope, group, trigger, end, proposed)) {
            return Optional.empty();
        }
        return Optional.of(proposed ? Modality.PROPOSED : Modality.ACTUAL);
    }

    /** "was to meet B but canceled", "had planned to visit B but stayed", "A's visit to B never took place": it did not come to that. */
    private static boolean isCalledOff(SentenceScope scope, BitSet group, int trigger, int end, boolean proposed) {
        boolean noun = !scope.is(trigger, "verb")
                || scope.is(trigger, "noun-or-verb", "meeting-word")
                || scope.isPossessive(trigger - 1);
        if (!noun && !proposed) {
            return false;
        }
        boolean canceled = scope.any(
                end,
                scope.to(),
                at -> scope.is(at, "calling-off")
                        || (scope.key(at).equals("called") && scope.key(at + 1).equals("off")));
        boolean foiled = scope.any(scope.from(), scope.to(), at -> scope.is(at, "foiling") && scope.isFree(at));
        boolean failed = scope.any(end, scope.to(), at -> scope.is(at, "happening") && scope.isNegated(at));
        boolean past = group.stream().anyMatch(at -> scope.key(at).matches("was|were|had"));
        boolean turned = past && scope.any(end, scope.to(), at -> scope.key(at).matches("but|until"));
        boolean supposed = scope.any(end, scope.to(), at -> scope.key(at).matches("if|unless"))
                && group.stream().anyMatch(at -> scope.key(at).equals("would"));
        return (proposed && (canceled || turned || supposed)) || (noun && (canceled || failed || foiled));
    }

    /** "A's visit to B is scheduled", "will begin". */
    private static boolean isAhead(SentenceScope scope, int end) {
        return scope.key(end).equals("will")
                || (scope.is(end, "auxiliary")
                        && end + 1 < scope.to()
                        && scope.is(end + 1, "proposing")
                        && !scope.key(end + 1).equals("set"));
    }

    /** "could", "would have", "has yet to". */
    private static boolean isUncertain(SentenceScope scope, int at) {
        return switch (scope.key(at)) {
            case "would", "may", "must", "should", "shall" -> scope.key(at + 1).equals("have");
            case "to" ->
                scope.key(at - 1).equals("close")
                        || (scope.key(at + 1).equals("have")
                                && scope.words().isPast(scope.key(at + 2))
                                && scope.key(at - 1).matches("was|were|is|are|due|set|scheduled|supposed|expected"));
            case "likely" -> !scope.key(at + 1).equals("to");
            case "yet" -> scope.key(at + 1).equals("to") || scope.is(at, "uncertain");
            default -> scope.is(at, "uncertain");
        };
    }

    /** "to meet", but not "continued to meet". */
    private static boolean isPurpose(SentenceScope scope, int at) {
        return scope.key(at).equals("to") && !scope.is(at - 1, "aspect");
    }

    /** "Neither the Pentagon nor Baghdad". */
    private static boolean isNegated(SentenceScope scope, List<EntityMention> subjects) {
        return subjects.stream()
                .map(mention -> scope.key(mention.from() - 1).equals("the") ? mention.from() - 2 : mention.from() - 1)
                .anyMatch(before -> scope.key(before).matches("neither|nor|no"));
    }
}
