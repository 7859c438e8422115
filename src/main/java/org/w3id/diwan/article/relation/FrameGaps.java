package org.w3id.diwan.article.relation;

import java.util.Optional;
import org.w3id.diwan.article.clause.NounPhrases;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.entity.SentenceScope;
import org.w3id.diwan.article.text.Token;

/** What a frame may pass over between its parts. */
final class FrameGaps {
    private FrameGaps() {}

    /** The token after a time, a place or an adverb that begins at a token; the same token where none does. */
    static int afterAdjunct(SentenceScope scope, int at) {
        int dated = scope.afterDate(at);
        if (dated > at) {
            return dated;
        }
        if (scope.is(at, "adverb")) {
            return at + 1;
        }
        return scope.key(at).matches("in|at|near|outside")
                ? NounPhrases.startingAt(scope, at + 1)
                        .filter(EntityMention::isPlace)
                        .map(EntityMention::to)
                        .orElse(at)
                : at;
    }

    /** Whether a token may be passed over, in a noun phrase or among plain words. */
    static boolean isPlain(SentenceScope scope, int at, boolean phrase) {
        Optional<EntityMention> mention = scope.covering(at);
        if (mention.isPresent()) {
            return mention.get().isAttributive() && mention.get().from() == at;
        }
        Token token = scope.token(at);
        if (token.is(",") && !phrase) {
            return isPlainComma(scope, at);
        }
        if (!token.isWord() && !token.is("-") && !Character.isDigit(token.text().charAt(0))) {
            return false;
        }
        return phrase
                ? !scope.is(at, "preposition", "boundary", "auxiliary") || scope.is(at, "determiner")
                : !scope.is(at, "boundary") || token.key().matches("and|or|as|than|that");
    }

    private static boolean isPlainComma(SentenceScope scope, int at) {
        return at + 1 < scope.to()
                && scope.token(at + 1).isWord()
                && !scope.is(at + 1, "verb")
                && (!scope.is(at + 1, "boundary") || scope.key(at + 1).equals("and"))
                && scope.isFree(at + 1);
    }
}
