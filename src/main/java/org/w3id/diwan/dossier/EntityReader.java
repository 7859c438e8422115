package org.w3id.diwan.dossier;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3id.diwan.model.Entity;
import org.w3id.diwan.model.Entity.Link;
import org.w3id.diwan.model.Entity.Point;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Property;
import org.w3id.diwan.model.Slug;
import org.w3id.diwan.model.Vocabulary;
import org.w3id.diwan.model.Vocabulary.Relation;

/** One entry of a register as an entity. */
final class EntityReader {
    /** The fields of every entry, beside the links that the ontology lets the register hold. */
    static final Set<String> FIELDS = Set.of("type", "description", "names", "acronyms", "sameAs", "point", "evidence");

    private static final double POLE = 90;
    private static final double DATE_LINE = 180;

    private final Vocabulary vocabulary;
    private final References references;
    private final NameClashes clashes;
    private final Problems problems;
    private final List<Relation> linking;
    private final Set<String> fieldNames = new HashSet<>(FIELDS);

    EntityReader(Vocabulary vocabulary, Register register, NameClashes clashes, Problems problems) {
        this.vocabulary = vocabulary;
        this.references = new References(register, vocabulary, problems);
        this.clashes = clashes;
        this.problems = problems;
        this.linking = vocabulary.relations().values().stream()
                .filter(Relation::inRegister)
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
        linking.forEach(link -> fieldNames.add(link.name()));
    }

    /** The entity; empty where its problems say why there is none. */
    Optional<Entity> read(Entry entry, RegisterFile file) {
        String what = "an entry of " + file.fileName();
        return Fields.of(entry.value(), entry.key().where(), what, fieldNames, problems)
                .flatMap(fields -> read(entry.key().text(), fields, file));
    }

    private Optional<Entity> read(String id, Fields fields, RegisterFile file) {
        int before = problems.errors();
        fields.require("type", "names");
        String type = type(fields, file);
        List<NameReader.Spelling> names = new NameReader(problems).read(fields);
        names.forEach(name -> clashes.addName(id, type, name, problems));
        String description = fields.text("description").map(Word::text).orElse("");
        List<URI> sameAs = sameAs(id, fields);
        List<Point> point = point(fields);
        List<Link> links = links(type, fields);
        List<String> evidence = evidence(fields);
        if (problems.errors() > before || !Slug.isValid(id)) {
            return Optional.empty();
        }
        return Optional.of(new Entity(
                new EntityId(id),
                type,
                names.stream().map(NameReader.Spelling::name).toList(),
                description,
                sameAs,
                point,
                links,
                evidence));
    }

    private String type(Fields fields, RegisterFile file) {
        Optional<Word> type = fields.text("type");
        type.ifPresent(word -> {
            if (!vocabulary.classes().containsKey(word.text())) {
                problems.error(
                        "unknown-class",
                        word,
                        "the ontology has no class " + Scalars.shown(word.text())
                                + Suggestion.of(
                                        word.text(), vocabulary.classes().keySet(), "add it to the ontology"));
            } else if (!vocabulary.isA(word.text(), file.holds())) {
                problems.error(
                        "wrong-register",
                        word,
                        file.fileName() + " holds entities of the class " + file.holds() + " and below, not of "
                                + word.text() + "; move it");
            }
        });
        return type.map(Word::text).orElse("");
    }

    private List<URI> sameAs(String id, Fields fields) {
        Identifiers identifiers = new Identifiers(problems);
        List<URI> all = new ArrayList<>();
        for (Word word : fields.texts("sameAs")) {
            identifiers.sameAs(word).ifPresent(identifier -> {
                clashes.addIdentifier(id, identifier, word.where(), problems);
                all.add(identifier);
            });
        }
        return all;
    }

    private List<Point> point(Fields fields) {
        List<Word> degrees = fields.numbers("point");
        if (degrees.isEmpty()) {
            return List.of();
        }
        if (degrees.size() != 2) {
            problems.error("bad-point", fields.where("point"), "a point is [latitude, longitude]; write two numbers");
            return List.of();
        }
        double latitude = within(degrees.get(0), POLE, "latitude");
        double longitude = within(degrees.get(1), DATE_LINE, "longitude");
        return List.of(new Point(latitude, longitude));
    }

    private double within(Word degrees, double bound, String what) {
        double value = Numbers.degrees(degrees.text()).orElse(Double.NaN);
        if (!(Math.abs(value) <= bound)) {
            problems.error(
                    "bad-point",
                    degrees,
                    degrees.text() + " is no " + what + "; it lies between -" + (int) bound + " and " + (int) bound);
        }
        return value;
    }

    private List<Link> links(String type, Fields fields) {
        List<Link> links = new ArrayList<>();
        for (Relation relation : linking) {
            String name = relation.name();
            if (!fields.has(name)) {
                continue;
            }
            if (!type.isEmpty()
                    && !relation.domain().isEmpty()
                    && relation.domain().stream().noneMatch(wanted -> vocabulary.isA(type, wanted))) {
                problems.error(
                        "wrong-domain",
                        fields.where(name),
                        name + " belongs to " + References.either(relation.domain()) + ", not to " + type
                                + "; delete it");
            }
            references
                    .list(fields, name, relation.range(), "wrong-range")
                    .forEach(target -> links.add(new Link(new Property(name), target)));
        }
        return links;
    }

    private List<String> evidence(Fields fields) {
        Identifiers identifiers = new Identifiers(problems);
        List<String> all = new ArrayList<>();
        fields.texts("evidence").forEach(word -> identifiers.evidence(word).ifPresent(all::add));
        return all;
    }
}
