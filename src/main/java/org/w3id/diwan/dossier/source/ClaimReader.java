package org.w3id.diwan.dossier.source;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3id.diwan.dossier.register.Register;
import org.w3id.diwan.dossier.yaml.Dates;
import org.w3id.diwan.dossier.yaml.Entry;
import org.w3id.diwan.dossier.yaml.Fields;
import org.w3id.diwan.dossier.yaml.Form;
import org.w3id.diwan.dossier.yaml.Word;
import org.w3id.diwan.dossier.yaml.YamlNode;
import org.w3id.diwan.model.Attribution;
import org.w3id.diwan.model.Claim;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Evidence;
import org.w3id.diwan.model.Modality;
import org.w3id.diwan.model.Period;
import org.w3id.diwan.model.Problem.Location;
import org.w3id.diwan.model.Quantity;
import org.w3id.diwan.model.Quantity.Bound;
import org.w3id.diwan.model.Review;
import org.w3id.diwan.model.Value;
import org.w3id.diwan.model.vocabulary.Vocabulary.Relation;
import org.w3id.diwan.model.vocabulary.Vocabulary.ValueKind;

/** The part {@code claims} of a source. */
public final class ClaimReader {
    /** One claim. */
    public static final Form FORM = Form.of(
            "a claim", "subject relation", "object amount bound unit places period when modality saidBy in at review");

    /** The fields that hold the other end of a claim follow from its relation. */
    private static final Map<ValueKind, List<String>> VALUE_FIELDS = Map.of(
            ValueKind.ENTITY, List.of("object"),
            ValueKind.QUANTITY, List.of("amount", "unit", "bound", "places"),
            ValueKind.PERIOD, List.of("period"));

    private static final Set<String> PLACE = Set.of("Place");

    /** Not negative, in plain decimal digits; powers of ten could ask for gigabytes when written out. */
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,18}(?:\\.\\d{1,9})?");

    private static final Form REVIEW = Form.of("a review", "by on", "of");
    private static final Pattern CLAIM = Pattern.compile("[0-9a-f]{32}");

    private final Form form;
    private final PassageReader passages;
    private final Register register;
    private final List<String> statementKeys;
    private final Map<String, BigDecimal> confidence = new HashMap<>();

    /** @param statements the keys of all statements, sound or not */
    public ClaimReader(Form form, PassageReader passages, Register register, List<Entry> statements) {
        this.form = form;
        this.passages = passages;
        this.register = register;
        this.statementKeys =
                statements.stream().map(statement -> statement.key().text()).toList();
    }

    /** The sound claims, in the order of the file. */
    List<Claim> read(Fields fields) {
        List<Claim> claims = new ArrayList<>();
        Map<String, Location> seen = new HashMap<>();
        for (YamlNode node : fields.list("claims")) {
            form.read(node).flatMap(this::readClaim).ifPresent(claim -> {
                Location first = seen.putIfAbsent(claim.id(), node.where());
                if (first != null) {
                    node.refuse(
                            "duplicate-claim",
                            "this claim is the same as that at line " + first.line() + "; delete one");
                } else {
                    claims.add(claim);
                }
            });
        }
        return claims;
    }

    /** How sure the machine is of the claims that were read, by their ids; nothing where that is no field of theirs. */
    Map<String, BigDecimal> confidence() {
        return confidence;
    }

    private Optional<Claim> readClaim(Fields fields) {
        Optional<Relation> relation = relation(fields);
        Optional<EntityId> subject = subject(fields, relation);
        Optional<Value> value = relation.flatMap(known -> value(fields, known));
        if (relation.isEmpty()) {
            fields.text("object").ifPresent(register::find);
        }
        Period when = fields.period("when");
        Modality modality = fields.choice("modality", Modality.values(), Modality.ACTUAL);
        Attribution attribution = new Attribution(register.actors(fields, "saidBy"), statements(fields));
        Evidence evidence = passages.evidence(fields);
        Optional<Review> review = review(fields);
        if (fields.isSound() && subject.isPresent() && value.equals(subject)) {
            fields.text("object")
                    .ifPresent(
                            word -> word.error("related-to-itself", "subject and object are the same; name another"));
        }
        value.ifPresent(known -> warnOfLaterDate(fields, known, when, modality));
        if (!fields.isSound() || subject.isEmpty() || relation.isEmpty() || value.isEmpty()) {
            return Optional.empty();
        }
        String property = relation.get().name();
        Claim claim = new Claim(subject.get(), property, value.get(), when, modality, attribution, evidence);
        confidence.put(claim.id(), confidence(fields));
        return Optional.of(review.map(claim::reviewed).orElse(claim));
    }

    private Optional<EntityId> subject(Fields fields, Optional<Relation> relation) {
        return fields.text("subject")
                .flatMap(word -> relation.isEmpty()
                        ? register.find(word)
                        : register.find(
                                word,
                                relation.get().domain(),
                                "wrong-domain",
                                relation.get().name() + " starts from"));
    }

    private static BigDecimal confidence(Fields fields) {
        return fields.number("confidence")
                .filter(word -> AMOUNT.matcher(word.text()).matches())
                .map(word -> new BigDecimal(word.text()))
                .orElse(BigDecimal.ZERO);
    }

    private Optional<Relation> relation(Fields fields) {
        Map<String, Relation> relations = register.vocabulary().relations();
        Optional<Word> word =
                fields.text("relation").filter(name -> name.isTerm(relations.keySet(), "unknown-relation", "relation"));
        Optional<Relation> relation = word.map(name -> relations.get(name.text()));
        if (word.isPresent() && !relation.map(Relation::inClaims).orElse(true)) {
            word.get()
                    .error(
                            "misplaced-relation",
                            word.get().text() + " says what an entity is; move it to its register entry");
        }
        return relation;
    }

    /** The value of a claim with this relation. */
    private Optional<Value> value(Fields claim, Relation relation) {
        List<String> wanted = VALUE_FIELDS.getOrDefault(relation.kind(), List.of());
        String why = relation.name() + " takes " + String.join(", ", wanted);
        VALUE_FIELDS.forEach((kind, names) -> {
            if (kind != relation.kind()) {
                claim.refuse(why, names);
            }
        });
        claim.require(wanted.get(0));
        return switch (relation.kind()) {
            case ENTITY ->
                claim.text("object")
                        .flatMap(word ->
                                register.find(word, relation.range(), "wrong-range", relation.name() + " leads to"));
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
        return claim.number("amount")
                .filter(word -> word.matches(AMOUNT, "bad-amount", " is no amount; write plain digits"))
                .flatMap(amount ->
                        unit.map(word -> new Quantity(new BigDecimal(amount.text()), bound, word.text(), places)));
    }

    private List<String> statements(Fields fields) {
        List<String> keys = new ArrayList<>();
        for (Word word : fields.texts("in")) {
            if (!statementKeys.contains(word.text())) {
                word.error(
                        "unknown-statement",
                        "this file has no statement " + word.shown()
                                + word.suggestion(statementKeys, "add it under statements"));
            } else if (keys.contains(word.text())) {
                word.error("duplicate-value", word.text() + " is in this list already; delete one");
            } else {
                keys.add(word.text());
            }
        }
        return keys;
    }

    /** The review of a claim that a machine had read; without {@code of} it accepts the claim as it is. */
    private static Optional<Review> review(Fields claim) {
        return claim.fields("review", REVIEW).flatMap(fields -> {
            Optional<Word> of = fields.text("of");
            of.ifPresent(word ->
                    word.matches(CLAIM, "bad-id", " is no claim's id; write the 32 digits at the end of its IRI"));
            Optional<LocalDate> on = fields.written("on").flatMap(Dates::day);
            return fields.text("by")
                    .flatMap(by -> on.map(
                            day -> new Review(by.text(), day, of.map(Word::text).orElse(""))));
        });
    }

    /** An event that has happened, or a figure that was counted. A relation may point ahead: whoever proposes something names its day. */
    private void warnOfLaterDate(Fields fields, Value value, Period when, Modality modality) {
        Period day = value instanceof Period period ? period : value instanceof Quantity ? when : Period.UNKNOWN;
        Period published = passages.source().published();
        if (modality == Modality.ACTUAL
                && day.hasEarliest()
                && published.hasLatest()
                && day.earliest().isAfter(published.latest())) {
            fields.problems()
                    .warning(
                            "dated-after-publication",
                            fields.where(value instanceof Period ? "period" : "when"),
                            day.edtf() + " is after the source's publication; correct it, or add `modality: proposed`");
        }
    }
}
