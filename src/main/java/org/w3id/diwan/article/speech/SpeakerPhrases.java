package org.w3id.diwan.article.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.entity.SentenceScope;
import org.w3id.diwan.article.speech.SpeechActs.SpeechAct;

/**
 * Finds who speaks and where the report begins: walks from a verb back to its subject, over auxiliaries, adverbs, dates, brackets and
 * insertions between commas.
 */
final class SpeakerPhrases {
    private static final Set<String> COMMAS = Set.of(",", "–", "—");

    private static final int TRAILING = 9;
    static final String[] TITLES = {"determiner", "title", "rank", "post-word"};

    private SpeakerPhrases() {}

    /** The last token of the noun phrase before a verb; -1 if none. */
    static int beforeVerb(SentenceScope scope, int verb) {
        int at = verb - 1;
        while (at >= scope.from() && scope.isFree(at)) {
            boolean dating = scope.isDated(at + 1) && scope.key(at).matches("on|in");
            if (dating || scope.isDated(at) || scope.is(at, "auxiliary", "adverb", "proposing")) {
                at--;
            } else if (scope.token(at).is(")")) {
                at = scope.beforeBracket(at);
            } else if (!COMMAS.contains(scope.token(at).text())) {
                return at;
            } else if (scope.endingAt(at)
                    .filter(mention -> isApposed(scope, mention))
                    .isPresent()) {
                return at - 1;
            } else {
                at = insertion(scope, at);
            }
        }
        return at < scope.from() ? -1 : at;
    }

    /** "the team's coach, A. B., said": a comma and a post before the name. */
    private static boolean isApposed(SentenceScope scope, EntityMention mention) {
        int comma = mention.from() - 1;
        return mention.isPerson()
                && scope.key(comma).equals(",")
                && scope.token(comma - 1).isWord()
                && scope.is(comma - 1, "vague", "post-word");
    }

    /** The last token before an insertion that a comma closes; -1 where none of an actor is. */
    private static int insertion(SentenceScope scope, int comma) {
        for (int at = comma - 1; at > scope.from(); at--) {
            if (scope.token(at).text().matches("[”“\";:]")) {
                return -1;
            }
            int before = COMMAS.contains(scope.token(at).text()) ? scope.beforeBracket(at - 1) : -1;
            boolean listed =
                    scope.beginningAt(at + 1).filter(each -> each.to() == comma).isPresent();
            if (before >= 0
                    && !listed
                    && scope.covering(before)
                            .filter(mention -> mention.isMention() && !mention.isPlace())
                            .isPresent()) {
                return before;
            }
        }
        return -1;
    }

    /** The head of the noun phrase that ends at a token. */
    static Optional<EntityMention> head(SentenceScope scope, int at) {
        return scope.covering(at).filter(mention -> {
            int before = beforeTitles(scope, mention.from() - 1);
            return before < scope.from()
                    || !scope.key(before)
                            .matches(
                                    "of|from|for|in|at|with|to|by|on|against|near|within|inside|keep|keeps|kept|keeping");
        });
    }

    private static int beforeTitles(SentenceScope scope, int at) {
        int before = at;
        while (before > scope.from() && scope.is(before, TITLES)) {
            before--;
        }
        return before;
    }

    /** A mention with the one that "and" joins to it before it: "A and B". */
    static List<EntityMention> joined(SentenceScope scope, EntityMention last) {
        int and = beforeTitles(scope, last.from() - 1);
        return Optional.of(and)
                .filter(at -> last.from() - 1 > scope.from() && scope.key(at).equals("and"))
                .flatMap(at -> scope.endingAt(scope.token(at - 1).is(",") ? at - 1 : at))
                .filter(other -> other.isMention() && !other.isPlace())
                .map(other -> List.of(last, other))
                .orElse(List.of(last));
    }

    /** Where the report begins: with its subject, or with the sentence where subject and verb come last or after a quotation. */
    static int begin(SentenceScope scope, int subject, int verb) {
        boolean trailing = scope.to() - verb <= TRAILING
                && !scope.key(verb + 1).equals("that")
                && scope.any(
                        subject - TRAILING + 1,
                        subject + 1,
                        at -> at > scope.from() && scope.token(at).text().matches("[,”\"]"));
        boolean opening = subject - scope.from() < TRAILING;
        return trailing || opening || isPostposed(scope, subject, verb)
                ? scope.from()
                : Math.max(scope.from(), subject - 2);
    }

    /** "..., Al-Monitor's A. B. reported this week": what was said stands before the comma. */
    private static boolean isPostposed(SentenceScope scope, int subject, int verb) {
        return scope.any(
                        Math.max(scope.from() + 5, subject - 6),
                        subject + 1,
                        at -> scope.token(at).is(","))
                && !scope.any(
                        verb + 1, verb + 3, at -> scope.token(at).text().matches("that|[“\"]|it|he|she|they|the"));
    }

    /** Ends each report where the next begins, unless that one stands at the end for the whole sentence. */
    static List<SpeechAct> cut(List<SpeechAct> found) {
        List<SpeechAct> cut = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            SpeechAct said = found.get(i);
            boolean cutting =
                    i + 1 < found.size() && found.get(i + 1).from() > said.verb() && said.verb() >= said.from();
            cut.add(cutting ? said.until(found.get(i + 1).from()) : said);
        }
        return cut;
    }
}
