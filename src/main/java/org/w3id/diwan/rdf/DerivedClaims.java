package org.w3id.diwan.rdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.diwan.model.Attribution;
import org.w3id.diwan.model.Claim;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Evidence;
import org.w3id.diwan.model.Modality;
import org.w3id.diwan.model.Period;
import org.w3id.diwan.model.Value;
import org.w3id.diwan.model.vocabulary.Vocabulary;
import org.w3id.diwan.model.vocabulary.Vocabulary.Relation;
import org.w3id.diwan.model.vocabulary.Vocabulary.Rule;

/**
 * What follows from the claims of one source by the ontology's rules, so that one relation finds a fact however it was written: from an
 * event's doer and its aim who attacked whom, from a strike an attack. What a source says itself is not derived again.
 */
final class DerivedClaims {
    private final Vocabulary vocabulary;
    private final Function<EntityId, Optional<String>> types;

    /** @param types the class of an entity; empty for one that no register describes */
    DerivedClaims(Vocabulary vocabulary, Function<EntityId, Optional<String>> types) {
        this.vocabulary = vocabulary;
        this.types = types;
    }

    /**
     * A claim with those that it follows from.
     *
     * @param claim what follows: of the passages of its parts, said by whoever says one of them, with the weakest modality among them
     * @param parts one claim or two
     */
    record Derived(Claim claim, List<Claim> parts) {}

    /** What two claims have to share to say the same. */
    private record Saying(EntityId subject, String relation, Value object, Modality modality, Set<EntityId> sayers) {
        static Saying of(Claim claim) {
            return new Saying(
                    claim.subject(),
                    claim.property(),
                    claim.value(),
                    claim.modality(),
                    Set.copyOf(claim.attribution().sayers()));
        }
    }

    List<Derived> from(List<Claim> said) {
        Set<Saying> known = said.stream().map(Saying::of).collect(Collectors.toSet());
        Map<Saying, Derived> derived = new LinkedHashMap<>();
        Map<EntityId, List<Claim>> bySubject = said.stream().collect(Collectors.groupingBy(Claim::subject));
        for (Rule rule : vocabulary.rules()) {
            bySubject.forEach((event, claims) -> {
                if (isA(event, Set.of(rule.event()))) {
                    byRule(rule, event, claims).forEach(each -> keep(each, known, derived));
                }
            });
        }
        List<Claim> all = Stream.concat(said.stream(), derived.values().stream().map(Derived::claim))
                .toList();
        all.forEach(claim -> above(claim)
                .forEach(relation ->
                        keep(join(claim.subject(), relation, claim.value(), List.of(claim)), known, derived)));
        return List.copyOf(derived.values());
    }

    private static void keep(Derived one, Set<Saying> known, Map<Saying, Derived> derived) {
        Saying content = Saying.of(one.claim());
        if (!known.contains(content)) {
            derived.merge(content, one, (before, now) -> {
                List<Claim> parts = Stream.concat(before.parts().stream(), now.parts().stream())
                        .distinct()
                        .toList();
                return join(content.subject(), content.relation(), content.object(), parts);
            });
        }
    }

    private Set<String> above(Claim claim) {
        Relation relation = vocabulary.relations().get(claim.property());
        return relation == null ? Set.of() : new TreeSet<>(relation.above());
    }

    private List<Derived> byRule(Rule rule, EntityId event, List<Claim> claims) {
        List<Derived> all = new ArrayList<>();
        Relation relation = vocabulary.relations().get(rule.relation());
        for (RuleEnd subject : parts(rule.subject(), event, claims)) {
            for (RuleEnd object : parts(rule.object(), event, claims)) {
                if (relation != null
                        && isA(subject.entity(), relation.domain())
                        && isA(object.entity(), relation.range())) {
                    List<Claim> parts = Stream.concat(subject.claim().stream(), object.claim().stream())
                            .toList();
                    all.add(join(subject.entity(), rule.relation(), object.entity(), parts));
                }
            }
        }
        return all;
    }

    /** An end of a rule: the event itself, or where a claim on it leads. */
    private record RuleEnd(EntityId entity, Optional<Claim> claim) {}

    private static List<RuleEnd> parts(Optional<String> path, EntityId event, List<Claim> claims) {
        if (path.isEmpty()) {
            return List.of(new RuleEnd(event, Optional.empty()));
        }
        return claims.stream()
                .filter(claim -> claim.property().equals(path.get()))
                .flatMap(claim -> claim.value() instanceof EntityId end
                        ? Stream.of(new RuleEnd(end, Optional.of(claim)))
                        : Stream.empty())
                .toList();
    }

    private boolean isA(EntityId entity, Set<String> wanted) {
        return types.apply(entity)
                .filter(type -> vocabulary.isOneOf(type, wanted))
                .isPresent();
    }

    private static Derived join(EntityId subject, String relation, Value object, List<Claim> parts) {
        Modality weakest =
                parts.stream().map(Claim::modality).max(Modality::compareTo).orElseThrow();
        List<Period> times = parts.stream()
                .map(Claim::when)
                .filter(Period::isKnown)
                .distinct()
                .toList();
        Claim claim = new Claim(
                subject,
                relation,
                object,
                times.size() == 1 ? times.get(0) : Period.UNKNOWN,
                weakest,
                new Attribution(
                        all(parts, part -> part.attribution().sayers()),
                        all(parts, part -> part.attribution().statements())),
                new Evidence(
                        parts.get(0).evidence().source(),
                        all(parts, part -> part.evidence().passages())));
        return new Derived(claim, parts);
    }

    private static <T> List<T> all(List<Claim> parts, Function<Claim, List<T>> ofOne) {
        return parts.stream()
                .flatMap(part -> ofOne.apply(part).stream())
                .distinct()
                .toList();
    }
}
