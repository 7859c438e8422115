package org.w3id.diwan.article.lexicon;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.w3id.diwan.article.lexicon.Countries.Country;

/** The countries that well known holders of office serve ({@code homes.tsv}). */
public final class KnownHomes {
    private final Map<String, String> homes = new HashMap<>();
    private final Lexicon lexicon;

    public KnownHomes(Lexicon lexicon) {
        this.lexicon = lexicon;
        for (var row : lexicon.tables().rows("homes.tsv", 2)) {
            LexiconTables.values(row.get(1))
                    .forEach(name -> homes.put(lexicon.words().key(name), row.get(0)));
        }
    }

    /** The country that a person serves, if it is well known. */
    public Optional<Country> of(NamedEntity person) {
        return Optional.ofNullable(homes.get(lexicon.words().key(person.name())))
                .flatMap(lexicon.countries()::of);
    }
}
