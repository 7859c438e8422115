package org.w3id.diwan.article.relation;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3id.diwan.article.clause.SentenceScope;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.lexicon.WordClasses;
import org.w3id.diwan.model.Modality;

/** Tells fact from proposal and denial, and what is only supposed. */
public final class ClaimModes {
    private static final Set<String> NEGATIVE = Set.of("neither", "nor", "no");
    private static final Set<String> INVERTED = Set.of("should", "had", "were");

    private final WordClasses words;

    ClaimModes(WordClasses words) {
        this.words = words;
    }

    /** "If the Americans stayed, ...", a question, a rumour: nothing after that in the sentence is said to be so. */
    boolean isSupposed(SentenceScope scope, int at) {
        boolean inverted = INVERTED.contains(scope.key(scope.from())) && at > scope.from();
        if (inverted || scope.token(scope.to() - 1).is("?")) {
            return true;
        }
        boolean reports = false;
        boolean dismissed = false;
        for (int each = scope.from(); each < at; each++) {
            String key = scope.key(each);
            if (words.is("doubting", key) || words.is("conditional", key)) {
                return true;
            }
            reports |= words.is("hearsay", key);
            dismissed |= words.is("dismissing", key);
        }
        return reports && dismissed;
    }

    /** The mode that the words around a verb give; empty where they leave it open. */
    Optional<Modality> of(SentenceScope scope, Frame frame, FrameMatch match) {
        if (isNegated(scope, match.subjects())) {
            return Optional.of(Modality.DENIED);
        }
        boolean proposed = frame.has("P");
        BitSet group = match.group();
        for (int at = group.nextSetBit(0); at >= 0; at = group.nextSetBit(at + 1)) {
            String key = scope.key(at);
            if (words.is("denying", key)) {
                return Optional.of(Modality.DENIED);
            }
            if (words.is("uncertain", key) && !key.equals("would")) {
                return Optional.empty();
            }
            proposed |= words.is("proposing", key) || key.equals("would") || isPurpose(scope, at);
        }
        int trigger = match.trigger();
        if (trigger > 0
                && (words.is("denying", scope.key(trigger - 1))
                        || scope.key(trigger - 1).equals("no"))) {
            return Optional.of(Modality.DENIED);
        }
        return Optional.of(proposed && !frame.has("C") ? Modality.PROPOSED : Modality.ACTUAL);
    }

    /** "to meet", but not "continued to meet". */
    private boolean isPurpose(SentenceScope scope, int at) {
        return scope.key(at).equals("to") && !words.is("aspect", scope.key(at - 1));
    }

    /** "Neither the Pentagon nor Baghdad". */
    private static boolean isNegated(SentenceScope scope, List<EntityMention> subjects) {
        return subjects.stream().anyMatch(mention -> {
            int before = scope.key(mention.from() - 1).equals("the") ? mention.from() - 2 : mention.from() - 1;
            return NEGATIVE.contains(scope.key(before));
        });
    }
}
