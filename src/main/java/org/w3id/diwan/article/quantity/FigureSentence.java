package org.w3id.diwan.article.quantity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3id.diwan.article.clause.VerbClauses;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.entity.SentenceScope;
import org.w3id.diwan.article.lexicon.NamedEntity;
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
        Period when = FigureTimes.when(scope, first, last);
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
}
