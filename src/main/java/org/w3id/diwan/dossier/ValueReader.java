package org.w3id.diwan.dossier;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Quantity;
import org.w3id.diwan.model.Quantity.Bound;
import org.w3id.diwan.model.Ref;
import org.w3id.diwan.model.Value;
import org.w3id.diwan.model.Vocabulary.Relation;
import org.w3id.diwan.model.Vocabulary.ValueKind;

/**
 * The other end of a claim: the fields that hold it follow from the relation.
 *
 * @param register what claims speak of
 */
record ValueReader(Register register) {
    private static final Map<ValueKind, List<String>> FIELDS = Map.of(
            ValueKind.ENTITY, List.of("object"),
            ValueKind.QUANTITY, List.of("amount", "unit", "bound", "places"),
            ValueKind.PERIOD, List.of("period"));
    private static final Set<String> PLACE = Set.of("Place");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,18}(?:\\.\\d{1,9})?");

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
            case ENTITY ->
                claim.text("object")
                        .flatMap(word ->
                                register.find(word, relation.range(), "wrong-range", relation.name() + " leads to"))
                        .map(Ref::new);
            case QUANTITY -> quantity(claim);
            case PERIOD -> claim.written("period").flatMap(Dates::period);
        };
    }

    private Optional<Value> quantity(Fields claim) {
        claim.require("unit");
        List<EntityId> places = register.list(claim, "places", PLACE, "wrong-class");
        Optional<Word> unit = claim.text("unit");
        unit.ifPresent(word -> word.isTerm(register.vocabulary().units(), "unknown-unit", "unit"));
        Bound bound = claim.choice("bound", Bound.values(), Bound.EXACTLY);
        Optional<BigDecimal> amount = claim.number("amount")
                .flatMap(word -> amount(word)
                        .or(() -> word.refuse("bad-amount", word.shown() + " is no amount; write plain digits")));
        return amount.flatMap(number -> unit.map(word -> new Quantity(number, bound, word.text(), places)));
    }

    /** A figure: not negative, in plain decimal digits; powers of ten could ask for gigabytes when written out. */
    static Optional<BigDecimal> amount(Word word) {
        return AMOUNT.matcher(word.text()).matches() ? Optional.of(new BigDecimal(word.text())) : Optional.empty();
    }
}
