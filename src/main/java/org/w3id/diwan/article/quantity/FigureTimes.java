package org.w3id.diwan.article.quantity;

import java.util.stream.IntStream;
import org.w3id.diwan.article.entity.SentenceScope;
import org.w3id.diwan.model.Period;

/** The day of a figure: one that stands in its passage, that its clause goes on with, or that begins the sentence. */
final class FigureTimes {
    private static final String OPEN = "since|until|till|by|before|after|from|through|between";
    private static final int FRONTED = 5;

    private FigureTimes() {}

    /**
     * When a figure holds; unknown where the text gives no day, or one since which or by which something was counted.
     *
     * @param from the first token of the figure's passage
     * @param to the token after it
     */
    static Period when(SentenceScope scope, int from, int to) {
        Period inside = scope.times().only(from, to, at -> isDay(scope, at));
        if (inside.isKnown()) {
            return inside;
        }
        int limit = behind(scope, to);
        Period after = scope.times().only(to, limit, at -> isDay(scope, at));
        int front = isFront(scope, from) ? Math.min(from, scope.from() + FRONTED) : scope.from();
        return after.isKnown() ? after : scope.times().only(scope.from(), front, at -> isDay(scope, at));
    }

    /** Where the clause ends that a passage goes on with: at the next verb, mark or linking word. */
    private static int behind(SentenceScope scope, int to) {
        return IntStream.range(to, scope.to())
                .filter(at -> !scope.isDated(at)
                        && (scope.isVerb(at)
                                || scope.is(at, "auxiliary", "boundary")
                                || scope.key(at).matches("and|including|involving")
                                || (scope.token(at).text().matches("\\p{P}") && !isBeforeDay(scope, at))))
                .findFirst()
                .orElse(scope.to());
    }

    private static boolean isBeforeDay(SentenceScope scope, int comma) {
        return scope.token(comma).is(",") && scope.holds(comma + 1) && scope.isDated(comma + 1);
    }

    /** Whether the sentence goes straight from its beginning to a figure, with no other speech or deed between. */
    private static boolean isFront(SentenceScope scope, int from) {
        return !scope.any(scope.from(), from, at -> scope.isFree(at) && scope.is(at, "boundary", "speech"));
    }

    private static boolean isDay(SentenceScope scope, int at) {
        int first = at;
        while (first > scope.from() && scope.isDated(first - 1)) {
            first--;
        }
        int link = scope.key(first - 1).matches("the|mid|early|late") ? first - 2 : first - 1;
        return !scope.key(link).matches(OPEN);
    }
}
