package org.w3id.diwan.review;

import java.math.BigDecimal;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.diwan.model.Attribution;
import org.w3id.diwan.model.Claim;
import org.w3id.diwan.model.Entity;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Evidence;
import org.w3id.diwan.model.Modality;
import org.w3id.diwan.model.Passage;
import org.w3id.diwan.model.Period;
import org.w3id.diwan.model.Quantity;
import org.w3id.diwan.model.Quantity.Bound;
import org.w3id.diwan.model.Slug;
import org.w3id.diwan.model.SourceId;
import org.w3id.diwan.model.Statement;
import org.w3id.diwan.model.Value;

/**
 * What a reviewer writes of a claim, a statement or a name, field by field. In a decision these are words such as {@code
 * object=kataib-hezbollah when=2024-01 at=3-41 saidBy=}, for a name {@code camp-victoria type=Place}. Several ids or passages are joined by
 * commas.
 *
 * @param fields the values by field
 */
record Correction(Map<String, String> fields) {
    /** Nothing is changed. */
    static final Correction NONE = new Correction(Map.of());

    /** The fields of a claim whose value is an entity. */
    static final Set<String> OF_CLAIM = Set.of("subject", "relation", "object", "modality", "when", "saidBy", "at");

    /** The fields of a claim whose value is a figure. */
    static final Set<String> OF_FIGURE =
            Set.of("subject", "relation", "amount", "bound", "unit", "places", "modality", "when", "saidBy", "at");

    static final Set<String> OF_STATEMENT = Set.of("speaker", "addressee", "act", "when", "at");

    /** The fields of somebody whom no register holds: the id, the class, the English name. */
    static final Set<String> OF_NEW_ENTITY = Set.of("entity", "type", "name");

    /** The fields that a claim cannot do without. */
    static final List<String> NEEDED = List.of("subject", "relation", "object", "at");

    /** The fields that a statement cannot do without. */
    static final List<String> NEEDED_TO_SPEAK = List.of("speaker", "act", "at");

    private static final Set<String> IDS = Set.of("subject", "object", "places", "saidBy", "speaker", "addressee");
    private static final Pattern WORD = Pattern.compile("(?:([A-Za-z]+)=)?(\\S*)");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,18}(?:\\.\\d{1,9})?");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern PASSAGE = Pattern.compile("(\\d{1,9})-(\\d{1,9})");

    Correction {
        fields = Map.copyOf(fields);
    }

    /** Reads the words; what is none is left out, see {@link #fault}. The first may be an entity's id alone. */
    static Correction parse(String words) {
        Map<String, String> fields = new HashMap<>();
        for (String each : SPACES.splitAsStream(words.strip()).toList()) {
            Matcher word = WORD.matcher(each);
            if (word.matches() && !each.isEmpty()) {
                String field = word.group(1) == null ? "entity" : word.group(1);
                fields.put(field, field.equals("name") ? decoded(word.group(2)) : word.group(2));
            }
        }
        return new Correction(fields);
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return name;
        }
    }

    /** The words that {@link #parse} reads. */
    String words() {
        return new TreeMap<>(fields)
                .entrySet().stream()
                        .map(field -> switch (field.getKey()) {
                            case "entity" -> field.getValue();
                            case "name" -> "name=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8);
                            default -> field.getKey() + "=" + field.getValue();
                        })
                        .collect(Collectors.joining(" "));
    }

    /** All fields of a claim; of one whose value is a time without a value. */
    static Correction of(Claim claim) {
        Map<String, String> fields = new HashMap<>();
        fields.put("subject", claim.subject().value());
        fields.put("relation", claim.property());
        if (claim.value() instanceof EntityId object) {
            fields.put("object", object.value());
        } else if (claim.value() instanceof Quantity figure) {
            fields.put("amount", figure.amount().toPlainString());
            fields.put("bound", figure.bound().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            fields.put("unit", figure.unit());
            fields.put("places", joined(figure.places()));
        }
        fields.put("modality", claim.modality().name().toLowerCase(Locale.ROOT));
        fields.put("when", claim.when().edtf());
        fields.put("saidBy", joined(claim.attribution().sayers()));
        fields.put("at", places(claim.evidence().passages()));
        return new Correction(fields);
    }

    /** All fields of a statement. */
    static Correction of(Statement said) {
        return new Correction(Map.of(
                "speaker", joined(said.speakers()),
                "addressee", joined(said.addressees()),
                "act", said.act(),
                "when", said.when().edtf(),
                "at", places(said.evidence().passages())));
    }

    /** The fields of somebody whom no register holds. */
    static Correction of(Entity entity) {
        return new Correction(Map.of(
                "entity", entity.id().value(),
                "type", entity.type(),
                "name", ClaimWording.english(entity)));
    }

    private static String joined(List<EntityId> ids) {
        return ids.stream().map(EntityId::value).collect(Collectors.joining(","));
    }

    private static String places(List<Passage> at) {
        return at.stream().map(each -> each.begin() + "-" + each.end()).collect(Collectors.joining(","));
    }

    /** A word that is no possible value of a known field, as a sentence. */
    static Optional<String> fault(String words, Set<String> known) {
        List<String> all = SPACES.splitAsStream(words.strip()).toList();
        for (int i = 0; i < all.size(); i++) {
            Matcher word = WORD.matcher(all.get(i));
            boolean isField = word.matches()
                    && (word.group(1) == null ? i == 0 && known.contains("entity") : known.contains(word.group(1)));
            if (!isField) {
                return Optional.of(all.get(i) + ": write field=value, with one of "
                        + String.join(", ", known.stream().sorted().toList()));
            }
        }
        return new TreeMap<>(parse(words).fields)
                .entrySet().stream()
                        .filter(field -> !isPossible(field.getKey(), field.getValue()))
                        .map(field -> fault(field.getKey(), field.getValue()))
                        .findFirst();
    }

    private static String fault(String field, String value) {
        String shown = field + "=" + (value.isEmpty() ? "nothing" : value);
        return shown
                + switch (field) {
                    case "when" -> ": write a day, month or year such as 2024-01-25, 2024-01~ or 2024-01/2024-03";
                    case "at" -> ": write where it begins and ends in the text, such as 120-184";
                    default -> ": no such " + field;
                };
    }

    private static boolean isPossible(String field, String value) {
        return switch (field) {
            case "modality" -> choice(Modality.values(), value).isPresent();
            case "bound" -> choice(Bound.values(), value).isPresent();
            case "amount" -> AMOUNT.matcher(value).matches();
            case "when" -> value.isEmpty() || Period.parse(value).isPresent();
            case "at" ->
                !value.isEmpty() && parts(value).allMatch(part -> passage(part).isPresent());
            case "places", "saidBy", "addressee" -> parts(value).allMatch(Slug::isValid);
            case "speaker" -> !value.isEmpty() && parts(value).allMatch(Slug::isValid);
            case "relation", "unit", "act", "type", "name" -> !value.isBlank();
            default -> Slug.isValid(value);
        };
    }

    /** Whether fields are missing, or empty. */
    boolean lacks(List<String> needed) {
        return needed.stream().anyMatch(field -> field(field).isEmpty());
    }

    /** The claim with the new values. */
    Claim apply(Claim claim) {
        return of(claim)
                .and(this)
                .claim(
                        claim.evidence().source(),
                        claim.attribution().statements(),
                        object -> object.isEmpty() ? claim.value() : new EntityId(object));
    }

    /** The claim that the fields alone make; empty where one is missing that a claim needs. */
    Optional<Claim> claim(SourceId source) {
        return lacks(NEEDED) ? Optional.empty() : Optional.of(claim(source, List.of(), object -> new EntityId(object)));
    }

    private Claim claim(SourceId source, List<String> statements, Function<String, Value> object) {
        Value value = fields.containsKey("amount")
                ? new Quantity(
                        new BigDecimal(field("amount")),
                        choice(Bound.values(), field("bound")).orElse(Bound.EXACTLY),
                        field("unit"),
                        ids("places"))
                : object.apply(field("object"));
        return new Claim(
                new EntityId(field("subject")),
                field("relation"),
                value,
                when(),
                choice(Modality.values(), field("modality")).orElse(Modality.ACTUAL),
                new Attribution(ids("saidBy"), statements),
                new Evidence(source, passages()));
    }

    /** The statement with the new values. */
    Statement apply(Statement said) {
        return of(said).and(this).statement(said.key(), said.evidence().source(), said.summary(), said.issues());
    }

    /** The statement that the fields alone make; empty where one is missing that a statement needs. */
    Optional<Statement> statement(String key, SourceId source) {
        return lacks(NEEDED_TO_SPEAK) ? Optional.empty() : Optional.of(statement(key, source, "", List.of()));
    }

    private Statement statement(String key, SourceId source, String summary, List<EntityId> issues) {
        return new Statement(
                key,
                ids("speaker"),
                ids("addressee"),
                field("act"),
                summary,
                issues,
                when(),
                new Evidence(source, passages()));
    }

    /** Another's values, and these where it has none. */
    Correction and(Correction other) {
        Map<String, String> all = new HashMap<>(fields);
        all.putAll(other.fields);
        return new Correction(all);
    }

    /** Of those whom the ids mean. */
    Correction named(UnaryOperator<EntityId> meaning) {
        Map<String, String> named = new HashMap<>(fields);
        named.replaceAll((field, value) ->
                IDS.contains(field) ? joined(ids(field).stream().map(meaning).toList()) : value);
        return new Correction(named);
    }

    /** What a field holds; empty if it is missing. */
    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    private Period when() {
        return Period.parse(field("when")).orElse(Period.UNKNOWN);
    }

    private List<EntityId> ids(String field) {
        return parts(field(field)).map(EntityId::new).toList();
    }

    private List<Passage> passages() {
        return parts(field("at")).flatMap(part -> passage(part).stream()).toList();
    }

    private static Stream<String> parts(String list) {
        return list.isEmpty() ? Stream.empty() : COMMA.splitAsStream(list);
    }

    /** A choice by its name, {@code at-least} as well as {@code AT_LEAST}. */
    private static <T extends Enum<T>> Optional<T> choice(T[] choices, String word) {
        String name = word.toUpperCase(Locale.ROOT).replace('-', '_');
        return Stream.of(choices).filter(each -> each.name().equals(name)).findFirst();
    }

    private static Optional<Passage> passage(String word) {
        Matcher parts = PASSAGE.matcher(word);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int begin = Integer.parseInt(parts.group(1));
        int end = Integer.parseInt(parts.group(2));
        return end > begin ? Optional.of(new Passage(begin, end)) : Optional.empty();
    }
}
