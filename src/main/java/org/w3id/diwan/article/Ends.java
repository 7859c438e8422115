package org.w3id.diwan.article;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.diwan.model.Period;
import org.w3id.diwan.model.Vocabulary;

/** What the two ends of a relation may be: the ontology's domains and ranges, and the tighter ones that a frame's marks name. */
final class Ends {
    private static final Set<String> STATES = Set.of(
            "stationedIn",
            "locatedIn",
            "backedBy",
            "headedBy",
            "partOf",
            "memberOf",
            "affiliatedWith",
            "supports",
            "opposes");
    private static final Set<String> POLITICAL =
            Set.of("supports", "opposes", "negotiatesWith", "backedBy", "condemned", "threatens");

    private final Book book;
    private final Countries countries;
    private final Map<String, List<String>> restrictions = new HashMap<>();

    Ends(Book book, Countries countries) {
        this.book = book;
        this.countries = countries;
        LexiconFile.rows("restrictions.tsv", 3).forEach(row -> restrictions.put(row.get(0), row));
    }

    /**
     * The entities that a relation joins.
     *
     * @param subject the one end
     * @param object the other end
     */
    record Pair(Known subject, Known object) {}

    /** The entities meant by what stands at both ends of a frame; empty where the ontology or the frame forbids them. */
    Optional<Pair> of(Notes notes, String relation, Set<String> marks, Known subject, Known object) {
        Known acting = acting(relation, subject);
        Known one = marks.contains("forcesof") || marks.contains("forcesofbody") ? forces(notes, acting) : acting;
        Known other = acting(relation, object);
        boolean allowed = !one.id().equals(other.id()) && fits(marks, acting, other) && isAllowed(relation, one, other);
        return allowed ? Optional.of(new Pair(one, other)) : Optional.empty();
    }

    /** When a relation holds: the one time near it; a state has none. */
    Period when(Times times, Sentence sentence, String relation, int from, int to, int trigger) {
        if (STATES.contains(relation)) {
            return Period.UNKNOWN;
        }
        Period inside = relation.equals("callsForWithdrawalOf")
                ? times.only(sentence.from(), trigger + 1)
                : times.only(from, to);
        return inside.isKnown() || relation.equals("callsForWithdrawalOf")
                ? inside
                : times.only(sentence.from(), sentence.to());
    }

    /** A country that is dealt with is its government, and an administration is the government it leads. */
    private Known acting(String relation, Known known) {
        Known government = POLITICAL.contains(relation)
                ? countries.of(known.id()).map(Country::government).orElse(known)
                : known;
        return book.administered(government);
    }

    private Known forces(Notes notes, Known government) {
        return countries
                .of(government.id())
                .map(country -> notes.propose(armedForces(country), "MilitaryUnit"))
                .orElse(government);
    }

    private static String armedForces(Country country) {
        return country.name().equals("United States")
                ? "United States Armed Forces"
                : "Armed Forces of " + country.name();
    }

    private boolean fits(Set<String> marks, Known subject, Known object) {
        return marks.stream()
                .flatMap(mark -> Optional.ofNullable(restrictions.get(mark)).stream())
                .allMatch(row -> isOneOf(subject, LexiconFile.values(row.get(1)))
                        && isOneOf(object, LexiconFile.values(row.get(2))));
    }

    private boolean isAllowed(String relation, Known subject, Known object) {
        Vocabulary.Relation known = book.vocabulary().relations().get(relation);
        return known != null && isOneOf(subject, known.domain()) && isOneOf(object, known.range());
    }

    private boolean isOneOf(Known known, Collection<String> types) {
        return types.isEmpty() || types.stream().anyMatch(type -> book.isA(known, type));
    }
}
