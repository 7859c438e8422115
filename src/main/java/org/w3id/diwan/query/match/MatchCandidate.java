package org.w3id.diwan.query.match;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.diwan.names.Match;
import org.w3id.diwan.query.entity.KnownEntity;

/**
 * An entity that a query may mean, before types and properties were considered.
 *
 * @param entity its id
 * @param score from 0 to 100
 * @param ambiguous whether another fits as well
 * @param matched the name that fits best; empty where it was found otherwise
 * @param language of the name that matched; empty if none did
 * @param types its types, with all superclasses
 * @param features why it is proposed, by id
 * @param origin how it was found
 */
record MatchCandidate(
        String entity,
        int score,
        boolean ambiguous,
        String matched,
        String language,
        Set<String> types,
        Map<String, Object> features,
        Origin origin) {
    /** How an entity was found. */
    enum Origin {
        NAME,
        ID,
        PROPERTIES
    }

    /** The score of what agrees in all properties; without a name that leaves doubt. */
    private static final int BY_PROPERTIES = 75;

    private static final int IDENTIFIED = 100;

    /** Named in the language of the name that matched, as long as that is written in the letters of what was asked. */
    static MatchCandidate of(Match match, String asked) {
        Map<String, Object> features = new LinkedHashMap<>(Map.of("name_score", match.score()));
        match.reasons().forEach(reason -> features.put(reason.name().toLowerCase(Locale.ROOT), true));
        boolean sameScript = script(match.matched().text()).equals(script(asked));
        return new MatchCandidate(
                match.entity().value(),
                match.score(),
                match.ambiguous(),
                match.matched().text(),
                sameScript ? match.matched().language() : "",
                match.types(),
                features,
                Origin.NAME);
    }

    private static Optional<Character.UnicodeScript> script(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(Character.UnicodeScript::of)
                .findFirst();
    }

    static MatchCandidate identified(KnownEntity known, boolean replaced) {
        Map<String, Object> features = new LinkedHashMap<>(Map.of("identifier", true));
        if (replaced) {
            features.put("replaced", true);
        }
        return new MatchCandidate(
                known.id(), IDENTIFIED, false, "", "", Set.copyOf(known.types()), features, Origin.ID);
    }

    static MatchCandidate byProperties(KnownEntity known) {
        return new MatchCandidate(
                known.id(), BY_PROPERTIES, true, "", "", Set.copyOf(known.types()), Map.of(), Origin.PROPERTIES);
    }
}
