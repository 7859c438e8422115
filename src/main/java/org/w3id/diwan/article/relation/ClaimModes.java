package org.w3id.diwan.article.relation;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.entity.SentenceScope;
import org.w3id.diwan.model.Modality;

/** Tells fact from proposal and denial. */
final class ClaimModes {
    private ClaimModes() {}

    /** The mode that the words around a verb give; empty where they leave it open. */
    static Optional<Modality> of(FrameMatch match) {
        SentenceScope scope = match.scope();
        Frame frame = match.frame();
        if (isNegated(scope, match.subjects())) {
            return Optional.of(Modality.DENIED);
        }
        boolean proposed = frame.has("P") || (!frame.isClause() && !frame.has("N") && isAhead(scope, match.end()));
        BitSet group = match.group();
        for (int at = group.nextSetBit(0); at >= 0; at = group.nextSetBit(at + 1)) {
            if (scope.is(at, "denying")) {
                return Optional.of(Modality.DENIED);
            }
            if (isUncertain(scope, at)) {
                return Optional.empty();
            }
            proposed |= scope.is(at, "proposing") || scope.key(at).equals("would") || isPurpose(scope, at);
        }
        int before = match.trigger() - 1;
        if (before >= 0 && (scope.is(before, "denying") || scope.key(before).equals("no"))) {
            return Optional.of(Modality.DENIED);
        }
        if (proposed && scope.any(match.end(), scope.to(), at -> scope.is(at, "calling-off"))) {
            return Optional.empty();
        }
        return Optional.of(proposed && !frame.has("C") ? Modality.PROPOSED : Modality.ACTUAL);
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
            case "would" -> scope.key(at + 1).equals("have");
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
