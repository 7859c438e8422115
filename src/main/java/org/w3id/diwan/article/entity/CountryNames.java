package org.w3id.diwan.article.entity;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.w3id.diwan.article.lexicon.Countries;
import org.w3id.diwan.article.lexicon.Countries.Country;
import org.w3id.diwan.article.lexicon.Lexicon;
import org.w3id.diwan.article.text.Document;

/** Finds countries in a text by their names, adjectives, capitals and peoples. */
final class CountryNames {
    private final Lexicon lexicon;
    private final Countries countries;

    CountryNames(Lexicon lexicon) {
        this.lexicon = lexicon;
        countries = lexicon.countries();
    }

    /**
     * A country in the text.
     *
     * @param kind whether by its name, adjective, capital or people
     */
    record CountryHit(int from, int to, Country country, Kind kind) {
        enum Kind {
            NAME,
            ADJECTIVE,
            CAPITAL,
            PEOPLE
        }
    }

    /** The country that begins at a token; the longest. */
    Optional<CountryHit> at(EntityMentions mentions, int at, int limit) {
        if (!mentions.token(at).isCapitalised()) {
            return Optional.empty();
        }
        for (int to = Math.min(limit, at + countries.longest()); to > at; to--) {
            String key = IntStream.range(at, to).mapToObj(mentions::key).collect(Collectors.joining(" "));
            Optional<CountryHit> hit = hit(mentions, at, to, key);
            if (hit.isPresent()) {
                return hit;
            }
        }
        return Optional.empty();
    }

    private Optional<CountryHit> hit(EntityMentions mentions, int from, int to, String key) {
        if (isPeople(mentions, from, to, key)) {
            return countries
                    .byAdjective(key.substring(0, key.length() - 1))
                    .map(country -> new CountryHit(from, to, country, CountryHit.Kind.PEOPLE));
        }
        if (countries.isAbbreviation(key) && !mentions.token(from).isAllCapitals()) {
            return Optional.empty();
        }
        if (lexicon.words().is(key, "ambiguous-country") && !isCountry(mentions, from, to)) {
            return Optional.empty();
        }
        return countries
                .named(key)
                .map(country -> new CountryHit(from, to, country, CountryHit.Kind.NAME))
                .or(() -> countries
                        .byAdjective(key)
                        .map(country -> new CountryHit(from, to, country, CountryHit.Kind.ADJECTIVE)))
                .or(() -> countries
                        .byCapital(key)
                        .filter(country -> !isBegun(mentions.document(), to) && !isState(mentions, to))
                        .map(country -> new CountryHit(from, to, country, CountryHit.Kind.CAPITAL)));
    }

    /** "Washington state" is no capital. */
    private boolean isState(EntityMentions mentions, int at) {
        return mentions.key(at).equals("state") && !lexicon.words().mayBeNoun(mentions.key(at + 1));
    }

    /** "The Americans" want or do something; "twelve Americans" are only some people. */
    private static boolean isPeople(EntityMentions mentions, int from, int to, String key) {
        return key.endsWith("ns") && to == from + 1 && mentions.key(from - 1).equals("the") && !mentions.isCapital(to);
    }

    /** Jordan and Georgia are people and places elsewhere too: a country needs a preposition or an organ beside it. */
    private boolean isCountry(EntityMentions mentions, int from, int to) {
        boolean owner = mentions.key(to).equals("s") && isOrgan(mentions.document(), to + 1);
        boolean known = mentions.key(to).equals("s")
                && !mentions.is(from - 1, "given-name")
                && countries
                        .named(mentions.key(from))
                        .filter(country -> isMentioned(mentions, country))
                        .isPresent();
        boolean placed = mentions.key(from - 1).equals(",")
                && countries
                        .byCapital(mentions.key(from - 2))
                        .filter(country -> countries
                                .named(mentions.key(from))
                                .filter(country::equals)
                                .isPresent())
                        .isPresent();
        return owner || known || placed || (mentions.is(from - 1, "country-cue") && !mentions.isCapital(to));
    }

    private static boolean isMentioned(EntityMentions mentions, Country country) {
        return mentions.all().stream().anyMatch(mention -> country.owns(mention.entity()));
    }

    private boolean isOrgan(Document document, int at) {
        return lexicon.organs().at(document, at, document.size()).isPresent();
    }

    /** Whether an unknown name goes on: "Paris Hilton", "The National Union". */
    boolean isBegun(Document document, int at) {
        if (at + 1 >= document.size() || document.sentenceOf(at - 1).to() <= at) {
            return false;
        }
        String key = document.key(at);
        return document.token(at).isWord()
                && document.token(at).isCapitalised()
                && !document.token(at).isAllCapitals()
                && !document.token(at + 1).isCapitalised()
                && !lexicon.words().is(key, "verb", "title", "rank", "post-word", "vague", "militia", "not-a-name")
                && lexicon.entities().beginningWith(key).isEmpty()
                && countries.named(key).isEmpty()
                && countries.byAdjective(key).isEmpty()
                && !isOrgan(document, at);
    }
}
