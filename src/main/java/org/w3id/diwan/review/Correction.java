package org.w3id.diwan.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3id.diwan.model.Attribution;
import org.w3id.diwan.model.Claim;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Evidence;
import org.w3id.diwan.model.Modality;
import org.w3id.diwan.model.Passage;
import org.w3id.diwan.model.Period;
import org.w3id.diwan.model.Quantity;
import org.w3id.diwan.model.Quantity.Bound;
import org.w3id.diwan.model.Slug;
import org.w3id.diwan.model.SourceId;
import org.w3id.diwan.model.Value;

/**
 * What a reviewer changes in a claim: words such as {@code object=kataib-hezbollah modality=denied when=2024-01 at=3-41 saidBy=}. Where
 * several are quoted or the claim stands at several places, they are joined by commas.
 *
 * @param fields the new values by field
 */
record Correction(Map<String, String> fields) {
    /** The fields of a claim that can be corrected. */
    static final Set<String> FIELDS = Set.of(
            "subject", "relation", "object", "amount", "bound", "unit", "places", "modality", "when", "saidBy", "at");

    /** The fields that a claim cannot do without. */
    static final List<String> NEEDED = List.of("subject", "relation", "object", "at");

    /** The fields of a figure. */
    static final Set<String> OF_FIGURES = Set.of("amount", "bound", "unit", "places");

    private static final Pattern WORD = Pattern.compile("([A-Za-z]+)=(\\S*)");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,18}(?:\\.\\d{1,9})?");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern PASSAGE = Pattern.compile("(\\d{1,9})-(\\d{1,9})");

    Correction {
        fields = Map.copyOf(fields);
    }

    /** Reads the words; what is none is left out, see {@link #fault(String)}. */
    static Correction of(String words) {
        return new Correction(read(words));
    }

    static Map<String, String> read(String words) {
        Map<String, String> fields = new TreeMap<>();
        Matcher word = WORD.matcher(words);
        while (word.find()) {
            fields.put(word.group(1), word.group(2));
        }
        return fields;
    }

    /** What is wrong with words, as a sentence; nothing if they can be applied. */
    static Optional<String> fault(String words) {
        return strange(words, FIELDS).or(() -> faultOf(read(words)));
    }

    /** A word that is no value of a known field, as a sentence. */
    static Optional<String> strange(String words, Set<String> known) {
        for (String word : SPACES.splitAsStream(words.strip()).toList()) {
            Matcher parts = WORD.matcher(word);
            if (!parts.matches() || !known.contains(parts.group(1))) {
                return Optional.of(word + ": write field=value, with one of "
                        + String.join(", ", known.stream().sorted().toList()));
            }
        }
        return Optional.empty();
    }

    /** What is wrong with a value, as a sentence. */
    static Optional<String> faultOf(Map<String, String> fields) {
        return new TreeMap<>(fields)
                .entrySet().stream()
                        .filter(field -> !isPossible(field.getKey(), field.getValue()))
                        .map(field -> fault(field.getKey(), field.getValue()))
                        .findFirst();
    }

    private static String fault(String field, String value) {
        String shown = value.isEmpty() ? "nothing" : value;
        return switch (field) {
            case "when" ->
                "when=" + shown + ": write a day, month or year such as 2024-01-25, 2024-01~ or 2024-01/2024-03";
            case "at" -> "at=" + shown + ": write where it begins and ends in the text, such as 120-184";
            default -> field + "=" + shown + ": no such " + field;
        };
    }

    private static boolean isPossible(String field, String value) {
        return switch (field) {
            case "modality" -> choice(Modality.values(), value).isPresent();
            case "bound" -> choice(Bound.values(), value).isPresent();
            case "amount" -> AMOUNT.matcher(value).matches();
            case "places" -> value.isEmpty() || COMMA.splitAsStream(value).allMatch(Slug::isValid);
            case "when" -> value.isEmpty() || Period.parse(value).isPresent();
            case "at" ->
                !value.isEmpty() && parts(value).allMatch(part -> passage(part).isPresent());
            case "saidBy" -> value.isEmpty() || parts(value).allMatch(Slug::isValid);
            case "speaker" -> !value.isEmpty() && parts(value).allMatch(Slug::isValid);
            case "relation", "unit", "act" -> !value.isEmpty();
            default -> Slug.isValid(value);
        };
    }

    /** The claim with the new values. */
    Claim apply(Claim claim) {
        Attribution attribution = fields.containsKey("saidBy")
                ? new Attribution(sayers(), claim.attribution().statements())
                : claim.attribution();
        List<Passage> at = passages();
        Evidence evidence = new Evidence(
                claim.evidence().source(), at.isEmpty() ? claim.evidence().passages() : at);
        return new Claim(
                fields.containsKey("subject") ? new EntityId(field("subject")) : claim.subject(),
                fields.getOrDefault("relation", claim.property()),
                value(claim),
                fields.containsKey("when") ? when() : claim.when(),
                choice(Modality.values(), field("modality")).orElse(claim.modality()),
                attribution,
                evidence);
    }

    /** The claim that the fields alone make; empty where one is missing that a claim needs. */
    Optional<Claim> claim(SourceId source) {
        return NEEDED.stream().anyMatch(needed -> field(needed).isEmpty())
                ? Optional.empty()
                : Optional.of(new Claim(
                        new EntityId(field("subject")),
                        field("relation"),
                        new EntityId(field("object")),
                        when(),
                        choice(Modality.values(), field("modality")).orElse(Modality.ACTUAL),
                        new Attribution(sayers(), List.of()),
                        new Evidence(source, passages())));
    }

    private String field(String name) {
        return fields.getOrDefault(name, "");
    }

    private Period when() {
        return Period.parse(field("when")).orElse(Period.UNKNOWN);
    }

    private Value value(Claim claim) {
        String object = field("object");
        return claim.value()
                .match(
                        ref -> object.isEmpty() ? ref : new EntityId(object),
                        figure -> new Quantity(
                                fields.containsKey("amount") ? new BigDecimal(fields.get("amount")) : figure.amount(),
                                choice(Bound.values(), field("bound")).orElse(figure.bound()),
                                fields.getOrDefault("unit", figure.unit()),
                                fields.containsKey("places") ? places() : figure.places()),
                        period -> period);
    }

    /** The places of a figure. */
    List<EntityId> places() {
        return COMMA.splitAsStream(field("places"))
                .filter(each -> !each.isEmpty())
                .map(EntityId::new)
                .toList();
    }

    private List<EntityId> sayers() {
        return ids(field("saidBy"));
    }

    private List<Passage> passages() {
        return passages(field("at"));
    }

    static List<EntityId> ids(String list) {
        return parts(list).map(EntityId::new).toList();
    }

    static List<Passage> passages(String list) {
        return parts(list).flatMap(part -> passage(part).stream()).toList();
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
