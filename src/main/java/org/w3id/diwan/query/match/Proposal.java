package org.w3id.diwan.query.match;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
 * @param features why it is proposed
 * @param origin how it was found
 */
record Proposal(
        String entity,
        int score,
        boolean ambiguous,
        String matched,
        String language,
        Set<String> types,
        List<MatchFeature> features,
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
    static Proposal of(Match match, String asked) {
        Stream<MatchFeature> reasons = match.reasons().stream()
                .map(reason -> new MatchFeature(reason.name().toLowerCase(Locale.ROOT), true));
        boolean sameScript = script(match.matched().text()).equals(script(asked));
        return new Proposal(
                match.entity().value(),
                match.score(),
                match.ambiguous(),
                match.matched().text(),
                sameScript ? match.matched().language() : "",
                match.types(),
                Stream.concat(Stream.of(new MatchFeature("name_score", match.score())), reasons)
                        .toList(),
                Origin.NAME);
    }

    private static Optional<Character.UnicodeScript> script(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(Character.UnicodeScript::of)
                .findFirst();
    }

    static Proposal identified(KnownEntity known, boolean replaced) {
        List<MatchFeature> features = Stream.of("identifier", "replaced")
                .limit(replaced ? 2 : 1)
                .map(id -> new MatchFeature(id, true))
                .toList();
        return new Proposal(known.id(), IDENTIFIED, false, "", "", Set.copyOf(known.types()), features, Origin.ID);
    }

    static Proposal byProperties(KnownEntity known) {
        return new Proposal(
                known.id(), BY_PROPERTIES, true, "", "", Set.copyOf(known.types()), List.of(), Origin.PROPERTIES);
    }
}
