package org.w3id.diwan.article.quantity;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3id.diwan.article.clause.VerbClauses;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.entity.SentenceScope;
import org.w3id.diwan.article.lexicon.NamedEntity;
import org.w3id.diwan.article.quantity.CountedPhrases.CountedPhrase;
import org.w3id.diwan.article.quantity.FigurePlaces.Located;
import org.w3id.diwan.model.Modality;
import org.w3id.diwan.model.Period;

/**
 * A sentence in which figures are sought.
 *
 * @param scope the sentence
 * @param clauses its verbs with who does what
 * @param words the words around figures
 * @param phrases what numbers count
 */
record FigureSentence(SentenceScope scope, VerbClauses clauses, CountedWords words, CountedPhrases phrases) {
    private static final String OPEN = "since|until|till|by|before|after|from|through|between";
    private static final int FRONTED = 5;

    /** The last of so many tokens back from one that no adverb or hedge takes up. */
    int before(int at) {
        int before = at - 1;
        while (scope.holds(before) && scope.is(before, "adverb") && scope.isFree(before)) {
            before--;
        }
        return before;
    }

    String key(int at) {
        return scope.holds(at) ? scope.key(at) : "";
    }

    /** Whether a word of a sort stands at a token of the sentence. */
    boolean is(String sort, int at) {
        return scope.holds(at) && words.is(sort, scope.key(at));
    }

    /** Those who do what a verb says, or to whom it is done where it is passive; empty where nobody known is. */
    List<NamedEntity> acting(int verb, boolean passive) {
        return clauses.of(verb).filter(clause -> clause.passive() == passive).stream()
                .flatMap(clause -> clause.subjects().stream())
                .filter(mention -> !mention.isPlace())
                .map(EntityMention::entity)
                .toList();
    }

    boolean isA(NamedEntity entity, String type) {
        return scope.mentions().entities().isA(entity, type);
    }

    /** The figures that a phrase gives, two where it gives a range. */
    Stream<FigureCandidate> figures(
            CountedPhrase phrase, NamedEntity subject, String unit, Optional<Located> located, int trigger) {
        int first = Math.min(
                phrase.from(), Math.min(trigger, located.map(Located::from).orElse(trigger)));
        int last = Math.max(
                phrase.to(), Math.max(trigger + 1, located.map(Located::to).orElse(trigger)));
        List<NamedEntity> places = located.stream()
                .flatMap(each -> each.places().stream())
                .map(EntityMention::entity)
                .distinct()
                .toList();
        Period when = when(first, last);
        return phrases.limits(scope, phrase).stream()
                .map(limit -> new FigureCandidate(
                        subject,
                        limit.amount(),
                        limit.bound(),
                        unit,
                        places,
                        when,
                        first,
                        last,
                        trigger,
                        Modality.ACTUAL));
    }

    /**
     * When a figure holds; unknown where the text gives no day, or one since which or by which something was counted.
     *
     * @param from the first token of the figure's passage
     * @param to the token after it
     */
    private Period when(int from, int to) {
        Period inside = scope.times().only(from, to, this::isDay);
        if (inside.isKnown()) {
            return inside;
        }
        int limit = behind(to);
        Period after = scope.times().only(to, limit, this::isDay);
        int front = isFront(from) ? Math.min(from, scope.from() + FRONTED) : scope.from();
        return after.isKnown() ? after : scope.times().only(scope.from(), front, this::isDay);
    }

    /** Where the clause ends that a passage goes on with: at the next verb, mark or linking word. */
    private int behind(int to) {
        return IntStream.range(to, scope.to())
                .filter(at -> !scope.isDated(at)
                        && (scope.isVerb(at)
                                || scope.is(at, "auxiliary", "boundary")
                                || scope.key(at).matches("and|including|involving")
                                || (scope.token(at).text().matches("\\p{P}") && !isBeforeDay(at))))
                .findFirst()
                .orElse(scope.to());
    }

    private boolean isBeforeDay(int comma) {
        return scope.token(comma).is(",") && scope.holds(comma + 1) && scope.isDated(comma + 1);
    }

    /** Whether the sentence goes straight from its beginning to a figure, with no other speech or deed between. */
    private boolean isFront(int from) {
        return !scope.any(scope.from(), from, at -> scope.isFree(at) && scope.is(at, "boundary", "speech"));
    }

    private boolean isDay(int at) {
        int first = at;
        while (first > scope.from() && scope.isDated(first - 1)) {
            first--;
        }
        int link = scope.key(first - 1).matches("the|mid|early|late") ? first - 2 : first - 1;
        return !scope.key(link).matches(OPEN);
    }
}
