package org.w3id.diwan.serve.review;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Quantity;
import org.w3id.diwan.model.Slug;
import org.w3id.diwan.model.vocabulary.Vocabulary;
import org.w3id.diwan.model.vocabulary.Vocabulary.Relation;
import org.w3id.diwan.review.ClaimWording;
import org.w3id.diwan.review.ReviewDesk;
import org.w3id.diwan.review.ReviewItem;
import org.w3id.diwan.serve.review.CorrectionForm.Choice;
import org.w3id.diwan.serve.review.CorrectionForm.Field;

/** Makes forms of items, and corrections of what comes back. */
final class CorrectionForms {
    private static final Pattern SEVERAL = Pattern.compile("\\s*;\\s*");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final String SEMICOLON = "Several: with ; between them";

    /** All fields there are, in the order in which a form asks for them. */
    private static final List<Field> FIELDS = List.of(
            entity("entity", "It means", false, "Type the name of somebody known"),
            text("type", "of class", true, ""),
            text("name", "English name", true, ""),
            entity("speaker", "Speaker", true, SEMICOLON),
            entity("addressee", "Spoken to", false, "Nobody: leave it empty. " + SEMICOLON),
            text("act", "Speech act", true, ""),
            entity("subject", "Subject", true, ""),
            text("relation", "Relation", true, ""),
            entity("object", "Object", true, ""),
            text("amount", "Amount", true, ""),
            text("bound", "Bound", true, ""),
            text("unit", "Unit", true, ""),
            entity("places", "Places", false, SEMICOLON),
            text("modality", "It is", true, ""),
            entity("saidBy", "Said by", false, "Nobody: the source itself. " + SEMICOLON),
            text(
                    "when",
                    "When",
                    false,
                    "2024-01-25, 2024-01, 2024-01~, 2024-01/2024-03; nothing if the text does not say"),
            text("at", "Passage", true, "Where it begins and ends in the text, such as 120-184"),
            text("newName", "English name", false, "Then write the same name as subject or object"),
            text("newType", "of class", false, ""));

    private static final Map<String, Field> BY_NAME =
            FIELDS.stream().collect(Collectors.toMap(Field::name, field -> field));

    private final ArticleUnderReview article;
    private final ReviewDesk desk;
    private final EntitySearch search;

    CorrectionForms(ArticleUnderReview article, EntitySearch search) {
        this.article = article;
        this.desk = article.desk();
        this.search = search;
    }

    private static Field text(String name, String label, boolean isNeeded, String hint) {
        return new Field(name, label, hint, isNeeded, false, "", List.of());
    }

    private static Field entity(String name, String label, boolean isNeeded, String hint) {
        return new Field(name, label, hint, isNeeded, true, "", List.of());
    }

    /** The names of all fields. */
    static Set<String> names() {
        return BY_NAME.keySet();
    }

    /** The form of an item. */
    CorrectionForm of(ReviewItem item, int version) {
        Map<String, String> values = new HashMap<>();
        desk.fields(item).forEach((field, value) -> values.put(field, isEntity(field) ? shown(value) : value));
        if (values.isEmpty()) {
            desk.proposal(item)
                    .ifPresent(refused -> values.putAll(ProposedFields.of(refused, this::known, article.text())));
        }
        if (!values.containsKey("object")) {
            values.remove("relation"); // that of a figure or a time stands for its unit
        }
        return form(item.key(), version, withNewcomer(values), Optional.empty());
    }

    /** The form of a claim to add. */
    CorrectionForm ofNothing(String at) {
        Map<String, String> values = new HashMap<>(Map.of("at", at, "modality", "actual"));
        List.of("subject", "relation", "object", "saidBy", "when").forEach(field -> values.put(field, ""));
        return form("", 0, withNewcomer(values), Optional.empty());
    }

    /** The form with what was written, and why it cannot be taken. */
    CorrectionForm again(String key, int version, Map<String, String> given, String fault) {
        return form(key, version, given, Optional.of(fault));
    }

    private static Map<String, String> withNewcomer(Map<String, String> values) {
        if (values.containsKey("subject")) {
            values.put("newName", "");
            values.put("newType", "");
        }
        return values;
    }

    private CorrectionForm form(String key, int version, Map<String, String> values, Optional<String> fault) {
        List<Field> fields = new ArrayList<>();
        for (Field field : FIELDS) {
            String value = values.get(field.name());
            if (value != null) {
                String hint = field.name().equals("entity") && values.containsKey("type")
                        ? "Somebody known by name, or a new id such as camp-victoria"
                        : field.hint();
                fields.add(new Field(
                        field.name(),
                        field.label(),
                        hint,
                        field.isNeeded(),
                        field.isEntity(),
                        value,
                        choices(field.name(), values)));
            }
        }
        return new CorrectionForm(key, version, fields, fault);
    }

    private List<Choice> choices(String field, Map<String, String> values) {
        return switch (field) {
            case "relation" -> relations(values);
            case "act" -> terms(desk.vocabulary().acts());
            case "unit" -> terms(desk.vocabulary().units());
            case "bound" ->
                terms(Stream.of(Quantity.Bound.values())
                        .map(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList());
            case "type", "newType" -> terms(desk.classes());
            case "modality" ->
                List.of(
                        new Choice("actual", "said to be so", ""),
                        new Choice("proposed", "planned or proposed", ""),
                        new Choice("denied", "denied", ""));
            default -> List.of();
        };
    }

    private static List<Choice> terms(Collection<String> names) {
        return names.stream()
                .sorted()
                .map(name -> new Choice(name, ClaimWording.spaced(name).replace('-', ' '), ""))
                .toList();
    }

    /** The relations, those first that fit both ends. */
    private List<Choice> relations(Map<String, String> values) {
        String subject = type(values.getOrDefault("subject", ""));
        String object = type(values.getOrDefault("object", ""));
        return desk.vocabulary().relations().values().stream()
                .filter(each -> each.inClaims() && each.kind() == Vocabulary.ValueKind.ENTITY)
                .map(each -> new Choice(
                        each.name(),
                        ClaimWording.spaced(each.name()),
                        fits(each, subject, object) ? "Fits both ends" : "Others"))
                .sorted(Comparator.comparing(Choice::group).thenComparing(Choice::words))
                .toList();
    }

    private boolean fits(Relation relation, String subject, String object) {
        return (subject.isEmpty() || desk.vocabulary().isOneOf(subject, relation.domain()))
                && (object.isEmpty() || desk.vocabulary().isOneOf(object, relation.range()));
    }

    private String type(String written) {
        return meant(written).map(id -> desk.types().getOrDefault(id, "")).orElse("");
    }

    private static boolean isEntity(String field) {
        return Optional.ofNullable(BY_NAME.get(field)).filter(Field::isEntity).isPresent();
    }

    private static String label(String field) {
        return Optional.ofNullable(BY_NAME.get(field)).map(Field::label).orElse(field);
    }

    /** Ids that commas join, as a field shows them. */
    private String shown(String ids) {
        return Stream.of(ids.split(","))
                .filter(id -> !id.isEmpty())
                .map(id -> shown(new EntityId(id)))
                .collect(Collectors.joining("; "));
    }

    private String shown(EntityId id) {
        return desk.wording().label(id) + " [" + id + "]";
    }

    /** Words of the text, as a field shows whom the reading takes them for, or whom they name. */
    private String known(String written) {
        return mentioned(written).or(() -> meant(written)).map(this::shown).orElse(written);
    }

    private Optional<EntityId> mentioned(String written) {
        return desk.reading().mentions().stream()
                .filter(mention -> mention.name().equalsIgnoreCase(written.strip()))
                .map(mention -> desk.meaning(mention.entity()))
                .findFirst();
    }

    /** Who is meant by what a field holds. */
    private Optional<EntityId> meant(String written) {
        return written.isBlank()
                ? Optional.empty()
                : search.meant(written, desk.types().keySet())
                        .or(() -> mentioned(written))
                        .or(() -> EntitySearch.called(written, desk.entities()));
    }

    /**
     * What a form asks for.
     *
     * @param fields what is otherwise than it was read, by field
     * @param fault why it cannot be told
     */
    record Wanted(Map<String, String> fields, Optional<String> fault) {
        /** As people read it. */
        String words() {
            return fields.entrySet().stream()
                    .map(field -> field.getKey() + "=" + field.getValue())
                    .collect(Collectors.joining(" "));
        }

        static Wanted fault(String why) {
            return new Wanted(Map.of(), Optional.of(why));
        }
    }

    /**
     * What the form of an item asks for, or that of a claim to add. Somebody new is added first.
     *
     * @throws IOException if the decision on somebody new cannot be written
     */
    Wanted wanted(Optional<ReviewItem> item, Map<String, String> given) throws IOException {
        Optional<String> newcomer = addNewcomer(given);
        if (newcomer.isPresent()) {
            return Wanted.fault(newcomer.get());
        }
        Map<String, String> fields = new TreeMap<>();
        for (Map.Entry<String, String> each : given.entrySet()) {
            String name = each.getKey();
            String written = each.getValue().strip();
            if (name.equals("name")) {
                fields.put(name, written);
            } else if (!isEntity(name)) {
                fields.put(name, SPACES.matcher(written).replaceAll(""));
            } else {
                List<String> ids = new ArrayList<>();
                for (String one : SEVERAL.splitAsStream(written)
                        .filter(part -> !part.isEmpty())
                        .toList()) {
                    Optional<String> id = id(name, one, given.containsKey("type"));
                    if (id.isEmpty()) {
                        return Wanted.fault(
                                label(name) + ": nobody known is called \"" + one + "\"; choose from the list"
                                        + (given.containsKey("newName") ? ", or add somebody new" : ""));
                    }
                    ids.add(id.get());
                }
                fields.put(name, String.join(",", ids));
            }
        }
        fields.keySet().removeAll(List.of("newName", "newType"));
        Map<String, String> read = item.map(desk::fieldsAsRead).orElse(Map.of());
        if (item.filter(name -> isSomebodyElse(name, fields.getOrDefault("entity", "")))
                .isPresent()) {
            fields.keySet().removeAll(List.of("type", "name"));
        }
        fields.entrySet().removeAll(read.entrySet());
        return new Wanted(fields, Optional.empty());
    }

    /** Whether a name is to mean somebody whom others know already, with a class and a name of their own. */
    private boolean isSomebodyElse(ReviewItem name, String id) {
        return name.kind() == ReviewItem.Kind.NAME
                && Slug.isValid(id)
                && desk.types().containsKey(new EntityId(id))
                && (desk.isRegistered(new EntityId(id))
                        || !List.of(name.id(), desk.meaning(name.entity()).value())
                                .contains(id));
    }

    private Optional<String> addNewcomer(Map<String, String> given) throws IOException {
        String name = given.getOrDefault("newName", "").strip();
        return name.isEmpty() ? Optional.empty() : desk.addEntity(name, given.getOrDefault("newType", ""));
    }

    /** The id of somebody known; of whom a name means, where it means somebody new, any id. */
    private Optional<String> id(String field, String written, boolean mayBeNew) {
        return meant(written)
                .map(EntityId::value)
                .or(() -> Optional.of(written).filter(id -> mayBeNew && field.equals("entity") && Slug.isValid(id)));
    }
}
