package org.w3id.diwan.article.clause;

import java.util.Optional;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.entity.EntityMentions;
import org.w3id.diwan.article.text.Document;
import org.w3id.diwan.article.text.Sentence;
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
    Document document() {
        return mentions.document();
    }

    public Token token(int at) {
        return mentions.document().token(at);
    }

    public String key(int at) {
        return mentions.document().key(at);
    }

    public int from() {
        return sentence.from();
    }

    public int to() {
        return sentence.to();
    }

    /** Whether a token belongs to an expression of time. */
    boolean isDated(int at) {
        return times.dated()[at];
    }

    boolean holds(int at) {
        return sentence.holds(at);
    }

    public Optional<EntityMention> covering(int at) {
        return mentions.covering(at);
    }

    /** The token before an expression of time that ends at a token, its preposition too; the same token where none ends there. */
    int beforeDate(int at) {
        int before = at;
        while (before >= from() && isDated(before)) {
            before--;
        }
        boolean preposition = before < at
                && (key(before).equals("on")
                        || key(before).equals("in")
                        || key(before).equals("late"));
        return preposition ? before - 1 : before;
    }

    /** The token after an expression of time that begins at a token, with its preposition; the same token where none begins there. */
    public int afterDate(int at) {
        int after = at;
        if (at + 1 < to() && !isDated(at) && isDated(at + 1) && isDatePreposition(key(at))) {
            after++;
        }
        int first = after;
        while (after < to() && isDated(after)) {
            after++;
        }
        return after > first ? after : at;
    }

    private static boolean isDatePreposition(String key) {
        return switch (key) {
            case "on", "in", "at", "late", "early", "during", "by", "since", "before", "after" -> true;
            default -> false;
        };
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

    /** The token before a bracket that closes at a token. */
    int beforeBracket(int at) {
        int open = at;
        while (open > from() && !token(open).is("(")) {
            open--;
        }
        return open - 1;
    }

    boolean isComma(int at) {
        return holds(at) && (token(at).is(",") || isClauseDash(at));
    }

    private boolean isClauseDash(int at) {
        Token token = token(at);
        boolean dash = token.is("–") || token.is("—") || token.is("-");
        return dash && at > from() && token.begin() > token(at - 1).end();
    }

    /** Whether a token stands in a relative clause between commas: ", which in 1979 had a revolution,". */
    public boolean isInserted(int at) {
        for (int open = at; open > from(); open--) {
            if (open < at && token(open).is(",")) {
                return false;
            }
            boolean relative = token(open - 1).is(",")
                    && (key(open).equals("which")
                            || key(open).equals("who")
                            || key(open).equals("whose"));
            if (relative) {
                return closes(at);
            }
        }
        return false;
    }

    private boolean closes(int at) {
        for (int close = at + 1; close < to(); close++) {
            if (token(close).is(",")) {
                return true;
            }
        }
        return false;
    }

    /** A possessive mark. */
    public boolean isPossessive(int at) {
        if (!holds(at)) {
            return false;
        }
        String text = token(at).text();
        return (key(at).equals("s") && text.length() > 1) || text.equals("’") || text.equals("'");
    }
}
