package org.w3id.diwan.dossier;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Quantity;
import org.w3id.diwan.model.Quantity.Bound;
import org.w3id.diwan.model.Ref;
import org.w3id.diwan.model.Text;
import org.w3id.diwan.model.Value;
import org.w3id.diwan.model.Vocabulary;
import org.w3id.diwan.model.Vocabulary.Relation;
import org.w3id.diwan.model.Vocabulary.ValueKind;

/** The other end of a claim: the fields that hold it follow from the relation. */
final class ValueReader {
    private static final Map<ValueKind, List<String>> FIELDS = Map.of(
            ValueKind.ENTITY, List.of("object"),
            ValueKind.QUANTITY, List.of("amount", "unit", "bound", "places"),
            ValueKind.PERIOD, List.of("period"),
            ValueKind.TEXT, List.of("text", "language"));

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
        String[] others = FIELDS.values().stream()
                .flatMap(List::stream)
                .filter(name -> !wanted.contains(name))
                .sorted()
                .toArray(String[]::new);
        claim.refuse(relation.name() + " takes " + String.join(", ", wanted), others);
        claim.require(wanted.get(0));
        return switch (relation.kind()) {
            case ENTITY -> entity(claim, relation);
            case QUANTITY -> quantity(claim);
            case PERIOD -> claim.written("period").flatMap(new Dates(problems)::read);
            case TEXT -> text(claim);
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
        Bound bound = choice(claim, "bound", Bound.values(), Bound.EXACTLY);
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

    private Optional<Value> text(Fields claim) {
        claim.require("language");
        Optional<Word> language = claim.text("language");
        language.filter(word -> !Languages.isTag(word.text()))
                .ifPresent(word -> problems.error(
                        "bad-language",
                        word,
                        Scalars.shown(word.text()) + " is no language tag; write one such as en, ar or ckb"));
        return claim.text("text").flatMap(text -> language.map(tag -> new Text(text.text(), tag.text())));
    }

    /** A constant by its name in small letters with spaces; the default where the field is absent or wrong. */
    <E extends Enum<E>> E choice(Fields claim, String name, E[] constants, E otherwise) {
        Map<String, E> byName = new TreeMap<>();
        Arrays.stream(constants)
                .forEach(constant ->
                        byName.put(constant.name().toLowerCase(Locale.ROOT).replace('_', ' '), constant));
        return claim.text(name)
                .map(word -> {
                    if (!byName.containsKey(word.text())) {
                        problems.error(
                                "unknown-" + name,
                                word,
                                Scalars.shown(word.text()) + " is no " + name + "; write one of: "
                                        + String.join(", ", byName.keySet()));
                    }
                    return byName.getOrDefault(word.text(), otherwise);
                })
                .orElse(otherwise);
    }
}
