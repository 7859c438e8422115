package org.w3id.diwan.article.lexicon;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.diwan.article.text.Segmenter;
import org.w3id.diwan.article.text.Token;
import org.w3id.diwan.model.EntityId;

/** The countries of the lexicon ({@code countries.tsv}): their names, adjectives and capitals, folded. */
public final class Countries {
    /**
     * A country as a text may mean it.
     *
     * @param name its name
     * @param adjective its first adjective, or its name where it has none
     * @param inOrgans how names of its organs begin: mostly its adjective
     * @param place its territory
     * @param government its government, which acts for it
     * @param city the id of its capital where the capital is registered under another name; else empty
     * @param bodies matches the ids of its bodies where the document's country must be told from it
     * @param marks {@code the}: its name takes an article; {@code acts}: its bare name is its government unless a preposition says otherwise;
     *     {@code everywhere}: no document is about it for naming it most
     */
    public record Country(
            String name,
            String adjective,
            String inOrgans,
            NamedEntity place,
            NamedEntity government,
            String city,
            Pattern bodies,
            Set<String> marks) {
        /** A template of a body's name with the country's names in it. */
        public String filled(String template) {
            return template.replace("{c}", name).replace("{a}", inOrgans);
        }

        public boolean has(String mark) {
            return marks.contains(mark);
        }

        /** Whether an entity is the country, its government or one of its bodies. */
        public boolean owns(NamedEntity entity) {
            return entity.id().equals(place.id())
                    || entity.id().equals(government.id())
                    || bodies.matcher(entity.id().value()).matches();
        }
    }

    private final Map<String, Country> names = new HashMap<>();
    private final Map<String, Country> adjectives = new HashMap<>();
    private final Map<String, Country> capitals = new HashMap<>();
    private final Map<EntityId, Country> byEntity = new HashMap<>();
    private final Map<String, Country> towns = new HashMap<>();
    private final Set<String> wide = new HashSet<>();
    private final Map<String, String> written = new HashMap<>();
    private final Segmenter segmenter;
    private int longest = 1;

    Countries(LexiconTables tables, EntityLexicon entities, Segmenter segmenter) {
        this.segmenter = segmenter;
        for (var row : tables.rows("countries.tsv", 8)) {
            Country country = country(row, entities);
            put(names, row.get(0), country);
            LexiconTables.values(row.get(1)).forEach(adjective -> put(adjectives, adjective, country));
            LexiconTables.values(row.get(2)).forEach(capital -> put(capitals, capital, country));
            LexiconTables.values(row.get(3)).forEach(other -> put(names, other, country));
            byEntity.put(country.place().id(), country);
            byEntity.put(country.government().id(), country);
        }
        for (var row : tables.rows("places.tsv", 2)) {
            boolean several = row.get(0).equals("-");
            Optional<Country> country = named(key(row.get(0)));
            for (String place : LexiconTables.values(row.get(1).replace("?", "").replace('/', ';'))) {
                country.ifPresent(known -> towns.putIfAbsent(key(place), known));
                if (several) {
                    wide.add(key(place));
                }
            }
        }
    }

    /** Whether a place is known to lie in another country than one, or in several. */
    public boolean liesElsewhere(NamedEntity place, NamedEntity country) {
        return of(country.id()).isPresent()
                && around(place)
                        .map(known -> !of(country.id()).equals(Optional.of(known)))
                        .orElse(wide.contains(key(place.name())));
    }

    /** Whether a place is known to be the capital or a part of a country. */
    public boolean lies(NamedEntity place, NamedEntity country) {
        return around(place).isPresent() && around(place).equals(of(country.id()));
    }

    /** The country of which a place is the capital or a part. */
    private Optional<Country> around(NamedEntity place) {
        String key = key(place.name());
        return byCapital(key).or(() -> Optional.ofNullable(towns.get(key)));
    }

    private String key(String name) {
        return segmenter.segment(name).tokens().stream().map(Token::key).collect(Collectors.joining(" "));
    }

    private static Country country(List<String> row, EntityLexicon entities) {
        String name = row.get(0);
        Set<String> marks = Set.copyOf(LexiconTables.values(row.get(4)));
        String adjective = LexiconTables.values(row.get(1)).stream().findFirst().orElse(name);
        String government = "Government of " + (marks.contains("the") ? "the " : "") + name;
        return new Country(
                name,
                adjective,
                row.get(5).isEmpty() ? adjective : row.get(5),
                entities.named(name).orElse(new NamedEntity(EntityLexicon.id(name), "Place", name)),
                entities.named(government)
                        .orElse(new NamedEntity(EntityLexicon.id(government), "Government", government)),
                row.get(6),
                Pattern.compile(row.get(7)),
                marks);
    }

    private void put(Map<String, Country> map, String name, Country country) {
        String key = key(name);
        map.put(key, country);
        written.putIfAbsent(key, name);
        longest = Math.max(longest, key.split(" ", -1).length);
    }

    public Optional<Country> named(String key) {
        return Optional.ofNullable(names.get(key));
    }

    public Optional<Country> byAdjective(String key) {
        return Optional.ofNullable(adjectives.get(key));
    }

    public Optional<Country> byCapital(String key) {
        return Optional.ofNullable(capitals.get(key));
    }

    public Optional<Country> of(EntityId id) {
        return Optional.ofNullable(byEntity.get(id));
    }

    /** The country of a name as the table writes it. */
    public Optional<Country> of(String name) {
        return named(key(name)).filter(country -> country.name().equals(name));
    }

    /** The country that a body's name says it belongs to: "Ministry of Oil of Iraq". */
    public Optional<Country> mentionedIn(String name) {
        return byEntity.values().stream()
                .filter(country -> name.contains(country.name()) || isAdjectiveIn(country, name))
                .min(Comparator.comparing(Country::name));
    }

    private boolean isAdjectiveIn(Country country, String name) {
        return adjectives.entrySet().stream()
                .anyMatch(entry -> entry.getValue().equals(country)
                        && entry.getKey().length() > 3
                        && segmenter.key(name).startsWith(entry.getKey() + " "));
    }

    /** The country whose territory, government or capital an entity is. */
    public Optional<Country> meant(NamedEntity entity) {
        return of(entity.id()).or(() -> byCapital(segmenter.key(entity.name())));
    }

    /** The countries that bear a mark. */
    public Stream<Country> marked(String mark) {
        return byEntity.values().stream().filter(country -> country.has(mark)).distinct();
    }

    /** The longest name, in words. */
    public int longest() {
        return longest;
    }

    /** Whether a name is an abbreviation, which only counts in capitals. */
    public boolean isAbbreviation(String key) {
        String name = written.getOrDefault(key, "");
        return name.equals(name.toUpperCase(Locale.ROOT));
    }
}
