package org.w3id.diwan.article.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.entity.SentenceScope;
import org.w3id.diwan.article.text.Token;

/** Noun phrases around mentions: articles, titles and posts before a name, lists and possessors. */
public final class NounPhrases {
    private static final int TITLE = 12;
    private static final Set<String> JOINING = Set.of("and", ",", "or", "plus", "&");

    private NounPhrases() {}

    /** The mention that a noun phrase beginning at a token has for its head; none where it has another. */
    public static Optional<EntityMention> startingAt(SentenceScope scope, int at) {
        int begin = afterPlaceNoun(scope, at);
        while (begin < scope.to() && own(scope, begin).isEmpty() && isLeading(scope, begin)) {
            begin = scope.beginningAt(begin).map(EntityMention::to).orElse(begin + 1);
        }
        int titled = afterTitle(scope, at);
        int first = titled > at ? titled : begin;
        return first < scope.to() ? own(scope, first) : Optional.empty();
    }

    /** "the town of A" is A. */
    private static int afterPlaceNoun(SentenceScope scope, int at) {
        for (int noun = at; noun < Math.min(scope.to() - 1, at + 4); noun++) {
            if (scope.is(noun, "place-noun") && scope.key(noun + 1).equals("of")) {
                return noun + 2;
            }
            if (!scope.isFree(noun) || scope.is(noun, "preposition")) {
                return at;
            }
        }
        return at;
    }

    /** The mention that begins at a token and does more than describe a noun. */
    public static Optional<EntityMention> own(SentenceScope scope, int at) {
        return scope.beginningAt(at).filter(mention -> !mention.isAttributive());
    }

    /** Where the person stands whose title begins here, "the US ambassador to Iraq, A. B."; the same token where no title does. */
    private static int afterTitle(SentenceScope scope, int begin) {
        boolean post = false;
        for (int at = begin; at < Math.min(scope.to(), begin + TITLE); ) {
            Optional<EntityMention> mention = scope.beginningAt(at);
            if (mention.isPresent() && mention.get().isPerson()) {
                return post ? at : begin;
            }
            String key = scope.key(at);
            boolean title = isTitle(scope, at);
            post |= title;
            boolean link =
                    scope.is(at, "title-link") && (post || mention.isPresent() || at > begin || key.matches("the|an?"));
            boolean fits =
                    mention.isPresent() || title || link || scope.token(at).isCapitalised();
            if (!fits || (key.equals(",") && !isPersonAt(scope, at + 1))) {
                return begin;
            }
            at = mention.map(EntityMention::to).orElse(at + 1);
        }
        return begin;
    }

    private static boolean isPersonAt(SentenceScope scope, int at) {
        return scope.mentions().begins(at, EntityMention::isPerson);
    }

    private static boolean isTitle(SentenceScope scope, int at) {
        return scope.is(at, "post-word", "rank", "title")
                || scope.mentions().lexicon().posts().holdsWord(scope.key(at));
    }

    private static boolean isLeading(SentenceScope scope, int at) {
        return (scope.is(at, "determiner") && !isPlacing(scope, at))
                || scope.is(at, "post-word", "rank", "title")
                || scope.mentions().begins(at, EntityMention::isAttributive);
    }

    /** "at the Pentagon", but "at least 50 troops" and "over 2,000 troops". */
    private static boolean isPlacing(SentenceScope scope, int at) {
        return scope.key(at).matches("at|over|around|about")
                && !scope.key(at + 1).matches("(?s)\\p{Nd}.*|least|most");
    }

    /** "the Pentagon's Joint Staff" is the latter. */
    public static EntityMention owned(SentenceScope scope, EntityMention mention) {
        return scope.isPossessive(mention.to())
                ? startingAt(scope, mention.to() + 1)
                        .filter(EntityMention::isMention)
                        .orElse(mention)
                : mention;
    }

    /** A mention with all that are listed after it: "A, B, and the C (D)". */
    public static List<EntityMention> listedAfter(SentenceScope scope, EntityMention first) {
        List<EntityMention> listed = new ArrayList<>(List.of(first));
        Optional<EntityMention> next = next(scope, first.to(), first);
        while (next.isPresent()) {
            EntityMention member = owned(scope, next.get());
            listed.add(member);
            next = next(scope, member.to(), first);
        }
        return listed;
    }

    private static Optional<EntityMention> next(SentenceScope scope, int end, EntityMention first) {
        int begin = scope.afterBracket(end);
        int at = begin;
        while (at < scope.to()
                && JOINING.contains(scope.key(at).isEmpty() ? scope.token(at).text() : scope.key(at))) {
            at++;
        }
        if (scope.document().endOf(List.of("as", "well", "as"), at) == at + 3) {
            at += 3;
        }
        boolean joined = at > begin;
        while (joined && (scope.is(at, "listing") || scope.key(at).matches("of|from"))) {
            at++;
        }
        return joined && at < scope.to()
                ? startingAt(scope, at)
                        .filter(mention -> mention.isPlace() == first.isPlace()
                                && (!isSubjectOfNext(scope, mention) || isAfterPreposition(scope, first)))
                : Optional.empty();
    }

    /** "struck A and B said": what a verb follows begins a clause of its own. */
    private static boolean isSubjectOfNext(SentenceScope scope, EntityMention mention) {
        return scope.is(mention.to(), "auxiliary")
                || (scope.is(mention.to(), "verb") && !scope.key(mention.to()).endsWith("ing"));
    }

    /** "delegations from A and B met": the list has a head before it. */
    private static boolean isAfterPreposition(SentenceScope scope, EntityMention first) {
        return scope.key(leftEdge(scope, first)).matches("of|from|between");
    }

    /** The plain noun that a mention only describes, "Hezbollah sites"; empty where the mention is the head itself. */
    public static String describedBy(SentenceScope scope, EntityMention mention) {
        int at = mention.to();
        while (at < scope.to() && scope.isFree(at) && isNoun(scope, at)) {
            at++;
        }
        return at == mention.to() ? "" : scope.key(at - 1);
    }

    private static boolean isNoun(SentenceScope scope, int at) {
        Token token = scope.token(at);
        return token.isWord()
                && !token.key().endsWith("ly")
                && !token.key().endsWith("ed")
                && !scope.isDated(at)
                && scope.words().mayBeNoun(token.key())
                && !scope.is(at, "loose");
    }

    /** The token before a mention's articles, titles and posts. */
    static int leftEdge(SentenceScope scope, EntityMention mention) {
        int at = mention.isPerson() ? beforeTitle(scope, mention) : mention.from() - 1;
        while (at >= scope.from()
                && (scope.is(at, "determiner", "title", "rank", "side")
                        || scope.covering(at)
                                .filter(EntityMention::isAttributive)
                                .isPresent())) {
            at--;
        }
        return at;
    }

    /** The token before "Iraq's Minister of Defense" and the like. */
    private static int beforeTitle(SentenceScope scope, EntityMention person) {
        int at = person.from() - 1;
        int edge = at;
        boolean post = false;
        while (at >= scope.from() && person.from() - at < TITLE) {
            Optional<EntityMention> mention = scope.covering(at);
            String key = scope.key(at);
            boolean joint = key.equals("of") || key.equals("-") || scope.isPossessive(at);
            boolean title = !joint && !scope.is(at, "title-link") && isTitle(scope, at);
            if (mention.isPresent() ? mention.get().isPerson() : !joint && !title) {
                break;
            }
            post |= title && mention.isEmpty();
            at = mention.map(EntityMention::from).orElse(at) - 1;
            edge = joint ? edge : at;
        }
        return post ? edge : person.from() - 1;
    }
}
