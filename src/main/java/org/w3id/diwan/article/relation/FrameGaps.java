package org.w3id.diwan.article.relation;

import java.util.Optional;
import java.util.Set;
import org.w3id.diwan.article.clause.NounPhrases;
import org.w3id.diwan.article.clause.SentenceScope;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.lexicon.WordClasses;
import org.w3id.diwan.article.text.Token;

/** What a frame may pass over between its parts. */
public final class FrameGaps {
    /** The longest row of plain words. */
    static final int LONG = 8;

    /** The longest row of words within a noun phrase. */
    static final int SHORT = 6;

    /** The longest stretch of a clause. */
    static final int WIDE = 24;

    private static final Set<String> BREAKS = Set.of("“", "”", "\"", ";", ":");
    private static final Set<String> PLACING = Set.of("in", "at", "near", "outside");
    private static final Set<String> LINKING = Set.of("and", "or", "as", "than", "that");

    private final WordClasses words;
    private final NounPhrases phrases;
    private final SentenceScope scope;

    FrameGaps(WordClasses words, NounPhrases phrases, SentenceScope scope) {
        this.words = words;
        this.phrases = phrases;
        this.scope = scope;
    }

    boolean isBreak(int at) {
        return BREAKS.contains(scope.token(at).text());
    }

    /** The token after a time, a place or an adverb that begins at a token; the same token where none does. */
    int afterAdjunct(int at) {
        int dated = scope.afterDate(at);
        if (dated > at) {
            return dated;
        }
        String key = scope.key(at);
        if (words.is(key, "adverb")) {
            return at + 1;
        }
        if (!PLACING.contains(key)) {
            return at;
        }
        return phrases.startingAt(scope, at + 1)
                .filter(EntityMention::isPlace)
                .map(EntityMention::to)
                .orElse(at);
    }

    boolean isPlain(int at, boolean phrase) {
        Optional<EntityMention> mention = scope.covering(at);
        if (mention.isPresent()) {
            return mention.get().isAttributive()
                    && mention.get().from() == at;
        }
        Token token = scope.token(at);
        if (token.is(",") && !phrase) {
            return isPlainComma(at);
        }
        if (!token.isWord() && !token.is("-") && !Character.isDigit(token.text().charAt(0))) {
            return false;
        }
        String key = token.key();
        if (phrase) {
            return (!words.is(key, "preposition", "boundary", "auxiliary"))
                    || words.is(key, "determiner");
        }
        return !words.is(key, "boundary") || LINKING.contains(key);
    }

    private boolean isPlainComma(int at) {
        return at + 1 < scope.to()
                && scope.token(at + 1).isWord()
                && !words.is(scope.key(at + 1), "verb")
                && (!words.is(scope.key(at + 1), "boundary")
                        || scope.key(at + 1).equals("and"))
                && scope.covering(at + 1).isEmpty();
    }
}
