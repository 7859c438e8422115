package org.w3id.diwan.article;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The country that a document is about: the one it speaks of most, but for the United States; none where two are named as often. */
final class HomeCountry {
    private final Countries countries;

    HomeCountry(Countries countries) {
        this.countries = countries;
    }

    Optional<Country> of(Notes notes) {
        Map<Country, Integer> counts = new HashMap<>();
        for (Spot spot : notes.spots()) {
            countries
                    .of(spot.entity().id())
                    .or(() -> countries.byCapital(Fold.key(spot.entity().name())))
                    .filter(country -> !country.name().equals("United States"))
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
