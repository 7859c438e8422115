package org.w3id.diwan.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;
import org.w3id.diwan.model.Attribution;
import org.w3id.diwan.model.Claim;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Evidence;
import org.w3id.diwan.model.Modality;
import org.w3id.diwan.model.Period;
import org.w3id.diwan.model.Problem.Location;
import org.w3id.diwan.model.Property;
import org.w3id.diwan.model.Quantity;
import org.w3id.diwan.model.Review;
import org.w3id.diwan.model.Value;
import org.w3id.diwan.model.Vocabulary;
import org.w3id.diwan.model.Vocabulary.Relation;

/** The part {@code claims} of a source. */
final class ClaimReader {
    static final Set<String> FIELDS = Set.of(
            "subject",
            "relation",
            "object",
            "amount",
            "bound",
            "unit",
            "places",
            "period",
            "when",
            "modality",
            "saidBy",
            "in",
            "at",
            "review");

    private static final Choice<Modality> MODALITY = new Choice<>("modality", Modality.values());

    private final Set<String> fieldNames;
    private final SourceContext source;
    private final Vocabulary vocabulary;
    private final References references;
    private final ValueReader values;
    private final Problems problems;
    private final Set<String> statementKeys = new HashSet<>();

    ClaimReader(
            Set<String> fieldNames,
            SourceContext source,
            Vocabulary vocabulary,
            References references,
            List<Entry> statements,
            Problems problems) {
        this.fieldNames = fieldNames;
        this.source = source;
        this.vocabulary = vocabulary;
        this.references = references;
        this.values = new ValueReader(vocabulary, references, problems);
        this.problems = problems;
        statements.forEach(statement -> statementKeys.add(statement.key().text()));
    }

    /** The sound claims, in the order of the file. */
    List<Claim> read(Fields fields) {
        List<Claim> claims = new ArrayList<>();
        Map<String, Location> seen = new HashMap<>();
        for (Node node : fields.list("claims")) {
            read(node).ifPresent(claim -> {
                Location first = seen.putIfAbsent(claim.id(), problems.at(node));
                if (first != null) {
                    problems.error(
                            "duplicate-claim",
                            node,
                            "this claim is the same as that at line " + first.line() + "; delete one");
                } else {
                    claims.add(claim);
                }
            });
        }
        return claims;
    }

    Optional<Claim> read(Node node) {
        return Fields.of(node, problems.at(node), "a claim", fieldNames, problems)
                .flatMap(this::readFields);
    }

    private Optional<Claim> readFields(Fields fields) {
        int before = problems.errors();
        fields.require("subject", "relation");
        Optional<Relation> relation = relation(fields);
        Optional<EntityId> subject = subject(fields, relation);
        Optional<Value> value = relation.flatMap(known -> values.read(fields, known));
        if (relation.isEmpty()) {
            fields.text("object").ifPresent(references::find);
        }
        Period when = new Dates(problems).optional(fields, "when");
        Modality modality = MODALITY.read(fields, Modality.ACTUAL, problems);
        Attribution attribution =
                new Attribution(references.list(fields, "saidBy", Roles.ACTOR, "wrong-class"), statements(fields));
        Evidence evidence = new PassageReader(source, problems).evidence(fields);
        Optional<Review> review = new ReviewReader(problems).read(fields);
        value.ifPresent(known -> warnOfLaterDate(fields, known, when, modality));
        if (problems.errors() > before || subject.isEmpty() || relation.isEmpty() || value.isEmpty()) {
            return Optional.empty();
        }
        Property property = new Property(relation.get().name());
        Claim claim = new Claim(subject.get(), property, value.get(), when, modality, attribution, evidence);
        return Optional.of(review.map(claim::reviewed).orElse(claim));
    }

    private Optional<Relation> relation(Fields fields) {
        return fields.text("relation").flatMap(word -> {
            Relation relation = vocabulary.relations().get(word.text());
            if (relation == null) {
                problems.error(
                        "unknown-relation",
                        word,
                        "the ontology has no relation " + Scalars.shown(word.text())
                                + Suggestion.of(
                                        word.text(), vocabulary.relations().keySet(), "add it to the ontology"));
            } else if (!relation.inClaims()) {
                problems.error(
                        "misplaced-relation",
                        word,
                        word.text() + " says what an entity is; move it to its register entry");
            }
            return Optional.ofNullable(relation);
        });
    }

    private Optional<EntityId> subject(Fields fields, Optional<Relation> relation) {
        return fields.text("subject").flatMap(word -> {
            Optional<EntityId> entity = references.find(word);
            relation.ifPresent(
                    known -> references.check(word, known.domain(), "wrong-domain", known.name() + " starts from"));
            return entity;
        });
    }

    private List<String> statements(Fields fields) {
        List<String> keys = new ArrayList<>();
        for (Word word : fields.texts("in")) {
            if (!statementKeys.contains(word.text())) {
                problems.error(
                        "unknown-statement",
                        word,
                        "this file has no statement " + Scalars.shown(word.text())
                                + Suggestion.of(word.text(), statementKeys, "add it under statements"));
            } else if (keys.contains(word.text())) {
                problems.error("duplicate-value", word, word.text() + " is in this list already; delete one");
            } else {
                keys.add(word.text());
            }
        }
        return keys;
    }

    /** An event that has happened, or a figure that was counted. A relation may point ahead: whoever proposes something names its day. */
    private void warnOfLaterDate(Fields fields, Value value, Period when, Modality modality) {
        Period day = value instanceof Period period ? period : value instanceof Quantity ? when : Period.UNKNOWN;
        Period published = source.published();
        if (modality == Modality.ACTUAL
                && day.hasEarliest()
                && published.hasLatest()
                && day.earliest().isAfter(published.latest())) {
            problems.warning(
                    "dated-after-publication",
                    fields.where(value instanceof Period ? "period" : "when"),
                    day.edtf() + " is after the source's publication; correct it, or add `modality: proposed`");
        }
    }
}
