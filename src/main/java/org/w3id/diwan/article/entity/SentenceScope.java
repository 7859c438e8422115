package org.w3id.diwan.article.entity;

import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.w3id.diwan.article.lexicon.WordClasses;
import org.w3id.diwan.article.text.Document;
import org.w3id.diwan.article.text.Document.Sentence;
import org.w3id.diwan.article.text.Token;
import org.w3id.diwan.article.time.DateIndex;

/**
 * A sentence of a document with what has been read of it.
 *
 * @param mentions the document's mentions
 * @param sentence the sentence
 * @param times the document's expressions of time
 */
public record SentenceScope(EntityMentions mentions, Sentence sentence, DateIndex times) {
    private static final Set<String> DASHES = Set.of("-", "–", "—");
    private static final Set<String> BREAKS = Set.of(",", ";", ":", "“", "”", "\"", "(", ")");
    private static final int NEGATION = 7;
    private static final Set<String> APOSTROPHES = Set.of("’", "'");

    public Document document() {
        return mentions.document();
    }

    public WordClasses words() {
        return mentions.lexicon().words();
    }

    public Token token(int at) {
        return mentions.token(at);
    }

    public String key(int at) {
        return mentions.key(at);
    }

    /** Whether a token is in one of the lexicon's word classes. */
    public boolean is(int at, String... classes) {
        return mentions.is(at, classes);
    }

    public int from() {
        return sentence.from();
    }

    public int to() {
        return sentence.to();
    }

    /** Whether a token belongs to an expression of time. */
    public boolean isDated(int at) {
        return times.isDated(at);
    }

    public boolean holds(int at) {
        return sentence.holds(at);
    }

    public Optional<EntityMention> covering(int at) {
        return mentions.covering(at);
    }

    public Optional<EntityMention> beginningAt(int at) {
        return mentions.beginningAt(at);
    }

    public Optional<EntityMention> endingAt(int at) {
        return mentions.endingAt(at);
    }

    public boolean isFree(int at) {
        return mentions.isFree(at);
    }

    /** Whether a verb stands at a token, outside names. */
    public boolean isVerb(int at) {
        return is(at, "verb") && isFree(at);
    }

    /** Whether a token of the sentence meets a condition, of some tokens at most and not beyond the sentence. */
    public boolean any(int from, int to, IntPredicate condition) {
        return IntStream.range(Math.max(from(), from), Math.min(to(), to)).anyMatch(condition);
    }

    /** The nearest of so many tokens, a token and those before it, that meets a condition; -1 if none in the sentence does. */
    public int back(int at, int most, IntPredicate condition) {
        int least = Math.max(from(), at - most + 1);
        return IntStream.iterate(at, each -> each >= least, each -> each - 1)
                .filter(condition)
                .findFirst()
                .orElse(-1);
    }

    /** The token before an expression of time that ends at a token, its preposition too; the same token where none ends there. */
    public int beforeDate(int at) {
        int before = at;
        while (before >= from() && isDated(before)) {
            before--;
        }
        return before < at && key(before).matches("on|in|late") ? before - 1 : before;
    }

    /** The token after an expression of time that begins at a token, with its preposition; the same token where none begins there. */
    public int afterDate(int at) {
        boolean preposition = at + 1 < to()
                && !isDated(at)
                && isDated(at + 1)
                && key(at).matches("on|in|at|late|early|during|by|since|before|after");
        int first = preposition ? at + 1 : at;
        int after = first;
        while (after < to() && isDated(after)) {
            after++;
        }
        return after > first ? after : at;
    }

    /** The token after a bracket that opens at a token; the same token where none opens. */
    public int afterBracket(int at) {
        if (at < to() && token(at).is("(")) {
            for (int close = at; close < Math.min(to(), at + 8); close++) {
                if (token(close).is(")")) {
                    return close + 1;
                }
            }
        }
        return at;
    }

    /** The token before a bracket that closes at a token; the same token where none closes. */
    public int beforeBracket(int at) {
        if (!holds(at) || !token(at).is(")")) {
            return at;
        }
        int open = at;
        while (open > from() && !token(open).is("(")) {
            open--;
        }
        return open - 1;
    }

    public boolean isComma(int at) {
        return holds(at)
                && (token(at).is(",")
                        || (DASHES.contains(token(at).text())
                                && at > from()
                                && token(at).begin() > token(at - 1).end()));
    }

    /** Whether a token stands in a relative clause between commas: ", which in 1979 had a revolution,". */
    public boolean isInserted(int at) {
        for (int open = at; open > from(); open--) {
            if (open < at && token(open).is(",")) {
                return false;
            }
            if (token(open - 1).is(",") && key(open).matches("which|who|whose")) {
                return any(at + 1, to(), close -> token(close).is(","));
            }
        }
        return false;
    }

    /** Whether a verb is negated by what stands before it in its clause: "did not say", "nobody said", "declined to say". */
    public boolean isNegated(int verb) {
        int at = back(
                verb - 1,
                NEGATION,
                each -> is(each, "denying", "untrue", "boundary")
                        || BREAKS.contains(token(each).text())
                        || (is(each, "speech") && !key(each + 1).equals("to")));
        boolean certain = at >= 0 && key(at).equals("no") && key(at + 1).equals("doubt");
        return at >= 0 && !certain && is(at, "denying", "untrue");
    }

    /** A possessive mark. */
    public boolean isPossessive(int at) {
        return holds(at)
                && (APOSTROPHES.contains(token(at).text())
                        || (key(at).equals("s") && token(at).text().length() > 1));
    }
}
