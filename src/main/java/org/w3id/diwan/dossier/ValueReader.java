package org.w3id.diwan.dossier;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Quantity;
import org.w3id.diwan.model.Quantity.Bound;
import org.w3id.diwan.model.Ref;
import org.w3id.diwan.model.Value;
import org.w3id.diwan.model.Vocabulary;
import org.w3id.diwan.model.Vocabulary.Relation;
import org.w3id.diwan.model.Vocabulary.ValueKind;

/** The other end of a claim: the fields that hold it follow from the relation. */
final class ValueReader {
    private static final Map<ValueKind, List<String>> FIELDS = Map.of(
            ValueKind.ENTITY, List.of("object"),
            ValueKind.QUANTITY, List.of("amount", "unit", "bound", "places"),
            ValueKind.PERIOD, List.of("period"));

    private static final Choice<Bound> BOUND = new Choice<>("bound", Bound.values());

    private final Vocabulary vocabulary;
    private final References references;
    private final Problems problems;

    ValueReader(Vocabulary vocabulary, References references, Problems problems) {
        this.vocabulary = vocabulary;
        this.references = references;
        this.problems = problems;
    }

    /** The value of a claim with this relation. */
    Optional<Value> read(Fields claim, Relation relation) {
        List<String> wanted = FIELDS.getOrDefault(relation.kind(), List.of());
        String why = relation.name() + " takes " + String.join(", ", wanted);
        FIELDS.forEach((kind, names) -> {
            if (kind != relation.kind()) {
                claim.refuse(why, names);
            }
        });
        claim.require(wanted.get(0));
        return switch (relation.kind()) {
            case ENTITY -> entity(claim, relation);
            case QUANTITY -> quantity(claim);
            case PERIOD -> claim.written("period").flatMap(new Dates(problems)::read);
        };
    }

    private Optional<Value> entity(Fields claim, Relation relation) {
        Optional<Word> object = claim.text("object");
        Optional<EntityId> entity = object.flatMap(references::find);
        object.ifPresent(
                word -> references.check(word, relation.range(), "wrong-range", relation.name() + " leads to"));
        return entity.map(Ref::new);
    }

    private Optional<Value> quantity(Fields claim) {
        claim.require("unit");
        List<EntityId> places = references.list(claim, "places", Roles.PLACE, "wrong-class");
        Optional<Word> unit = claim.text("unit");
        unit.filter(word -> !vocabulary.units().contains(word.text()))
                .ifPresent(word -> problems.error(
                        "unknown-unit",
                        word,
                        "the ontology has no unit " + Scalars.shown(word.text())
                                + Suggestion.of(word.text(), vocabulary.units(), "add it to the ontology")));
        Bound bound = BOUND.read(claim, Bound.EXACTLY, problems);
        Optional<Word> written = claim.number("amount");
        var amount = written.flatMap(word -> Numbers.amount(word.text()));
        if (written.isPresent() && amount.isEmpty()) {
            problems.error(
                    "bad-amount",
                    written.get(),
                    Scalars.shown(written.get().text()) + " is no amount; write plain digits");
        }
        return amount.flatMap(number -> unit.map(word -> new Quantity(number, bound, word.text(), places)));
    }
}
