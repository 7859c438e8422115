package org.w3id.diwan.article.gold;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.diwan.article.lexicon.RelationMarks;
import org.w3id.diwan.model.Claim;
import org.w3id.diwan.model.Entity;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Evidence;
import org.w3id.diwan.model.Modality;
import org.w3id.diwan.model.Passage;
import org.w3id.diwan.model.Period;
import org.w3id.diwan.model.reading.MachineReading;

/**
 * What was read in one text, in the annotations' names.
 *
 * @param machine the reading
 * @param register the entities that were known beforehand
 */
record TextReading(
        MachineReading machine, List<Entity> register, GoldNames names, RelationMarks relations, PostLabels posts) {
    /** An EDTF date with its first and last day, or with what it says where it is none. */
    static Annotation date(Passage passage, String value) {
        String days = Period.parse(value)
                .filter(Period::isKnown)
                .map(period -> period.earliest() + "/" + period.latest())
                .orElse(value);
        return new Annotation(passage, List.of(List.of(days)), Set.of(), value);
    }

    /** @param status asserted, attributed, proposed or denied */
    static Annotation relation(Passage passage, List<List<String>> meanings, String status) {
        return new Annotation(passage, meanings, Set.of(), String.join(" ", meanings.get(0)) + " (" + status + ")");
    }

    Collection<Annotation> of(ScoredKind kind) {
        return switch (kind) {
            case MENTIONS ->
                machine.reading().mentions().stream()
                        .map(mention -> named(mention.passage(), mention.entity()))
                        .distinct()
                        .toList();
            case ROLES -> roles();
            case STATEMENTS ->
                machine.reading().statements().stream()
                        .flatMap(statement -> statement.speakers().stream()
                                .map(speaker -> named(passage(statement.evidence()), speaker)))
                        .toList();
            case RELATIONS -> relationsOf();
            case DATES ->
                machine.dates().stream()
                        .map(dated -> date(dated.passage(), dated.period().edtf()))
                        .toList();
        };
    }

    private Annotation named(Passage passage, EntityId entity) {
        String name = names.of(entity);
        return new Annotation(passage, List.of(List.of(name)), Set.of(), name);
    }

    /** A role that is said twice counts once. */
    private Collection<Annotation> roles() {
        Map<List<Object>, Annotation> roles = new LinkedHashMap<>();
        claims().filter(claim -> relations.has("post", claim.property())).forEach(claim -> {
            EntityId post = ((EntityId) claim.value());
            String person = names.of(claim.subject());
            Set<String> labels = new LinkedHashSet<>(names.written(post));
            Set<String> bodies = bodies(post);
            roles.putIfAbsent(
                    List.of(person, bodies, labels.stream().map(posts::words).toList()),
                    new Annotation(
                            passage(claim.evidence()),
                            bodies.stream().map(body -> List.of(person, body)).toList(),
                            labels,
                            person + ": " + String.join("/", labels) + ", " + String.join("/", bodies)));
        });
        return roles.values();
    }

    private Set<String> bodies(EntityId post) {
        return Stream.concat(register.stream(), machine.reading().entities().stream())
                .filter(entity -> entity.id().equals(post))
                .flatMap(entity -> entity.links().stream())
                .filter(link -> relations.has("in", link.property()))
                .map(link -> names.of(link.target()))
                .collect(Collectors.toSet());
    }

    /** The relations of the kinds that are annotated. */
    private List<Annotation> relationsOf() {
        return claims().filter(claim -> relations.has("annotated", claim.property()))
                .map(claim -> relation(
                        passage(claim.evidence()),
                        List.of(List.of(
                                names.of(claim.subject()), claim.property(), names.of(((EntityId) claim.value())))),
                        status(claim)))
                .toList();
    }

    private Stream<Claim> claims() {
        return machine.reading().claims().stream().filter(claim -> claim.value() instanceof EntityId);
    }

    private static Passage passage(Evidence evidence) {
        return evidence.passages().get(0);
    }

    private static String status(Claim claim) {
        return claim.modality() != Modality.ACTUAL
                ? claim.modality().name().toLowerCase(Locale.ROOT)
                : claim.attribution().isOwnVoice() ? "asserted" : "attributed";
    }
}
