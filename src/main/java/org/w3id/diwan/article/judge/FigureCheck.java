package org.w3id.diwan.article.judge;

import java.util.BitSet;
import java.util.List;
import org.w3id.diwan.article.entity.EntityMentions;
import org.w3id.diwan.article.entity.SentenceScope;
import org.w3id.diwan.article.evidence.NotBorne;
import org.w3id.diwan.article.quantity.FigureCandidate;
import org.w3id.diwan.article.relation.ClaimModes;
import org.w3id.diwan.article.time.DateIndex;
import org.w3id.diwan.model.Modality;

/** Asks whether a sentence says a figure to be so, plans it or denies it. */
final class FigureCheck {
    private FigureCheck() {}

    /** The figure in the mode in which the sentence says it. */
    static FigureCandidate check(FigureCandidate figure, EntityMentions mentions, DateIndex times) throws NotBorne {
        SentenceScope scope = new SentenceScope(mentions, mentions.document().sentenceOf(figure.trigger()), times);
        Modality mode = ClaimModes.inSentence(
                        scope, List.of(), group(scope, figure), figure.trigger(), figure.from(), figure.to(), false)
                .orElseThrow(
                        () -> new NotBorne("doubted-in-text", "the sentence leaves open or doubts whether it is so"));
        return figure.in(mode);
    }

    /** The auxiliaries and adverbs before what says it: "will not have"; the "nobody" of "nobody was killed" is its number. */
    private static BitSet group(SentenceScope scope, FigureCandidate figure) {
        BitSet group = new BitSet();
        int first = figure.amount().signum() == 0 ? figure.from() + 1 : scope.from();
        int at = figure.trigger() - 1;
        while (at >= first
                && scope.isFree(at)
                && (scope.is(at, "auxiliary", "adverb", "proposing", "denying", "uncertain", "aspect")
                        || scope.key(at).equals("to"))) {
            group.set(at--);
        }
        return group;
    }
}
