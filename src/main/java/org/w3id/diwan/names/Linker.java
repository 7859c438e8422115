package org.w3id.diwan.names;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says whom a name in a text means, given what stands around it. */
final class Linker {
    private enum Country {
        SAME,
        UNKNOWN,
        OTHER
    }

    private static final int MOST_MATCHES = 20;

    private final NameSearch search;
    private final Judge judge;
    private final NameParts parts;

    Linker(NameSearch search, Judge judge, NameParts parts) {
        this.search = search;
        this.judge = judge;
        this.parts = parts;
    }

    List<Match> link(String written, MentionContext context) throws IOException {
        Asked asked = Asked.of(written, parts.folding(), parts.titles());
        if (asked.readings().isEmpty()) {
            return List.of();
        }
        Map<IndexedName, Verdict> verdicts = new LinkedHashMap<>();
        List<IndexedName> proposed = new ArrayList<>(search.whole(asked, context.types()));
        proposed.addAll(search.surnames(asked, context.types()));
        for (IndexedName name : proposed) {
            judge.judge(asked, name, context.types())
                    .filter(verdict -> verdict.isWhole() || isSurnameOnly(verdict))
                    .ifPresent(verdict -> verdicts.put(name, verdict));
        }
        weighCountries(verdicts, countries(context));
        Ranking ranking = new Ranking("");
        verdicts.forEach((name, verdict) -> ranking.add(name, Optional.of(verdict)));
        return ranking.matches(MOST_MATCHES);
    }

    private static boolean isSurnameOnly(Verdict verdict) {
        return verdict.has(Reason.SURNAME) && !verdict.has(Reason.TYPO);
    }

    /** Where one is known to be of the country, all others cost; where none is, those that are of another. */
    private void weighCountries(Map<IndexedName, Verdict> verdicts, Set<String> countries) {
        if (countries.isEmpty()) {
            return;
        }
        boolean found = verdicts.keySet().stream().anyMatch(name -> country(name, countries) == Country.SAME);
        verdicts.forEach((name, verdict) -> {
            Country country = country(name, countries);
            if (country == Country.OTHER || (found && country == Country.UNKNOWN)) {
                verdict.because(Reason.OTHER_COUNTRY);
            }
        });
    }

    private Country country(IndexedName name, Set<String> countries) {
        if (name.context().containsAll(countries)) {
            return Country.SAME;
        }
        boolean known = name.context().stream().anyMatch(parts.lists()::isNation);
        return known ? Country.OTHER : Country.UNKNOWN;
    }

    private Set<String> countries(MentionContext context) {
        return NameText.withoutMinor(parts.folding().words(context.country())).stream()
                .map(Word::key)
                .collect(Collectors.toSet());
    }
}
