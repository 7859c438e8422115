package org.w3id.diwan.article.relation;

import java.util.stream.IntStream;
import org.w3id.diwan.article.entity.SentenceScope;
import org.w3id.diwan.article.text.Document.Sentence;

/** Talks over a distance, which are no meeting: by phone, by video, or in a call that the headline names. */
final class DistantTalks {
    private DistantTalks() {}

    /** Whether what a word of a sentence says was said over a distance. */
    static boolean hold(SentenceScope scope, int trigger) {
        if (isCalled(scope, scope.sentence())) {
            return true;
        }
        Sentence headline = scope.document().sentences().get(0);
        return !scope.is(trigger, "meeting-word") && isCalled(scope, headline);
    }

    private static boolean isCalled(SentenceScope scope, Sentence sentence) {
        return IntStream.range(sentence.from(), sentence.to())
                .anyMatch(at -> scope.is(at, "remote")
                        || (scope.key(at).matches("calls?")
                                && at > sentence.from()
                                && (scope.is(at - 1, "determiner")
                                        || scope.key(at - 1).equals("s"))));
    }
}
