package org.w3id.diwan.article.judge;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.w3id.diwan.article.clause.VerbClauses;
import org.w3id.diwan.article.entity.EntityMentions;
import org.w3id.diwan.article.entity.SentenceScope;
import org.w3id.diwan.article.evidence.ClaimWords;
import org.w3id.diwan.article.evidence.NotBorne;
import org.w3id.diwan.article.lexicon.RelationMarks;
import org.w3id.diwan.article.quantity.FigureCandidate;
import org.w3id.diwan.article.relation.ClaimModes;
import org.w3id.diwan.article.time.DateIndex;
import org.w3id.diwan.model.Modality;

/** Asks whether a claim or figure is put as the sentence puts it: as a fact, as a plan or as what is not so. */
final class ModeCheck {
    private static final int NEAR = 3;

    private final RelationMarks relations;

    ModeCheck(RelationMarks relations) {
        this.relations = relations;
    }

    void check(String relation, Modality modality, ClaimWords words) throws NotBorne {
        Optional<Modality> read = read(relation, words);
        switch (modality) {
            case ACTUAL -> actual(read, words);
            case PROPOSED -> proposed(read, words);
            case DENIED -> denied(read, words);
        }
    }

    private static void actual(Optional<Modality> read, ClaimWords words) throws NotBorne {
        Modality mode = read.orElseThrow(ModeCheck::doubted);
        if (mode == Modality.DENIED || isDeniedBetween(words)) {
            throw new NotBorne("denied-in-text", "the sentence says that it is not so");
        }
        if (mode == Modality.PROPOSED) {
            throw new NotBorne("planned-in-text", "the sentence says only that it is planned or wanted");
        }
    }

    private static void proposed(Optional<Modality> read, ClaimWords words) throws NotBorne {
        if (words.any("untrue", "correction")
                || read.filter(Modality.DENIED::equals).isPresent()) {
            throw new NotBorne("denied-in-text", "the sentence says that it is not so");
        }
        boolean ahead = read.filter(Modality.PROPOSED::equals).isPresent()
                || words.any("proposing", "asking", "uncertain", "conditional", "believing", "ahead");
        if (!ahead) {
            throw new NotBorne("not-planned-in-text", "nothing in the sentence says that it lies ahead");
        }
    }

    private static void denied(Optional<Modality> read, ClaimWords words) throws NotBorne {
        boolean denied =
                read.filter(Modality.DENIED::equals).isPresent() || words.any("denying", "untrue", "dismissing");
        if (!denied) {
            throw new NotBorne("not-denied-in-text", "nothing in the sentence denies it");
        }
    }

    /** The mode in which the sentence says it; what is a wish by its nature, and what is said in passing, is so. */
    private Optional<Modality> read(String relation, ClaimWords words) {
        boolean passing = relations.has("passing", relation);
        Optional<Modality> read = ClaimModes.inSentence(
                words.scope(),
                List.of(words.subject()),
                group(relation, words),
                words.trigger(),
                words.begin(),
                words.end(),
                !passing && !words.hasVerb());
        return read.map(mode -> mode == Modality.PROPOSED && relations.has("wish", relation) ? Modality.ACTUAL : mode);
    }

    /** What somebody stands for is no plan: "the commitment to support A". */
    private BitSet group(String relation, ClaimWords words) {
        BitSet group = words.group();
        if (relations.has("stance", relation)) {
            group.stream()
                    .filter(at ->
                            words.scope().key(at).equals("to") && !words.scope().is(at - 1, "proposing"))
                    .forEach(group::clear);
        }
        return group;
    }

    /** "No ... of A in B", "met A, not B". */
    private static boolean isDeniedBetween(ClaimWords words) {
        SentenceScope scope = words.scope();
        boolean object = scope.key(words.second() - 1).matches("not|nor|without|never");
        return object
                || (!words.hasVerb()
                        && scope.any(
                                words.begin() - NEAR,
                                words.second(),
                                at -> at != words.trigger() && scope.is(at, "denying")));
    }

    /** The figure in the mode in which the sentence says it. */
    static FigureCandidate check(FigureCandidate figure, EntityMentions mentions, DateIndex times) throws NotBorne {
        SentenceScope scope = new SentenceScope(mentions, mentions.document().sentenceOf(figure.trigger()), times);
        Modality mode = ClaimModes.inSentence(
                        scope, List.of(), group(scope, figure), figure.trigger(), figure.from(), figure.to(), false)
                .orElseThrow(ModeCheck::doubted);
        return figure.in(mode);
    }

    /** The auxiliaries and adverbs before what says it: "will not have"; the "nobody" of "nobody was killed" is its number. */
    private static BitSet group(SentenceScope scope, FigureCandidate figure) {
        BitSet group = new BitSet();
        int first = figure.amount().signum() == 0 ? figure.from() + 1 : scope.from();
        int at = figure.trigger() - 1;
        while (at >= first && scope.isFree(at) && VerbClauses.isModal(scope, at)) {
            group.set(at--);
        }
        return group;
    }

    private static NotBorne doubted() {
        return new NotBorne("doubted-in-text", "the sentence leaves open or doubts whether it is so");
    }
}
