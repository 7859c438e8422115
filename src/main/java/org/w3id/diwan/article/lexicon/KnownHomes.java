package org.w3id.diwan.article.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.diwan.article.lexicon.Countries.Country;

/** The countries that well known holders of office serve ({@code homes.tsv}). */
public final class KnownHomes {
    private final Map<String, Country> homes = new HashMap<>();
    private final Map<String, List<String>> surnames = new HashMap<>();
    private final WordClasses words;

    KnownHomes(LexiconTables tables, WordClasses words, Countries countries) {
        this.words = words;
        for (var row : tables.rows("homes.tsv", 2)) {
            for (String name : LexiconTables.values(row.get(1))) {
                countries.of(row.get(0)).ifPresent(country -> homes.put(words.key(name), country));
                String surname = words.key(name.substring(name.lastIndexOf(' ') + 1));
                surnames.computeIfAbsent(surname, first -> new ArrayList<>()).add(name);
            }
        }
    }

    /** The one well known holder of office whose name ends with a word; nobody where there are several. */
    public Optional<String> bySurname(String key) {
        List<String> names = surnames.getOrDefault(key, List.of());
        long people =
                names.stream().map(name -> name.split(" ", 2)[0]).distinct().count();
        return people == 1 ? Optional.of(names.get(0)) : Optional.empty();
    }

    /** The country that a person serves, if it is well known. */
    public Optional<Country> of(NamedEntity person) {
        return Optional.ofNullable(homes.get(words.key(person.name())));
    }
}
