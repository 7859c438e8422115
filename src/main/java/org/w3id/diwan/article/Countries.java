package org.w3id.diwan.article;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.w3id.diwan.model.EntityId;

/** The countries of the lexicon ({@code countries.tsv}): their names, adjectives and capitals, folded. */
final class Countries {
    private final Map<String, Country> names = new HashMap<>();
    private final Map<String, Country> adjectives = new HashMap<>();
    private final Map<String, Country> capitals = new HashMap<>();
    private final Map<EntityId, Country> byEntity = new HashMap<>();
    private final Map<String, String> written = new HashMap<>();
    private int longest = 1;

    Countries(Book book, Segmenter segmenter) {
        for (var row : LexiconFile.rows("countries.tsv", 4)) {
            String name = row.get(0);
            boolean article = name.startsWith("United");
            Known place = book.named(name).orElse(new Known(id(name), "Place", name));
            String government = "Government of " + (article ? "the " : "") + name;
            Country country = new Country(
                    name,
                    LexiconFile.values(row.get(1)).stream().findFirst().orElse(name),
                    place,
                    book.named(government)
                            .orElse(new Known(
                                    id("government of " + (article ? "the " : "") + name), "Government", government)));
            put(names, name, country, segmenter);
            LexiconFile.values(row.get(1)).forEach(adjective -> put(adjectives, adjective, country, segmenter));
            LexiconFile.values(row.get(2)).forEach(capital -> put(capitals, capital, country, segmenter));
            LexiconFile.values(row.get(3)).forEach(other -> put(names, other, country, segmenter));
            byEntity.put(country.place().id(), country);
            byEntity.put(country.government().id(), country);
        }
    }

    private void put(Map<String, Country> map, String name, Country country, Segmenter segmenter) {
        List<String> keys =
                segmenter.segment(name).tokens().stream().map(Token::key).toList();
        String key = String.join(" ", keys);
        map.put(key, country);
        written.putIfAbsent(key, name);
        longest = Math.max(longest, keys.size());
    }

    Optional<Country> named(String key) {
        return Optional.ofNullable(names.get(key));
    }

    Optional<Country> byAdjective(String key) {
        return Optional.ofNullable(adjectives.get(key));
    }

    Optional<Country> byCapital(String key) {
        return Optional.ofNullable(capitals.get(key));
    }

    Optional<Country> of(EntityId id) {
        return Optional.ofNullable(byEntity.get(id));
    }

    Optional<Country> of(String name) {
        return names.values().stream()
                .filter(country -> country.name().equals(name))
                .findFirst();
    }

    /** The country that a body's name says it belongs to: "Ministry of Oil of Iraq". */
    Optional<Country> mentionedIn(String name) {
        return byEntity.values().stream()
                .filter(country -> name.contains(country.name()) || isAdjectiveIn(country, name))
                .min(java.util.Comparator.comparing(Country::name));
    }

    private boolean isAdjectiveIn(Country country, String name) {
        return adjectives.entrySet().stream()
                .anyMatch(entry -> entry.getValue().equals(country)
                        && entry.getKey().length() > 3
                        && Fold.key(name).startsWith(entry.getKey() + " "));
    }

    /** The longest name, in words. */
    int longest() {
        return longest;
    }

    /** Whether a name is an abbreviation, which only counts in capitals. */
    boolean isAbbreviation(String key) {
        String name = written.getOrDefault(key, "");
        return name.equals(name.toUpperCase(Locale.ROOT));
    }

    static EntityId id(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}'’ʼ`.]", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String bounded = plain.length() > 90 ? plain.substring(0, 90).replaceAll("-$", "") : plain;
        return new EntityId(bounded.isEmpty() ? "unnamed" : bounded);
    }
}
