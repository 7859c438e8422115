package org.w3id.diwan.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.diwan.model.Claim;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Passage;
import org.w3id.diwan.model.Quantity;
import org.w3id.diwan.model.vocabulary.Vocabulary;
import org.w3id.diwan.model.vocabulary.Vocabulary.Relation;
import org.w3id.diwan.model.vocabulary.Vocabulary.ValueKind;

/**
 * Whether the ontology and the registers bear a claim that a reviewer has made.
 *
 * @param vocabulary the relations, with the classes at their ends
 * @param types the class of every entity that may be spoken of
 * @param length of the text, in code points; 0 where nobody knows
 */
record ClaimCheck(Vocabulary vocabulary, Map<EntityId, String> types, int length) {
    private static final Set<String> ACTOR = Set.of("Actor");

    /** What is wrong with it, as a sentence. */
    Optional<String> fault(Claim claim) {
        Optional<String> stranger = claim.entities().stream()
                .filter(id -> !types.containsKey(id))
                .findFirst()
                .map(id -> id + ": no register has it");
        return stranger.or(() -> relation(claim))
                .or(() -> sayer(claim))
                .or(() -> passage(claim.evidence().passages()));
    }

    private Optional<String> relation(Claim claim) {
        Relation relation = vocabulary.relations().get(claim.property());
        if (relation == null || !relation.inClaims()) {
            return Optional.of(claim.property() + ": the ontology has no such relation for claims");
        }
        boolean named = claim.value() instanceof EntityId;
        if (named != (relation.kind() == ValueKind.ENTITY)) {
            return Optional.of(relation.name()
                    + ": this relation has another kind of value; reject the claim and write it by hand");
        }
        if (claim.value() instanceof Quantity figure && !vocabulary.units().contains(figure.unit())) {
            return Optional.of(figure.unit() + ": the ontology has no such unit");
        }
        return end(relation, "starts from", relation.domain(), claim.subject())
                .or(() -> claim.value() instanceof EntityId object
                        ? end(relation, "leads to", relation.range(), object)
                        : Optional.empty())
                .or(() -> claim.value().equals(claim.subject())
                        ? Optional.of("subject and object are the same; name another")
                        : Optional.empty());
    }

    private Optional<String> end(Relation relation, String leads, Set<String> classes, EntityId id) {
        String type = types.getOrDefault(id, "");
        return vocabulary.isOneOf(type, classes)
                ? Optional.empty()
                : Optional.of(ClaimWording.spaced(relation.name()) + " " + leads + " " + words(classes) + "; " + id
                        + " is of class " + type);
    }

    private static String words(Set<String> classes) {
        return String.join(" or ", classes.stream().sorted().toList());
    }

    private Optional<String> sayer(Claim claim) {
        return claim.attribution().sayers().stream()
                .filter(id -> !vocabulary.isOneOf(types.getOrDefault(id, ""), ACTOR))
                .findFirst()
                .map(id -> "only an Actor speaks; " + id + " is of class " + types.get(id));
    }

    /** What is wrong with places in the text. */
    Optional<String> passage(List<Passage> places) {
        return places.stream()
                .filter(at -> length > 0 && at.end() > length)
                .findFirst()
                .map(at -> "at=" + at.begin() + "-" + at.end() + ": the text ends at " + length);
    }
}
