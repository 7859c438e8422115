package org.w3id.diwan.article.entity;

import java.util.Optional;
import org.w3id.diwan.article.lexicon.Countries;
import org.w3id.diwan.article.lexicon.Country;
import org.w3id.diwan.article.lexicon.EntityLexicon;
import org.w3id.diwan.article.lexicon.Lexicon;
import org.w3id.diwan.article.lexicon.StateOrgans;
import org.w3id.diwan.article.lexicon.WordClasses;
import org.w3id.diwan.article.text.Document;
import org.w3id.diwan.article.text.Token;

/** Finds countries in a text by their names, adjectives, capitals and peoples. */
public final class CountryNames {
    private final EntityLexicon entities;
    private final Countries countries;
    private final StateOrgans organs;
    private final WordClasses words;

    CountryNames(Lexicon lexicon) {
        entities = lexicon.entities();
        countries = lexicon.countries();
        organs = lexicon.organs();
        words = lexicon.words();
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
    Optional<CountryHit> at(Document document, int at, int limit) {
        for (int length = countries.longest(); length > 0; length--) {
            if (at + length > limit || !document.token(at).isCapitalised()) {
                continue;
            }
            StringBuilder key = new StringBuilder(document.key(at));
            for (int i = 1; i < length; i++) {
                key.append(' ').append(document.key(at + i));
            }
            Optional<CountryHit> hit = hit(document, at, at + length, key.toString());
            if (hit.isPresent()) {
                return hit;
            }
        }
        return Optional.empty();
    }

    private Optional<CountryHit> hit(Document document, int from, int to, String key) {
        if (isPeople(document, from, to, key)) {
            return countries
                    .byAdjective(key.substring(0, key.length() - 1))
                    .map(country -> new CountryHit(from, to, country, CountryHit.Kind.PEOPLE));
        }
        if (countries.isAbbreviation(key) && !document.token(from).isAllCapitals()) {
            return Optional.empty();
        }
        if (words.is(key, "ambiguous-country") && !isCountry(document, from, to)) {
            return Optional.empty();
        }
        Optional<CountryHit> name =
                countries.named(key).map(country -> new CountryHit(from, to, country, CountryHit.Kind.NAME));
        return name.or(() -> countries
                        .byAdjective(key)
                        .map(country -> new CountryHit(from, to, country, CountryHit.Kind.ADJECTIVE)))
                .or(() -> countries
                        .byCapital(key)
                        .filter(country -> !isBegun(document, to))
                        .map(country -> new CountryHit(from, to, country, CountryHit.Kind.CAPITAL)));
    }

    /** "The Americans" want or do something; "twelve Americans" are only some people. */
    private static boolean isPeople(Document document, int from, int to, String key) {
        boolean noun = document.token(Math.min(to, document.size() - 1)).isCapitalised();
        return key.endsWith("ns") && to == from + 1 && document.key(from - 1).equals("the") && !noun;
    }

    /** Jordan and Georgia are people and places elsewhere too: a country needs a preposition or an organ beside it. */
    private boolean isCountry(Document document, int from, int to) {
        boolean named = to < document.size()
                && document.token(to).isWord()
                && document.token(to).isCapitalised();
        boolean owner =
                document.key(to).equals("s") && organs.at(document, to + 1).isPresent();
        return owner || (words.is(document.key(from - 1), "country-cue") && !named);
    }

    /** Whether an unknown name goes on: "Paris Hilton", "The National Union". */
    boolean isBegun(Document document, int at) {
        if (at >= document.size() || document.sentenceOf(at - 1).to() <= at) {
            return false;
        }
        Token next = document.token(at);
        String key = next.key();
        boolean small = at + 1 < document.size() && !document.token(at + 1).isCapitalised();
        return next.isWord()
                && next.isCapitalised()
                && !next.isAllCapitals()
                && small
                && !words.is(key, "verb", "title", "rank", "post-word", "vague", "militia", "not-a-name")
                && entities.beginningWith(key).isEmpty()
                && countries.named(key).isEmpty()
                && countries.byAdjective(key).isEmpty()
                && organs.at(document, at).isEmpty();
    }
}
