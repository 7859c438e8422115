package org.w3id.diwan.article.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.lexicon.PostTitles;
import org.w3id.diwan.article.lexicon.WordClasses;
import org.w3id.diwan.article.text.Token;

/** Noun phrases around mentions: articles, titles and posts before a name, lists and possessors. */
public final class NounPhrases {
    private static final int TITLE = 12;
    private static final Set<String> TITLE_LINKS =
            Set.of("of", "to", "for", "the", "a", "an", "s", ",", "-", "two", "three", "and", "affairs");
    private static final Set<String> ARTICLES = Set.of("the", "a", "an");
    private static final Set<String> JOINING = Set.of("and", ",", "or", "plus", "&");

    private final WordClasses words;
    private final PostTitles posts;

    public NounPhrases(WordClasses words, PostTitles posts) {
        this.words = words;
        this.posts = posts;
    }

    /** The mention that a noun phrase beginning at a token has for its head; none where it has another. */
    public Optional<EntityMention> startingAt(SentenceScope scope, int at) {
        int begin = afterPlaceNoun(scope, at);
        while (begin < scope.to() && !isOwnMention(scope, begin) && isLeading(scope, begin)) {
            begin = scope.mentions().beginningAt(begin).map(EntityMention::to).orElse(begin + 1);
        }
        int titled = afterTitle(scope, at);
        int first = titled > at ? titled : begin;
        return first < scope.to()
                ? scope.mentions()
                        .beginningAt(first)
                        .filter(mention -> !mention.isAttributive())
                : Optional.empty();
    }

    /** "the town of A" is A. */
    private int afterPlaceNoun(SentenceScope scope, int at) {
        for (int noun = at; noun < Math.min(scope.to() - 1, at + 4); noun++) {
            if (words.is(scope.key(noun), "place-noun") && scope.key(noun + 1).equals("of")) {
                return noun + 2;
            }
            if (scope.covering(noun).isPresent() || words.is(scope.key(noun), "preposition")) {
                return at;
            }
        }
        return at;
    }

    private static boolean isOwnMention(SentenceScope scope, int at) {
        return scope.mentions()
                .beginningAt(at)
                .filter(mention -> !mention.isAttributive())
                .isPresent();
    }

    /** Where the person stands whose title begins here, "the US ambassador to Iraq, A. B."; the same token where no title does. */
    private int afterTitle(SentenceScope scope, int begin) {
        boolean post = false;
        for (int at = begin; at < Math.min(scope.to(), begin + TITLE); ) {
            Optional<EntityMention> mention = scope.mentions().beginningAt(at);
            if (mention.isPresent() && mention.get().isPerson()) {
                return post ? at : begin;
            }
            String key = scope.key(at);
            boolean title = isTitle(key) || posts.isWord(key);
            post |= words.is(key, "post-word", "rank", "title");
            post |= posts.isWord(key);
            boolean link =
                    TITLE_LINKS.contains(key) && (post || mention.isPresent() || at > begin || ARTICLES.contains(key));
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
        return scope.mentions()
                .beginningAt(at)
                .filter(EntityMention::isPerson)
                .isPresent();
    }

    private boolean isTitle(String key) {
        return words.is(key, "post-word", "rank", "title");
    }

    private boolean isLeading(SentenceScope scope, int at) {
        String key = scope.key(at);
        return (words.is(key, "determiner") && !isPlacing(scope, at))
                || isTitle(key)
                || scope.mentions()
                        .beginningAt(at)
                        .filter(EntityMention::isAttributive)
                        .isPresent();
    }

    /** "at the Pentagon", but "at least 50 troops" and "over 2,000 troops". */
    private static boolean isPlacing(SentenceScope scope, int at) {
        return switch (scope.key(at)) {
            case "at", "over", "around", "about" -> {
                String next = scope.key(at + 1);
                boolean number = !next.isEmpty() && Character.isDigit(next.charAt(0));
                yield !number && !next.equals("least") && !next.equals("most");
            }
            default -> false;
        };
    }

    /** "the Pentagon's Joint Staff" is the latter. */
    public EntityMention owned(SentenceScope scope, EntityMention mention) {
        return scope.isPossessive(mention.to())
                ? startingAt(scope, mention.to() + 1)
                        .filter(EntityMention::isMention)
                        .orElse(mention)
                : mention;
    }

    /** A mention with all that are listed after it: "A, B, and the C (D)". */
    public List<EntityMention> listedAfter(SentenceScope scope, EntityMention first) {
        List<EntityMention> listed = new ArrayList<>(List.of(first));
        int at = first.to();
        while (at < scope.to()) {
            Optional<EntityMention> next = next(scope, at, first);
            if (next.isEmpty()) {
                return listed;
            }
            EntityMention member = owned(scope, next.get());
            listed.add(member);
            at = member.to();
        }
        return listed;
    }

    private Optional<EntityMention> next(SentenceScope scope, int end, EntityMention first) {
        int at = scope.afterBracket(end);
        boolean joined = false;
        while (at < scope.to()
                && JOINING.contains(scope.key(at).isEmpty() ? scope.token(at).text() : scope.key(at))) {
            joined = true;
            at++;
        }
        if (scope.key(at).equals("as")
                && scope.key(at + 1).equals("well")
                && scope.key(at + 2).equals("as")) {
            joined = true;
            at += 3;
        }
        while (joined
                && (words.is(scope.key(at), "listing")
                        || scope.key(at).equals("of")
                        || scope.key(at).equals("from"))) {
            at++;
        }
        return joined && at < scope.to()
                ? startingAt(scope, at)
                        .filter(mention -> (mention.isMention() || mention.form() == EntityMention.Form.PASSING)
                                && mention.isPlace() == first.isPlace()
                                && (!isSubjectOfNext(scope, mention) || isAfterPreposition(scope, first)))
                : Optional.empty();
    }

    /** "struck A and B said": what a verb follows begins a clause of its own. */
    private boolean isSubjectOfNext(SentenceScope scope, EntityMention mention) {
        String key = scope.key(mention.to());
        return words.is(key, "auxiliary") || (words.is(key, "verb") && !key.endsWith("ing"));
    }

    /** "delegations from A and B met": the list has a head before it. */
    private boolean isAfterPreposition(SentenceScope scope, EntityMention first) {
        String before = scope.key(leftEdge(scope, first));
        return before.equals("of") || before.equals("from") || before.equals("between");
    }

    /** The plain noun that a mention only describes, "Hezbollah sites"; empty where the mention is the head itself. */
    public String describedBy(SentenceScope scope, EntityMention mention) {
        int at = mention.to();
        String last = "";
        while (at < scope.to() && scope.covering(at).isEmpty() && isNoun(scope, at)) {
            last = scope.key(at);
            at++;
        }
        return last;
    }

    private boolean isNoun(SentenceScope scope, int at) {
        Token token = scope.token(at);
        String key = token.key();
        return token.isWord()
                && !key.equals("s")
                && !key.endsWith("ly")
                && !key.endsWith("ed")
                && !scope.isDated(at)
                && !words.is(key, "verb", "auxiliary", "adverb", "preposition", "proposing", "boundary", "determiner", "loose");
    }

    /** The token before a mention's articles, titles and posts. */
    int leftEdge(SentenceScope scope, EntityMention mention) {
        int at = mention.from() - 1;
        int titled = mention.isPerson() ? beforeTitle(scope, mention) : at;
        at = titled;
        while (at >= scope.from()
                && (words.is(scope.key(at), "determiner", "title", "rank", "side")
                        || scope.covering(at)
                                .filter(EntityMention::isAttributive)
                                .isPresent())) {
            at--;
        }
        return at;
    }

    /** The token before "Iraq's Minister of Defense" and the like. */
    private int beforeTitle(SentenceScope scope, EntityMention person) {
        int at = person.from() - 1;
        int edge = at;
        boolean post = false;
        while (at >= scope.from() && person.from() - at < TITLE) {
            Optional<EntityMention> mention = scope.covering(at);
            String key = scope.key(at);
            boolean joint = key.equals("of") || key.equals("-") || scope.isPossessive(at);
            boolean title = !joint && !TITLE_LINKS.contains(key) && (isTitle(key) || posts.isWord(key));
            if (mention.isPresent() ? mention.get().isPerson() : !joint && !title) {
                break;
            }
            post |= title && mention.isEmpty();
            edge = joint ? edge : mention.map(EntityMention::from).orElse(at) - 1;
            at = mention.map(EntityMention::from).orElse(at) - 1;
        }
        return post ? edge : person.from() - 1;
    }
}
