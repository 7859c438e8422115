package org.w3id.diwan.article.quantity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.entity.SentenceScope;
import org.w3id.diwan.article.lexicon.NamedEntity;
import org.w3id.diwan.article.quantity.CountedNumbers.CountedNumber;
import org.w3id.diwan.article.quantity.CountedPhrases.CountedPhrase;
import org.w3id.diwan.article.quantity.FigurePlaces.Located;

/** Forces that somebody has somewhere, in one sentence: "about 2,500 American troops in A", "B has 900 troops in C and 50 in D". */
final class ForceFigures {
    private static final Set<String> SORTS = Set.of("force", "member");
    private static final int NEAR = 7;

    private final FigureSentence sentence;
    private final SentenceScope scope;
    private Optional<FigureCandidate> last = Optional.empty();

    ForceFigures(FigureSentence sentence) {
        this.sentence = sentence;
        scope = sentence.scope();
    }

    /** The figures of a phrase. */
    Stream<FigureCandidate> of(CountedPhrase phrase) {
        int first = phrase.from() - 1;
        boolean pointed = sentence.key(first).matches("the|its|their|our|his|these|those");
        int verb = sentence.before(pointed ? first : first + 1);
        if (!SORTS.contains(phrase.sort()) || isMore(phrase) || (isMoved(verb) && !pointed) || isObject(verb)) {
            return Stream.empty();
        }
        List<NamedEntity> keepers = sentence.is("keeping", verb) ? sentence.acting(verb, false) : List.of();
        int after = afterStaying(phrase.to());
        Optional<Located> located = keepers.isEmpty()
                ? FigurePlaces.at(scope, after)
                : FigurePlaces.after(scope, after, FigurePlaces.clauseTo(scope, after));
        Optional<NamedEntity> subject = Stream.concat(
                        phrase.owner().stream(),
                        keepers.stream().map(each -> sentence.phrases().forcesOf(scope, each)))
                .findFirst();
        if (subject.isEmpty() || (located.isEmpty() && (keepers.isEmpty() || isElsewhere(after)))) {
            return Stream.empty();
        }
        int trigger = sentence.is("keeping", verb) ? verb : phrase.to() - 1;
        List<FigureCandidate> found = unit(phrase, subject.get()).stream()
                .flatMap(unit -> sentence.figures(phrase, subject.get(), unit, located, trigger))
                .map(figure -> atHome(figure, phrase, keepers))
                .filter(figure -> figure.when().isKnown() || !isPast(verb, phrase.to(), after))
                .toList();
        last = found.stream().reduce((one, other) -> other).or(() -> last);
        return found.stream();
    }

    /** The figure of a number without a noun: "and 900 in A". */
    Stream<FigureCandidate> of(CountedNumber number) {
        Optional<Located> located = FigurePlaces.at(scope, number.to());
        boolean joined = sentence.key(number.from() - 1).matches("and|,|plus");
        if (last.isEmpty()
                || located.isEmpty()
                || !joined
                || number.from() - last.get().to() > 2) {
            return Stream.empty();
        }
        FigureCandidate before = last.get();
        CountedPhrase bare = new CountedPhrase(number, number.to(), "force", before.unit(), List.of(), true);
        return sentence.figures(bare, before.subject(), before.unit(), located, before.trigger());
    }

    /** Whether a verb is done to them that says nothing of where they are. */
    private boolean isObject(int verb) {
        return scope.holds(verb)
                && scope.isVerb(verb)
                && !scope.is(verb, "auxiliary")
                && !sentence.is("keeping", verb)
                && !sentence.is("moving", verb);
    }

    /** Whether the clause names a place further on: then they are not somewhere, and the number is not of all. */
    private boolean isElsewhere(int from) {
        return scope.mentions().within(from, FigurePlaces.clauseTo(scope, from)).stream()
                .anyMatch(EntityMention::isPlace);
    }

    /** The unit in which such people are counted: who serves an armed group is one of its members. */
    private Optional<String> unit(CountedPhrase phrase, NamedEntity subject) {
        boolean group = sentence.isA(subject, "ArmedGroup");
        boolean body = sentence.isA(subject, "Body");
        Optional<String> member = sentence.words().unit("member", "fighters");
        return !body ? Optional.empty() : group ? member : Optional.of(phrase.unit());
    }

    /** "A has 36,000 troops of B": they are in A. */
    private FigureCandidate atHome(FigureCandidate figure, CountedPhrase phrase, List<NamedEntity> keepers) {
        List<NamedEntity> land = keepers.stream()
                .filter(keeper -> !phrase.owner().isEmpty()
                        && !sentence.phrases().forcesOf(scope, keeper).equals(figure.subject()))
                .flatMap(keeper -> sentence.phrases().landOf(keeper).stream())
                .toList();
        return figure.places().isEmpty() && !land.isEmpty() ? figure.at(land) : figure;
    }

    private boolean isMore(CountedPhrase phrase) {
        return scope.any(phrase.from(), phrase.to(), at -> at >= phrase.number().to() && sentence.is("more", at))
                || sentence.is("more", phrase.from() - 1);
    }

    /** Whether the verb of the clause brings or takes them: how many are there then is not said. */
    private boolean isMoved(int verb) {
        int clause = FigurePlaces.clauseFrom(scope, verb);
        int moving = scope.back(verb, NEAR, at -> scope.isVerb(at) || sentence.is("moving", at));
        return (moving >= clause && sentence.is("moving", moving))
                || sentence.key(verb).matches("of|to")
                || sentence.key(verb - 1).matches("deployments?|withdrawals?");
    }

    private int afterStaying(int to) {
        int at = to;
        while (scope.holds(at) && (sentence.is("staying", at) || scope.is(at, "auxiliary", "adverb"))) {
            at++;
        }
        return at;
    }

    private boolean isPast(int verb, int from, int to) {
        return sentence.key(verb).matches("had|kept|were|was|stationed|maintained|retained|based")
                || scope.any(from, to, at -> scope.key(at).matches("were|was|had|remained"));
    }
}
