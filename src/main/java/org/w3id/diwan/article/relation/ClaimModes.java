package org.w3id.diwan.article.relation;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3id.diwan.article.clause.SentenceScope;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.lexicon.WordClasses;
import org.w3id.diwan.model.Modality;

/** Tells fact from proposal and denial. */
public final class ClaimModes {
    private static final Set<String> NEGATIVE = Set.of("neither", "nor", "no");

    private final WordClasses words;

    ClaimModes(WordClasses words) {
        this.words = words;
    }

    /** The mode that the words around a verb give; empty where they leave it open. */
    Optional<Modality> of(SentenceScope scope, Frame frame, FrameMatch match) {
        if (isNegated(scope, match.subjects())) {
            return Optional.of(Modality.DENIED);
        }
        boolean proposed = frame.has("P") || (!frame.isClause() && !frame.has("N") && isAhead(scope, match.end()));
        BitSet group = match.group();
        for (int at = group.nextSetBit(0); at >= 0; at = group.nextSetBit(at + 1)) {
            String key = scope.key(at);
            if (words.is(key, "denying")) {
                return Optional.of(Modality.DENIED);
            }
            if (isUncertain(scope, at)) {
                return Optional.empty();
            }
            proposed |= words.is(key, "proposing") || key.equals("would") || isPurpose(scope, at);
        }
        int trigger = match.trigger();
        if (trigger > 0
                && (words.is(scope.key(trigger - 1), "denying")
                        || scope.key(trigger - 1).equals("no"))) {
            return Optional.of(Modality.DENIED);
        }
        if (proposed && isCalledOff(scope, match.end())) {
            return Optional.empty();
        }
        return Optional.of(proposed && !frame.has("C") ? Modality.PROPOSED : Modality.ACTUAL);
    }

    /** "A's visit to B is scheduled", "will begin". */
    private boolean isAhead(SentenceScope scope, int end) {
        String key = scope.key(end);
        return key.equals("will")
                || (words.is(key, "auxiliary")
                        && end + 1 < scope.to()
                        && words.is(scope.key(end + 1), "proposing")
                        && !scope.key(end + 1).equals("set"));
    }

    /** "could", "would have", "has yet to". */
    private boolean isUncertain(SentenceScope scope, int at) {
        String key = scope.key(at);
        boolean unreal = key.equals("would") && scope.key(at + 1).equals("have");
        boolean pending = key.equals("yet") && scope.key(at + 1).equals("to");
        return unreal || pending || (words.is(key, "uncertain") && !key.equals("would"));
    }

    /** "was to meet A but canceled". */
    private boolean isCalledOff(SentenceScope scope, int end) {
        for (int at = end; at < scope.to(); at++) {
            if (words.is(scope.key(at), "calling-off")) {
                return true;
            }
        }
        return false;
    }

    /** "to meet", but not "continued to meet". */
    private boolean isPurpose(SentenceScope scope, int at) {
        return scope.key(at).equals("to") && !words.is(scope.key(at - 1), "aspect");
    }

    /** "Neither the Pentagon nor Baghdad". */
    private static boolean isNegated(SentenceScope scope, List<EntityMention> subjects) {
        return subjects.stream().anyMatch(mention -> {
            int before = scope.key(mention.from() - 1).equals("the") ? mention.from() - 2 : mention.from() - 1;
            return NEGATIVE.contains(scope.key(before));
        });
    }
}
