package org.w3id.diwan.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.diwan.dossier.DossierUpdate;
import org.w3id.diwan.model.Claim;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Passage;
import org.w3id.diwan.model.Quantity;
import org.w3id.diwan.model.Slug;
import org.w3id.diwan.model.Source;
import org.w3id.diwan.model.Statement;
import org.w3id.diwan.model.vocabulary.Vocabulary;
import org.w3id.diwan.model.vocabulary.Vocabulary.Relation;
import org.w3id.diwan.model.vocabulary.Vocabulary.ValueKind;

/**
 * Whether the ontology and the registers bear what a reviewer writes.
 *
 * @param current the reading
 * @param vocabulary the relations, with the classes at their ends
 * @param types the class of every entity that may be spoken of
 */
record CorrectionCheck(CorrectedReading current, Vocabulary vocabulary, Map<EntityId, String> types) {
    private static final Set<String> ACTOR = Set.of("Actor");

    /** What is wrong with a decision on an item, as a sentence. */
    Optional<String> fault(ReviewItem item, Decision decision) {
        if (decision.verb() == Decision.Verb.CORRECT) {
            return fault(item, decision.change());
        }
        return item.kind().isWritten() && decision.verb() == Decision.Verb.ACCEPT
                ? Optional.of("what was refused is taken up by correct, with " + String.join(", ", Correction.NEEDED))
                : Optional.empty();
    }

    /** What is wrong with somebody who is to be added, as a sentence. */
    Optional<String> newEntity(String name, String type) {
        String id = Slug.of(name);
        if (!Slug.isValid(id)) {
            return Optional.of(name + ": write the English name, in Latin letters");
        }
        if (types.containsKey(new EntityId(id))) {
            return Optional.of(id + ": there is somebody of this id; choose them, or write a longer name");
        }
        return DossierUpdate.isRegistered(type, vocabulary)
                ? Optional.empty()
                : Optional.of("choose the class of " + name);
    }

    /** What is wrong with the words of a correction of an item, as a sentence; nothing if they can be taken. */
    Optional<String> fault(ReviewItem item, String words) {
        Correction change = Correction.parse(words);
        return switch (item.kind()) {
            case NAME -> name(item, words);
            case STATEMENT ->
                Correction.fault(words, Correction.OF_STATEMENT)
                        .or(() -> current.readStatement(item).flatMap(read -> fault(change.apply(read))));
            case CLAIM ->
                Correction.fault(words, fields(item))
                        .or(() -> current.readClaim(item).flatMap(read -> fault(change.apply(read))));
            case REFUSED -> change.fields().containsKey("act") ? wholeStatement(words) : wholeClaim(words);
            case ADDED -> wholeClaim(words);
            case ENTITY -> Optional.of("take it back, and add another");
        };
    }

    private Set<String> fields(ReviewItem item) {
        return current.readClaim(item)
                        .filter(claim -> claim.value() instanceof Quantity)
                        .isPresent()
                ? Correction.OF_FIGURE
                : Correction.OF_CLAIM;
    }

    /** What is wrong with the words of a claim that stands in no reading. */
    Optional<String> wholeClaim(String words) {
        return Correction.fault(words, Correction.OF_CLAIM)
                .or(() -> Correction.parse(words)
                        .claim(current.source())
                        .map(this::fault)
                        .orElseGet(() -> missing("claim", Correction.NEEDED)));
    }

    private Optional<String> wholeStatement(String words) {
        return Correction.fault(words, Correction.OF_STATEMENT)
                .or(() -> Correction.parse(words)
                        .statement("new", current.source())
                        .map(this::fault)
                        .orElseGet(() -> missing("statement", Correction.NEEDED_TO_SPEAK)));
    }

    private static Optional<String> missing(String what, List<String> needed) {
        return Optional.of("a " + what + " needs " + String.join(", ", needed) + "; give them all");
    }

    /** Somebody registered may be meant for somebody else who is; who is new may get any id and name, and a class that a register holds. */
    private Optional<String> name(ReviewItem name, String words) {
        Correction change = Correction.parse(words);
        boolean isNew = current.file().isNew(name.entity());
        String type = change.field("type");
        Optional<String> fault = Correction.fault(words, isNew ? Correction.OF_NEW_ENTITY : Set.of("entity"));
        if (fault.isEmpty() && !isNew && !types.containsKey(new EntityId(change.field("entity")))) {
            return Optional.of(words + " is no id that can be meant here");
        }
        return fault.isEmpty() && !type.isEmpty() && !DossierUpdate.isRegistered(type, vocabulary)
                ? Optional.of("type=" + type + ": no register holds this class")
                : fault;
    }

    private Optional<String> fault(Statement written) {
        Statement said = current.named(written);
        return (vocabulary.acts().contains(said.act())
                        ? Optional.<String>empty()
                        : Optional.of("act=" + said.act() + ": the ontology has no such speech act"))
                .or(() -> actors(said.speakers(), "speaks"))
                .or(() -> actors(said.addressees(), "is spoken to"))
                .or(() -> passage(said.evidence().passages()));
    }

    private Optional<String> fault(Claim written) {
        Claim claim = current.named(written);
        return strangers(claim.entities())
                .or(() -> relation(claim))
                .or(() -> actors(claim.attribution().sayers(), "speaks"))
                .or(() -> passage(claim.evidence().passages()));
    }

    private Optional<String> strangers(List<EntityId> ids) {
        return ids.stream().filter(id -> !types.containsKey(id)).findFirst().map(id -> id + ": no register has it");
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
                : Optional.of(ClaimWording.spaced(relation.name()) + " " + leads + " "
                        + String.join(" or ", classes.stream().sorted().toList()) + "; " + id + " is of class " + type);
    }

    private Optional<String> actors(List<EntityId> ids, String doing) {
        return strangers(ids)
                .or(() -> ids.stream()
                        .filter(id -> !vocabulary.isOneOf(types.getOrDefault(id, ""), ACTOR))
                        .findFirst()
                        .map(id -> "only an Actor " + doing + "; " + id + " is of class " + types.get(id)));
    }

    /** The length of a text that is not stored is not known. */
    private Optional<String> passage(List<Passage> places) {
        int end = current.file().reading().sources().get(0).text().stream()
                .mapToInt(Source.StoredText::codePoints)
                .filter(length -> length > 0)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
        return places.stream()
                .filter(at -> at.end() > end)
                .findFirst()
                .map(at -> "at=" + at.begin() + "-" + at.end() + ": the text ends at " + end);
    }
}
