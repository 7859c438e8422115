package org.w3id.diwan.article.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.entity.SentenceScope;

/** The clause around a figure, and the places that it names with "in" or "at". */
final class FigurePlaces {
    private static final Set<String> BREAKS = Set.of(";", ":", "“", "”", "\"", "(", ")", "—", "–");

    private FigurePlaces() {}

    /**
     * Places where they stand.
     *
     * @param places the places, in order
     * @param from the first token, the preposition
     * @param to the token after the last
     */
    record Located(List<EntityMention> places, int from, int to) {}

    /** Where the clause of a token begins. */
    static int clauseFrom(SentenceScope scope, int at) {
        int first = at;
        while (first > scope.from() && !ends(scope, first - 1)) {
            first--;
        }
        return first;
    }

    /** Where the clause of a token ends. */
    static int clauseTo(SentenceScope scope, int at) {
        int last = at;
        while (last < scope.to() && !ends(scope, last)) {
            last++;
        }
        return last;
    }

    private static boolean ends(SentenceScope scope, int at) {
        return BREAKS.contains(scope.token(at).text())
                || (scope.isFree(at)
                        && scope.is(at, "boundary")
                        && !scope.key(at).matches("and|or|than|since|after|before|as|amid|during|despite"))
                || (scope.is(at, "speech") && scope.isVerb(at));
    }

    /** The first places from a token on that a preposition leads to, no finite verb lying between. */
    static Optional<Located> after(SentenceScope scope, int from, int limit) {
        for (int at = from; at < limit; at++) {
            Optional<Located> located = at(scope, at);
            if (located.isPresent()) {
                return located;
            }
            boolean noun = scope.is(at - 1, "determiner") || scope.key(at - 1).matches("an?|the");
            boolean verb = scope.is(at, "auxiliary")
                    || (!noun && scope.isVerb(at) && !scope.words().isPast(scope.key(at)));
            if (at > from && (verb || scope.token(at).is(","))) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The places that a preposition at a token leads to: "in A, B and C". */
    static Optional<Located> at(SentenceScope scope, int at) {
        if (!scope.is(at, "locating") || !scope.isFree(at)) {
            return Optional.empty();
        }
        List<EntityMention> places = new ArrayList<>();
        int next = at + 1;
        Optional<EntityMention> place = place(scope, next);
        while (place.isPresent()) {
            places.add(place.get());
            next = place.get().to();
            place = scope.key(next).matches("and|,|&") ? place(scope, next + 1) : Optional.empty();
            if (place.isEmpty()
                    && scope.key(next).equals(",")
                    && scope.key(next + 1).equals("and")) {
                place = place(scope, next + 2);
            }
        }
        return places.isEmpty() ? Optional.empty() : Optional.of(new Located(places, at, next));
    }

    /** A place, over what only says which part of it: "the city of A", "eastern A". */
    private static Optional<EntityMention> place(SentenceScope scope, int at) {
        int first = at;
        while (first < at + 4 && scope.holds(first) && scope.isFree(first) && isPart(scope, first)) {
            first++;
        }
        return (scope.holds(first) ? scope.beginningAt(first) : Optional.<EntityMention>empty())
                .filter(mention -> mention.isPlace() && !mention.isAttributive());
    }

    private static boolean isPart(SentenceScope scope, int at) {
        return scope.is(at, "side", "place-noun")
                || scope.key(at).matches("the|of|both|north|south|east|west|neighboring");
    }

    /** The only place that a clause names before a token with a preposition, where it names no other. */
    static Optional<Located> before(SentenceScope scope, int from, int to) {
        Optional<Located> found = Optional.empty();
        for (int at = from; at < to; at++) {
            Optional<Located> here = scope.key(at).equals("on") ? on(scope, at) : at(scope, at);
            if (here.isPresent() && found.isPresent()) {
                return Optional.empty();
            }
            found = here.isPresent() ? here : found;
        }
        return found;
    }

    /** What is named from a token of the sentence on, an article aside. */
    static Optional<EntityMention> named(SentenceScope scope, int at) {
        int first = scope.key(at).equals("the") ? at + 1 : at;
        return scope.holds(first) ? scope.beginningAt(first) : Optional.empty();
    }

    /** "strikes on A". */
    private static Optional<Located> on(SentenceScope scope, int at) {
        return named(scope, at + 1)
                .filter(mention -> mention.isPlace() && !mention.isAttributive())
                .map(mention -> new Located(List.of(mention), at, mention.to()));
    }
}
