package org.w3id.diwan.article.quantity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.entity.SentenceScope;
import org.w3id.diwan.article.lexicon.Countries;
import org.w3id.diwan.article.lexicon.Countries.Country;
import org.w3id.diwan.article.lexicon.Lexicon;
import org.w3id.diwan.article.lexicon.NamedEntity;
import org.w3id.diwan.article.lexicon.Organ;
import org.w3id.diwan.article.quantity.CountedNumbers.CountedNumber;
import org.w3id.diwan.article.quantity.CountedNumbers.Limit;
import org.w3id.diwan.article.quantity.CountedWords.Noun;

/** Reads what a number counts: over adjectives and nations to the noun, with those to whom the counted belong. */
final class CountedPhrases {
    private static final Set<String> NOUNS = Set.of("force", "member", "series", "fired", "held", "harmed", "people");
    private static final Set<String> PEOPLE = Set.of("force", "member", "people");
    private static final Set<String> OTHERS = Set.of("others", "more");
    private static final int REACH = 8;

    /**
     * A number with what it counts: "about 2,500 American troops".
     *
     * @param number the number
     * @param to the token after the last of the phrase
     * @param sort the sort of noun: {@code people} for whoever is named by a nation or as "others"
     * @param unit the unit that the noun gives; empty for people
     * @param owner to whom the counted belong: none or one
     * @param rest whether they are told from others of the same kind: "40 others", "one of them"
     */
    record CountedPhrase(
            CountedNumber number, int to, String sort, String unit, List<NamedEntity> owner, boolean rest) {
        CountedPhrase {
            owner = List.copyOf(owner);
        }

        int from() {
            return number.from();
        }
    }

    private final CountedWords words;
    private final CountedNumbers numbers;
    private final Countries countries;
    private final Optional<Organ> forces;

    CountedPhrases(Lexicon lexicon, CountedWords words) {
        this.words = words;
        numbers = new CountedNumbers(lexicon.tables());
        countries = lexicon.countries();
        forces = lexicon.forces();
    }

    /** The phrase whose number begins at a token. */
    Optional<CountedPhrase> at(SentenceScope scope, int from) {
        return numbers.at(scope, from).flatMap(number -> noun(scope, number));
    }

    /** The number alone that begins at a token, without what it counts. */
    Optional<CountedNumber> number(SentenceScope scope, int from) {
        return numbers.at(scope, from);
    }

    /** What a number counts. */
    Optional<CountedPhrase> noun(SentenceScope scope, CountedNumber number) {
        List<NamedEntity> owner = List.of();
        int first = afterOf(scope, number.to());
        int at = first;
        for (int steps = 0; steps < REACH && at < scope.to(); steps++) {
            Optional<EntityMention> mention = scope.beginningAt(at);
            int end = mention.map(EntityMention::to).orElse(at + 1);
            Optional<Noun> noun = last(scope, at, end);
            if (noun.isPresent() && !goesOn(scope, nounEnd(scope, at, end, noun.get()))) {
                int to = nounEnd(scope, at, end, noun.get());
                owner = mention.map(each -> List.of(each.entity())).orElse(owner);
                boolean unknown = owner.isEmpty() && PEOPLE.contains(noun.get().sort()) && isNamed(scope, first, at);
                return unknown ? Optional.empty() : Optional.of(phrase(scope, number, to, noun.get(), owner));
            }
            if (isPeople(scope, at) && !goesOn(scope, at + 1)) {
                List<NamedEntity> land =
                        people(scope, at).map(Country::place).stream().toList();
                return Optional.of(new CountedPhrase(number, at + 1, "people", "", land, false));
            }
            if (OTHERS.contains(scope.key(at)) && at == first) {
                return Optional.of(new CountedPhrase(number, at + 1, "people", "", List.of(), true));
            }
            boolean joined = at > first && scope.key(at).equals("and") && mayDescribe(scope, at + 1);
            if (mention.isEmpty() && !joined && !mayDescribe(scope, at)) {
                return Optional.empty();
            }
            owner = mention.map(each -> List.of(each.entity())).orElse(owner);
            at = end;
        }
        return Optional.empty();
    }

    /** "dozens of", "three of our". */
    private static int afterOf(SentenceScope scope, int at) {
        if (!scope.key(at).equals("of")) {
            return at;
        }
        return scope.key(at + 1).matches("the|our|their|its|his|these|those") ? at + 2 : at + 1;
    }

    private Optional<Noun> last(SentenceScope scope, int at, int end) {
        for (int first = at; first < end; first++) {
            Optional<Noun> noun = words.noun(scope, first, NOUNS)
                    .filter(each -> !scope.key(at - 1).equals("-"));
            if (noun.isPresent() && (end == at + 1 || nounEnd(scope, first, first, noun.get()) == end)) {
                return noun;
            }
        }
        return Optional.empty();
    }

    private static int nounEnd(SentenceScope scope, int at, int end, Noun noun) {
        return Math.max(end, CountedWords.end(scope, at, noun));
    }

    /** Whether the noun only describes another: "troop carriers", "drone-makers". */
    private boolean goesOn(SentenceScope scope, int at) {
        return scope.holds(at)
                && (scope.token(at).is("-")
                        || scope.isPossessive(at)
                        || words.noun(scope, at, NOUNS).isPresent());
    }

    /** Whether a name that nobody knows tells whose they are: "nine IDF soldiers". */
    private static boolean isNamed(SentenceScope scope, int from, int to) {
        return scope.any(from, to, at -> scope.token(at).isCapitalised() && scope.isFree(at));
    }

    /** "Americans", "Palestinians": the plural of a people's name. */
    private boolean isPeople(SentenceScope scope, int at) {
        String key = scope.key(at);
        return key.length() > 4
                && key.endsWith("s")
                && scope.token(at).isCapitalised()
                && !scope.token(at).isAllCapitals()
                && (scope.isFree(at) || people(scope, at).isPresent());
    }

    private Optional<Country> people(SentenceScope scope, int at) {
        String key = scope.key(at);
        return countries.byAdjective(key.substring(0, key.length() - 1));
    }

    private static boolean mayDescribe(SentenceScope scope, int at) {
        return scope.holds(at) && scope.isFree(at) && isDescribing(scope, at);
    }

    private static boolean isDescribing(SentenceScope scope, int at) {
        return scope.token(at).is("-")
                || (scope.token(at).isWord()
                        && !scope.is(at, "preposition", "auxiliary", "determiner", "boundary", "he", "they")
                        && !(scope.is(at, "speech") && scope.isVerb(at)));
    }

    private CountedPhrase phrase(
            SentenceScope scope, CountedNumber number, int to, Noun noun, List<NamedEntity> owner) {
        List<NamedEntity> behind = owner.isEmpty() ? behind(scope, to) : owner;
        boolean serving = noun.sort().equals("force");
        List<NamedEntity> meant = behind.stream()
                .flatMap(each -> countries
                        .of(each.id())
                        .map(country -> serving ? forces(scope, country) : country.place())
                        .or(() -> Optional.of(each))
                        .stream())
                .toList();
        return new CountedPhrase(number, to, noun.sort(), noun.unit(), meant, false);
    }

    /** "soldiers of the brigade". */
    private static List<NamedEntity> behind(SentenceScope scope, int to) {
        return FigurePlaces.named(scope, to + 1)
                .filter(mention -> scope.key(to).matches("of|from") && !mention.isPlace() && !mention.isPerson())
                .map(mention -> List.of(mention.entity()))
                .orElse(List.of());
    }

    private NamedEntity forces(SentenceScope scope, Country country) {
        return forces.map(organ -> scope.mentions().propose(organ.name(country), organ.type()))
                .orElse(country.government());
    }

    /** The forces of a country or government; anybody else as it is. */
    NamedEntity forcesOf(SentenceScope scope, NamedEntity known) {
        return countries.of(known.id()).map(country -> forces(scope, country)).orElse(known);
    }

    /** The land of a country that an entity is the government of. */
    Optional<NamedEntity> landOf(NamedEntity known) {
        return countries.of(known.id()).map(Country::place);
    }

    /** With the hedge behind what is counted. */
    List<Limit> limits(SentenceScope scope, CountedPhrase phrase) {
        return numbers.behind(scope, phrase.to())
                .map(bound -> List.of(new Limit(phrase.number().limits().get(0).amount(), bound)))
                .orElse(phrase.number().limits());
    }
}
