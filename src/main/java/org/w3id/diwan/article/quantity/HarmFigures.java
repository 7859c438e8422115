package org.w3id.diwan.article.quantity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.entity.SentenceScope;
import org.w3id.diwan.article.lexicon.NamedEntity;
import org.w3id.diwan.article.quantity.CountedNumbers.CountedNumber;
import org.w3id.diwan.article.quantity.CountedNumbers.Limit;
import org.w3id.diwan.article.quantity.CountedPhrases.CountedPhrase;
import org.w3id.diwan.article.quantity.FigurePlaces.Located;
import org.w3id.diwan.model.Quantity.Bound;

/** People killed or hurt in one sentence: "killed three soldiers", "20 people were wounded in A", "the deaths of four". */
final class HarmFigures {
    private static final Set<String> SORTS = Set.of("force", "member", "people");

    private final FigureSentence sentence;
    private final SentenceScope scope;
    private Optional<NamedEntity> harmed = Optional.empty();
    private Optional<Located> where = Optional.empty();

    HarmFigures(FigureSentence sentence) {
        this.sentence = sentence;
        scope = sentence.scope();
    }

    /** That nobody was harmed, where it begins with "no": "no soldiers were killed", "nobody was hurt", "there were no casualties". */
    Stream<FigureCandidate> none(int at) {
        boolean nobody = sentence.key(at).equals("nobody");
        if (!nobody && !sentence.key(at).equals("no")) {
            return Stream.empty();
        }
        boolean person = sentence.key(at + 1).equals("one");
        CountedNumber zero = new CountedNumber(
                at, nobody || !person ? at + 1 : at + 2, List.of(new Limit(BigDecimal.ZERO, Bound.EXACTLY)));
        if (nobody || person) {
            return of(new CountedPhrase(zero, zero.to(), "people", "", List.of(), false));
        }
        boolean told = sentence.key(at - 1).matches("was|were|been");
        return sentence.phrases().noun(scope, zero).stream()
                .flatMap(phrase -> phrase.sort().equals("harmed") && told ? harmless(phrase, at - 1) : of(phrase));
    }

    /** No casualties are nobody killed and nobody injured. */
    private Stream<FigureCandidate> harmless(CountedPhrase phrase, int trigger) {
        return sentence.words().units("harm").stream().flatMap(unit -> figures(phrase, new Harm(unit, trigger)));
    }

    /** That something has happened to the counted. */
    private record Harm(String unit, int trigger) {}

    /** The figures of a phrase. */
    Stream<FigureCandidate> of(CountedPhrase phrase) {
        if (!SORTS.contains(phrase.sort())) {
            return Stream.empty();
        }
        return harm(phrase).map(harm -> figures(phrase, harm)).orElse(Stream.empty());
    }

    /** The figures of a number without a noun behind one with: "killed three and wounded five", "and five wounded". */
    Stream<FigureCandidate> of(CountedNumber number) {
        CountedPhrase bare = new CountedPhrase(number, number.to(), "people", "", List.of(), true);
        return harmed.isEmpty() || isFollowedByNoun(number.to()) ? Stream.empty() : of(bare);
    }

    private boolean isFollowedByNoun(int at) {
        return !(sentence.is("harm", at)
                || isGrave(at)
                || sentence.is("state", at)
                || sentence.key(at).matches("[,.;)]|and|"));
    }

    private Stream<FigureCandidate> figures(CountedPhrase phrase, Harm harm) {
        Optional<Located> told = located(phrase, harm.trigger());
        Optional<NamedEntity> subject = phrase.rest()
                ? harmed
                : phrase.owner().stream().findFirst().or(this::event).or(() -> onlyPlace(told));
        Optional<Located> located = phrase.rest() && told.isEmpty() ? where : told;
        if (subject.isEmpty()) {
            return Stream.empty();
        }
        harmed = subject;
        where = located;
        return sentence.figures(phrase, subject.get(), harm.unit(), located, harm.trigger());
    }

    /** An attack that the sentence names and that is all it names of the kind. */
    private Optional<NamedEntity> event() {
        return scope.mentions()
                .only(
                        scope.from(),
                        scope.to(),
                        mention -> mention.isMention() && sentence.isA(mention.entity(), "Attack"))
                .map(EntityMention::entity);
    }

    private static Optional<NamedEntity> onlyPlace(Optional<Located> located) {
        return located.filter(each -> each.places().size() == 1)
                .map(each -> each.places().get(0).entity());
    }

    private Optional<Located> located(CountedPhrase phrase, int trigger) {
        int from = Math.max(trigger + 1, phrase.to());
        int clause = FigurePlaces.clauseFrom(scope, Math.min(trigger, phrase.from()));
        return FigurePlaces.after(scope, phrase.to(), FigurePlaces.clauseTo(scope, from))
                .or(() -> FigurePlaces.before(scope, clause, Math.min(trigger, phrase.from())));
    }

    private Optional<Harm> harm(CountedPhrase phrase) {
        return active(phrase)
                .or(() -> gravely(phrase))
                .or(() -> loss(phrase))
                .or(() -> injuries(phrase))
                .or(() -> passive(phrase));
    }

    private Optional<Harm> active(CountedPhrase phrase) {
        int verb = sentence.before(phrase.from());
        boolean passive = scope.holds(verb)
                && scope.words().isPast(scope.key(verb))
                && sentence.key(sentence.before(verb)).matches("is|are|was|were|be|been|being");
        boolean noun = sentence.key(verb - 1).matches("the|a|an|of|to");
        return passive || noun ? Optional.empty() : harm("harm", verb);
    }

    /** "the deaths of four people", of violence. */
    private Optional<Harm> loss(CountedPhrase phrase) {
        int of = phrase.from() - 1;
        return sentence.key(of).equals("of") && isViolent() ? harm("loss", of - 1) : Optional.empty();
    }

    /** "wounded three, one critically": of those hurt. */
    private Optional<Harm> gravely(CountedPhrase phrase) {
        int how = phrase.to();
        return phrase.rest() && isGrave(how) && !sentence.is("harm", how + 1)
                ? sentence.words().unit("grave", scope.key(how)).map(unit -> new Harm(unit, how))
                : Optional.empty();
    }

    /** "left 70 people with minor injuries". */
    private Optional<Harm> injuries(CountedPhrase phrase) {
        int with = phrase.to();
        return sentence.key(with).matches("with|suffered|sustained")
                ? sentence.words()
                        .noun(scope, with + 1, Set.of("injuries"))
                        .map(noun -> new Harm(noun.unit(), CountedWords.end(scope, with + 1, noun) - 1))
                : Optional.empty();
    }

    private Optional<Harm> passive(CountedPhrase phrase) {
        int at = afterPhrase(phrase.to());
        boolean told = false;
        while ((scope.holds(at) && scope.is(at, "auxiliary", "adverb", "denying")) || isGrave(at)) {
            told |= scope.is(at, "auxiliary");
            at++;
        }
        if (!told && isObject(at + 1)) {
            return Optional.empty();
        }
        int verb = at;
        Optional<Harm> participle =
                scope.holds(verb) && scope.words().isPast(scope.key(verb)) ? harm("harm", verb) : Optional.empty();
        return participle.or(() -> harm("state", verb)).or(() -> isViolent() ? harm("fate", verb) : Optional.empty());
    }

    /** Over "of the brigade" and "in A" behind what is counted. */
    private int afterPhrase(int to) {
        Optional<Integer> placed = FigurePlaces.at(scope, to).map(Located::to);
        return placed.or(() -> FigurePlaces.named(scope, to + 1)
                        .filter(mention -> sentence.key(to).matches("of|from|with"))
                        .map(EntityMention::to))
                .orElse(to);
    }

    /** Whether what follows a verb is its object, so that those before it did it. */
    private boolean isObject(int at) {
        return scope.holds(at)
                && !scope.isDated(at)
                && scope.token(at).text().matches("[\\p{L}\\d“\"].*")
                && !scope.is(at, "preposition", "boundary", "adverb", "auxiliary")
                && !scope.key(at).matches("as|when|this|last|early|late|here|there");
    }

    private Optional<Harm> harm(String sort, int at) {
        return scope.holds(at)
                ? sentence.words().unit(sort, scope.key(at)).map(unit -> new Harm(graded(unit, at), at))
                : Optional.empty();
    }

    /** Injuries as grave as the text calls them. */
    private String graded(String unit, int at) {
        boolean hurt =
                sentence.words().unit("harm", "injured").filter(unit::equals).isPresent();
        String how = isGrave(at - 1) ? sentence.key(at - 1) : isGrave(at + 1) ? sentence.key(at + 1) : "";
        return hurt ? sentence.words().unit("grave", how).orElse(unit) : unit;
    }

    private boolean isGrave(int at) {
        return sentence.is("grave", at);
    }

    private boolean isViolent() {
        return scope.any(scope.from(), scope.to(), at -> sentence.is("violence", at));
    }
}
