package org.w3id.diwan.article.relation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.w3id.diwan.article.entity.EntityMentions;
import org.w3id.diwan.article.entity.SentenceScope;
import org.w3id.diwan.article.lexicon.Countries;
import org.w3id.diwan.article.lexicon.Countries.Country;
import org.w3id.diwan.article.lexicon.EntityLexicon;
import org.w3id.diwan.article.lexicon.Lexicon;
import org.w3id.diwan.article.lexicon.LexiconTables;
import org.w3id.diwan.article.lexicon.NamedEntity;
import org.w3id.diwan.article.lexicon.Organ;
import org.w3id.diwan.article.lexicon.RelationMarks;
import org.w3id.diwan.article.time.DateIndex;
import org.w3id.diwan.model.Period;
import org.w3id.diwan.model.vocabulary.Vocabulary;

/** What the two ends of a relation may be: the ontology's domains and ranges, and the tighter ones that a frame's marks name. */
public final class RelationEnds {
    private final EntityLexicon entities;
    private final Countries countries;
    private final Organ forces;
    private final RelationMarks relations;
    private final Map<String, List<String>> restrictions = new HashMap<>();

    public RelationEnds(Lexicon lexicon) {
        entities = lexicon.entities();
        countries = lexicon.countries();
        forces = lexicon.forces().orElseThrow(() -> new IllegalStateException("organs.tsv marks no organ as forces"));
        relations = lexicon.relations();
        lexicon.tables().rows("restrictions.tsv", 3).forEach(row -> restrictions.put(row.get(0), row));
    }

    /**
     * The entities that a relation joins.
     *
     * @param subject the one end
     * @param object the other end
     */
    public record Pair(NamedEntity subject, NamedEntity object) {}

    /** The entities meant by what stands at both ends of a frame; empty where the ontology or the frame forbids them. */
    Optional<Pair> of(EntityMentions mentions, Frame frame, NamedEntity subject, NamedEntity object) {
        String relation = frame.relation();
        NamedEntity acting = acting(relation, subject);
        NamedEntity one = frame.has("forcesof") || frame.has("forcesofbody") ? forces(mentions, acting) : acting;
        NamedEntity other =
                frame.has("places") ? fitting(acting(relation, object), Set.of("Place")) : acting(relation, object);
        boolean allowed =
                !one.id().equals(other.id()) && fits(frame.marks(), acting, other) && isAllowed(relation, one, other);
        return allowed ? Optional.of(new Pair(one, other)) : Optional.empty();
    }

    /** The entities meant by two ends that somebody proposes; empty where the ontology forbids them. */
    public Optional<Pair> of(String relation, NamedEntity subject, NamedEntity object) {
        Vocabulary.Relation known = entities.vocabulary().relations().get(relation);
        if (known == null) {
            return Optional.empty();
        }
        NamedEntity one = fitting(acting(relation, subject), known.domain());
        NamedEntity other = fitting(acting(relation, object), known.range());
        return isAllowed(relation, one, other) ? Optional.of(new Pair(one, other)) : Optional.empty();
    }

    /** A country as a place where its government may not stand, or the other way round. */
    private NamedEntity fitting(NamedEntity known, Set<String> types) {
        return isOneOf(known, types)
                ? known
                : countries.of(known.id()).stream()
                        .flatMap(country -> Stream.of(country.government(), country.place()))
                        .filter(each -> isOneOf(each, types))
                        .findFirst()
                        .orElse(known);
    }

    /** When a relation holds: the one time near it that no relative clause of another matter gives; a state has none. */
    Period when(SentenceScope scope, String relation, int from, int to, int trigger) {
        DateIndex times = scope.times();
        if (relations.has("state", relation)) {
            return Period.UNKNOWN;
        }
        IntPredicate near = at -> !times.isOfNoun(at, from, to)
                && (!scope.isInserted(at) || scope.isInserted(trigger))
                && !isOfSaying(scope, at, trigger)
                && !isOfAnotherVerb(scope, Math.min(at, trigger), Math.max(at, trigger));
        if (relations.has("before", relation)) {
            return times.only(scope.from(), trigger + 1, near);
        }
        Period inside = times.only(from, to, near);
        return inside.isKnown() ? inside : times.only(scope.from(), scope.to(), near);
    }

    /** "said on Monday that": the day on which it was said. */
    private boolean isOfSaying(SentenceScope scope, int at, int trigger) {
        int before = scope.back(
                at - 1, 5, each -> scope.token(each).is(",") || scope.is(each, "speech", "verb", "boundary"));
        return before >= 0
                && scope.is(before, "speech")
                && scope.isFree(before)
                && before != trigger
                && !scope.key(before - 1).equals("to");
    }

    /** "met A on Monday and will visit B": another verb begins between. */
    private boolean isOfAnotherVerb(SentenceScope scope, int from, int to) {
        return scope.any(
                from + 1,
                to - 1,
                at -> scope.key(at).equals("and")
                        && (scope.is(at + 1, "auxiliary", "proposing")
                                || scope.words().isPast(scope.key(at + 1)))
                        && scope.isFree(at + 1));
    }

    /** A country that is dealt with is its government, and an administration is the government it leads. */
    private NamedEntity acting(String relation, NamedEntity known) {
        NamedEntity government = relations.has("political", relation)
                ? countries.of(known.id()).map(Country::government).orElse(known)
                : known;
        return entities.administered(government);
    }

    private NamedEntity forces(EntityMentions mentions, NamedEntity government) {
        return countries
                .of(government.id())
                .map(country -> mentions.propose(forces.name(country), forces.type()))
                .orElse(government);
    }

    private boolean fits(Set<String> marks, NamedEntity subject, NamedEntity object) {
        return marks.stream()
                .flatMap(mark -> Optional.ofNullable(restrictions.get(mark)).stream())
                .allMatch(row -> isOneOf(subject, LexiconTables.values(row.get(1)))
                        && isOneOf(object, LexiconTables.values(row.get(2))));
    }

    private boolean isAllowed(String relation, NamedEntity subject, NamedEntity object) {
        Vocabulary.Relation known = entities.vocabulary().relations().get(relation);
        return known != null && isOneOf(subject, known.domain()) && isOneOf(object, known.range());
    }

    private boolean isOneOf(NamedEntity known, Collection<String> types) {
        return types.isEmpty() || types.stream().anyMatch(type -> entities.isA(known, type));
    }
}
