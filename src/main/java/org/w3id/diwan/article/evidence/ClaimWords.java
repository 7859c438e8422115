package org.w3id.diwan.article.evidence;

import java.util.BitSet;
import java.util.Optional;
import org.w3id.diwan.article.clause.VerbClauses;
import org.w3id.diwan.article.clause.VerbClauses.VerbClause;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.entity.EntityMentions;
import org.w3id.diwan.article.entity.SentenceScope;
import org.w3id.diwan.article.text.Document.Sentence;
import org.w3id.diwan.article.time.DateIndex;

/**
 * The words of a sentence that say a proposed claim.
 *
 * @param scope the sentence
 * @param quote the tokens that are quoted
 * @param subject the one end
 * @param object the other end
 * @param trigger the verb that joins them, or the first end where none does
 * @param clause who does what the verb says, if the sentence tells
 */
public record ClaimWords(
        SentenceScope scope,
        Stretch quote,
        EntityMention subject,
        EntityMention object,
        int trigger,
        Optional<VerbClause> clause) {
    private static final int BEHIND = 6;

    /**
     * The words around two ends.
     *
     * @param verb whether a verb behind both may say it, "A and B met"
     */
    public static ClaimWords of(
            EntityMentions mentions,
            DateIndex times,
            Stretch quote,
            EntityMention subject,
            EntityMention object,
            boolean verb) {
        Sentence sentence = mentions.document().sentenceOf(Math.max(subject.from(), object.from()));
        SentenceScope scope = new SentenceScope(mentions, sentence, times);
        int left = Math.min(subject.from(), object.from());
        int right = Math.max(subject.to(), object.to());
        int at = scope.back(
                Math.max(subject.from(), object.from()) - 1, right - left, each -> each > left && isMain(scope, each));
        for (int next = right; verb && at < 0 && next < Math.min(right + BEHIND, sentence.to()); next++) {
            if (scope.is(next, "boundary") || scope.token(next).is(",")) {
                break;
            }
            at = isMain(scope, next) ? next : at;
        }
        Optional<VerbClause> clause = at < 0 ? Optional.empty() : new VerbClauses(scope).of(at);
        return new ClaimWords(scope, quote, subject, object, at < 0 ? left : at, clause);
    }

    private static boolean isMain(SentenceScope scope, int at) {
        return scope.isVerb(at) && !scope.is(at, "auxiliary", "preposition") && !scope.isPossessive(at);
    }

    public int begin() {
        return Math.min(subject.from(), object.from());
    }

    public int end() {
        return Math.max(subject.to(), object.to());
    }

    /** The word that stands second: what is between the ends stands before it. */
    public int second() {
        return Math.max(subject.from(), object.from());
    }

    public boolean hasVerb() {
        return trigger != begin();
    }

    /** Whether a token of the sentence is in one of some word classes. */
    public boolean any(String... classes) {
        return scope.any(scope.from(), scope.to(), at -> scope.is(at, classes));
    }

    /** The words that tell in what mode the verb is: those before it, and those of the verb to which "and" joins it. */
    public BitSet group() {
        BitSet group =
                clause.map(VerbClause::group).map(own -> (BitSet) own.clone()).orElseGet(BitSet::new);
        int at = hasVerb() ? trigger - 1 : -1;
        while (at >= scope.from() && scope.isFree(at) && (VerbClauses.isModal(scope, at) || scope.is(at, "asking"))) {
            group.set(at--);
        }
        return group;
    }
}
