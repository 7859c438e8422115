package org.w3id.diwan.article.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.diwan.article.lexicon.Countries;
import org.w3id.diwan.article.lexicon.Country;

/** The country that a document is about: the one it names most, without those that are named everywhere; none where two are named as often. */
public final class HomeCountry {
    private final Countries countries;

    public HomeCountry(Countries countries) {
        this.countries = countries;
    }

    public Optional<Country> of(EntityMentions mentions) {
        Map<Country, Integer> counts = new HashMap<>();
        for (EntityMention mention : mentions.all()) {
            countries
                    .meant(mention.entity())
                    .filter(country -> !country.has("everywhere"))
                    .ifPresent(country -> counts.merge(country, 1, Integer::sum));
        }
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<Country> best = counts.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
        return best.size() == 1 ? Optional.of(best.get(0)) : Optional.empty();
    }
}
