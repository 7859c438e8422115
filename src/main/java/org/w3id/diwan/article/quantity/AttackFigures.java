package org.w3id.diwan.article.quantity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.entity.SentenceScope;
import org.w3id.diwan.article.lexicon.NamedEntity;
import org.w3id.diwan.article.quantity.CountedNumbers.CountedNumber;
import org.w3id.diwan.article.quantity.CountedPhrases.CountedPhrase;
import org.w3id.diwan.article.quantity.FigurePlaces.Located;

/** Attacks of a series, what was fired and who is held, in one sentence: "more than 150 attacks on A", "attacked A 20 times", "B fired 300 missiles". */
final class AttackFigures {
    private static final int REACH = 12;

    private final FigureSentence sentence;
    private final SentenceScope scope;

    AttackFigures(FigureSentence sentence) {
        this.sentence = sentence;
        scope = sentence.scope();
    }

    /** The figures of a phrase. */
    Stream<FigureCandidate> of(CountedPhrase phrase) {
        return switch (phrase.sort()) {
            case "series" -> series(phrase);
            case "fired" -> made(phrase, "firing", phrase.unit());
            default -> held(phrase);
        };
    }

    private Stream<FigureCandidate> series(CountedPhrase phrase) {
        int made = sentence.before(phrase.from());
        int verb = sentence.key(made).equals("out") ? made - 1 : made;
        Optional<NamedEntity> event = event(phrase.to(), "on|against", "Attacks on ")
                .or(() -> event(phrase.to(), "by|from", "Attacks by "))
                .or(() -> sentence.is("making", verb)
                        ? sentence.acting(verb, false).stream().findFirst().map(each -> named("Attacks by ", each))
                        : Optional.empty())
                .or(() -> sentence.key(made).equals("under")
                        ? suffering(made - 1).map(each -> named("Attacks on ", each))
                        : Optional.empty());
        int trigger = sentence.is("making", verb) ? verb : phrase.to() - 1;
        return event.stream()
                .flatMap(each -> sentence.figures(phrase, each, phrase.unit(), located(phrase.to()), trigger));
    }

    /** "has been attacked at least 165 times", "attacked A 20 times". */
    Stream<FigureCandidate> of(CountedNumber number) {
        if (!sentence.key(number.to()).equals("times")) {
            return Stream.empty();
        }
        int from = Math.max(FigurePlaces.clauseFrom(scope, number.from()), number.from() - REACH);
        int verb = scope.back(
                number.from() - 1, number.from() - from, at -> scope.isVerb(at) && sentence.is("attack", at));
        Optional<String> unit = verb < 0 ? Optional.empty() : sentence.words().unit("attack", scope.key(verb));
        CountedPhrase times = new CountedPhrase(number, number.to() + 1, "series", unit.orElse(""), List.of(), false);
        return unit.stream()
                .flatMap(each -> target(verb, number.from()).stream()
                        .map(target -> named("Attacks on ", target))
                        .flatMap(event -> sentence.figures(times, event, each, located(verb + 1), verb)));
    }

    private Optional<NamedEntity> target(int verb, int to) {
        Optional<NamedEntity> suffering = sentence.acting(verb, true).stream().findFirst();
        return suffering.or(() -> first(verb + 1, to));
    }

    /** The figures of a verb of which the phrase is the object. */
    private Stream<FigureCandidate> made(CountedPhrase phrase, String sort, String unit) {
        int verb = sentence.before(phrase.from());
        return sentence.is(sort, verb)
                ? sentence.acting(verb, false).stream()
                        .filter(actor -> sentence.isA(actor, "Actor"))
                        .limit(1)
                        .flatMap(actor -> sentence.figures(phrase, actor, unit, Optional.empty(), verb))
                : Stream.empty();
    }

    private Stream<FigureCandidate> held(CountedPhrase phrase) {
        int verb = sentence.before(phrase.from());
        Optional<String> unit =
                scope.holds(verb) ? sentence.words().unit("holding", scope.key(verb)) : Optional.empty();
        return unit.stream().flatMap(each -> made(phrase, "holding", each));
    }

    /** The one that its clause begins with: "American troops have come under". */
    private Optional<NamedEntity> suffering(int verb) {
        return first(FigurePlaces.clauseFrom(scope, verb), verb).filter(entity -> sentence.isA(entity, "Actor"));
    }

    private Optional<NamedEntity> first(int from, int to) {
        return scope.mentions().within(from, to).stream()
                .filter(mention -> !mention.isAttributive())
                .findFirst()
                .map(EntityMention::entity);
    }

    private Optional<Located> located(int from) {
        return FigurePlaces.after(scope, from, FigurePlaces.clauseTo(scope, from));
    }

    /** The attacks that a preposition behind them says on whom or by whom. */
    private Optional<NamedEntity> event(int to, String prepositions, String name) {
        int limit = Math.min(FigurePlaces.clauseTo(scope, to), to + REACH);
        for (int at = to; at < limit && !scope.isVerb(at) && !scope.token(at).is(","); at++) {
            Optional<EntityMention> behind =
                    scope.key(at).matches(prepositions) ? FigurePlaces.named(scope, at + 1) : Optional.empty();
            Optional<NamedEntity> whom = behind.filter(
                            mention -> !mention.isAttributive() && !scope.isDated(mention.from()))
                    .map(EntityMention::entity)
                    .or(() -> behind.filter(mention -> sentence.is("site", mention.to()))
                            .map(mention -> sentence.phrases().forcesOf(scope, mention.entity())));
            if (whom.isPresent()) {
                return whom.map(each -> named(name, each));
            }
        }
        return Optional.empty();
    }

    private NamedEntity named(String name, NamedEntity whom) {
        return scope.mentions().propose(name + whom.name(), "Attack");
    }
}
