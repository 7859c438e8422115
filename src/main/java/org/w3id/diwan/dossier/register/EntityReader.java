package org.w3id.diwan.dossier.register;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.w3id.diwan.dossier.yaml.Entry;
import org.w3id.diwan.dossier.yaml.Fields;
import org.w3id.diwan.dossier.yaml.Form;
import org.w3id.diwan.dossier.yaml.Word;
import org.w3id.diwan.model.Entity;
import org.w3id.diwan.model.Entity.Link;
import org.w3id.diwan.model.Entity.Point;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Slug;
import org.w3id.diwan.model.vocabulary.Vocabulary;
import org.w3id.diwan.model.vocabulary.Vocabulary.Relation;

/**
 * Entries of registers as entities. Two of one class with the same name cannot be told apart, and are a problem; a building and the
 * department in it, or a capital and the government in it, can.
 */
public final class EntityReader {
    /** The fields of every entry, beside the links that the ontology lets the register hold. */
    public static final Form FORM = Form.of("an entry", "type names", "description acronyms sameAs point evidence");

    private static final Pattern DEGREES = Pattern.compile("[-+]?\\d{1,3}(?:\\.\\d{1,15})?");
    private static final double POLE = 90;
    private static final double DATE_LINE = 180;

    private final Register register;
    private final Vocabulary vocabulary;
    private final Map<String, List<Holder>> byName = new HashMap<>();
    private final Map<URI, String> byIdentifier = new HashMap<>();
    private final List<Relation> linking;
    private final Form form;

    /** A reader for entries of one dossier. */
    public EntityReader(Register register) {
        this.register = register;
        this.vocabulary = register.vocabulary();
        this.linking = vocabulary.relations().values().stream()
                .filter(Relation::inRegister)
                .sorted(Comparator.comparing(Relation::name))
                .toList();
        this.form = FORM.with(linking.stream().map(Relation::name).toList());
    }

    /** The entity; empty where its problems say why there is none. */
    public Optional<Entity> read(Entry entry, RegisterFile file) {
        return form.called("an entry of " + file.fileName())
                .read(entry.value(), entry.key().where())
                .flatMap(fields -> read(entry.key().text(), fields, file));
    }

    private Optional<Entity> read(String id, Fields fields, RegisterFile file) {
        String type = type(fields, file);
        List<NameReader.Spelling> names = new NameReader().read(fields);
        names.forEach(name -> addName(id, type, name.word()));
        String description = fields.string("description");
        List<URI> sameAs = sameAs(id, fields);
        List<Point> point = point(fields);
        List<Link> links = links(type, fields);
        List<String> evidence = fields.texts("evidence").stream()
                .flatMap(word -> Identifiers.evidence(word).stream())
                .toList();
        if (!fields.isSound() || !Slug.isValid(id)) {
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
        type.filter(word -> word.isTerm(vocabulary.classes().keySet(), "unknown-class", "class"))
                .filter(word -> !vocabulary.isA(word.text(), file.holds()))
                .ifPresent(word -> word.error(
                        "wrong-register",
                        file.fileName() + " holds entities of the class " + file.holds() + " and below, not of "
                                + word.text() + "; move it"));
        return type.map(Word::text).orElse("");
    }

    private List<URI> sameAs(String id, Fields fields) {
        List<URI> all = new ArrayList<>();
        for (Word word : fields.texts("sameAs")) {
            Identifiers.sameAs(word).ifPresent(identifier -> {
                addIdentifier(id, identifier, word);
                all.add(identifier);
            });
        }
        return all;
    }

    private List<Point> point(Fields fields) {
        List<Word> degrees = fields.numbers("point");
        if (degrees.size() == 2) {
            double latitude = within(degrees.get(0), POLE, "latitude");
            return List.of(new Point(latitude, within(degrees.get(1), DATE_LINE, "longitude")));
        }
        if (!degrees.isEmpty()) {
            fields.errorAt("point", "bad-point", "a point is [latitude, longitude]; write two numbers");
        }
        return List.of();
    }

    private static double within(Word degrees, double bound, String what) {
        boolean plain = DEGREES.matcher(degrees.text()).matches();
        double value = plain ? Double.parseDouble(degrees.text()) : Double.NaN;
        if (!(Math.abs(value) <= bound)) {
            degrees.error(
                    "bad-point",
                    degrees.text() + " is no " + what + "; it lies between -" + (int) bound + " and " + (int) bound);
        }
        return value;
    }

    private List<Link> links(String type, Fields fields) {
        List<Link> links = new ArrayList<>();
        for (Relation relation : linking) {
            String name = relation.name();
            if (fields.has(name) && !type.isEmpty() && !vocabulary.isOneOf(type, relation.domain())) {
                fields.errorAt(
                        name,
                        "wrong-domain",
                        name + " belongs to " + Register.either(relation.domain()) + ", not to " + type
                                + "; delete it");
            }
            register.list(fields, name, relation.range(), "wrong-range")
                    .forEach(target -> links.add(new Link(name, target)));
        }
        return links;
    }

    /** Compares a name with all that came before. */
    private void addName(String id, String type, Word name) {
        List<Holder> holders = byName.computeIfAbsent(name.text().toLowerCase(Locale.ROOT), key -> new ArrayList<>(1));
        holders.stream()
                .filter(holder -> !holder.id().equals(id)
                        && (vocabulary.isA(holder.type(), type) || vocabulary.isA(type, holder.type())))
                .findFirst()
                .ifPresent(holder -> name.error(
                        "name-clash",
                        name.text() + " is a name of the " + holder.type() + " " + holder.id()
                                + " too; keep it with one of them, or make the names differ"));
        holders.add(new Holder(id, type));
    }

    /** Compares an identifier with all that came before. */
    private void addIdentifier(String id, URI identifier, Word word) {
        String holder = byIdentifier.putIfAbsent(identifier, id);
        if (holder != null && !holder.equals(id)) {
            word.error(
                    "identifier-clash",
                    identifier + " is given to " + holder + " too, which would make the two the same; delete one");
        }
    }

    private record Holder(String id, String type) {}
}
