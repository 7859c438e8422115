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
import org.w3id.diwan.model.Property;
import org.w3id.diwan.model.Quantity;
import org.w3id.diwan.model.Quantity.Bound;
import org.w3id.diwan.model.Ref;
import org.w3id.diwan.model.Slug;
import org.w3id.diwan.model.Value;

/**
 * What a reviewer changes in a claim: words such as {@code object=kataib-hezbollah modality=denied when=2024-01 at=3-41 saidBy=}.
 *
 * @param fields the new values by field
 */
public record Correction(Map<String, String> fields) {
    /** The fields of a claim that can be corrected. */
    public static final Set<String> FIELDS = Set.of(
            "subject", "relation", "object", "amount", "bound", "unit", "places", "modality", "when", "saidBy", "at");

    /** The fields of a figure. */
    static final Set<String> OF_FIGURES = Set.of("amount", "bound", "unit", "places");

    private static final Pattern WORD = Pattern.compile("([A-Za-z]+)=(\\S*)");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,18}(?:\\.\\d{1,9})?");
    private static final Pattern COMMAS = Pattern.compile(",");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern PASSAGE = Pattern.compile("(\\d{1,9})-(\\d{1,9})");

    /** Reads the words; what is none is left out, see {@link #fault}. */
    static Correction of(String words) {
        Map<String, String> fields = new TreeMap<>();
        Matcher word = WORD.matcher(words);
        while (word.find()) {
            fields.put(word.group(1), word.group(2));
        }
        return new Correction(fields);
    }

    /** What is wrong with the words, as a sentence; nothing if they can be applied. */
    static Optional<String> fault(String words) {
        for (String word : SPACES.splitAsStream(words.strip()).toList()) {
            Matcher parts = WORD.matcher(word);
            if (!parts.matches() || !FIELDS.contains(parts.group(1))) {
                return Optional.of(word + ": write field=value, with one of "
                        + String.join(", ", FIELDS.stream().sorted().toList()));
            }
            if (!isPossible(parts.group(1), parts.group(2))) {
                return Optional.of(word + ": no such " + parts.group(1));
            }
        }
        return Optional.empty();
    }

    private static boolean isPossible(String field, String value) {
        return switch (field) {
            case "modality" -> choice(Modality.values(), value).isPresent();
            case "bound" -> choice(Bound.values(), value).isPresent();
            case "amount" -> AMOUNT.matcher(value).matches();
            case "places" -> value.isEmpty() || COMMAS.splitAsStream(value).allMatch(Slug::isValid);
            case "when" -> value.isEmpty() || Period.parse(value).isPresent();
            case "at" -> passage(value).isPresent();
            case "saidBy" -> value.isEmpty() || Slug.isValid(value);
            case "relation", "unit" -> !value.isEmpty();
            default -> Slug.isValid(value);
        };
    }

    /** The claim with the new values. */
    Claim apply(Claim claim) {
        Attribution attribution = fields.containsKey("saidBy")
                ? new Attribution(sayers(), claim.attribution().statements())
                : claim.attribution();
        Evidence evidence = new Evidence(
                claim.evidence().source(),
                passage(fields.getOrDefault("at", ""))
                        .map(List::of)
                        .orElse(claim.evidence().passages()));
        return new Claim(
                fields.containsKey("subject") ? new EntityId(fields.get("subject")) : claim.subject(),
                new Property(fields.getOrDefault("relation", claim.property().name())),
                value(claim),
                fields.containsKey("when") ? Period.parse(fields.get("when")).orElse(Period.UNKNOWN) : claim.when(),
                choice(Modality.values(), fields.getOrDefault("modality", "")).orElse(claim.modality()),
                attribution,
                evidence);
    }

    private Value value(Claim claim) {
        String object = fields.getOrDefault("object", "");
        return claim.value()
                .match(
                        ref -> object.isEmpty() ? ref : new Ref(new EntityId(object)),
                        figure -> new Quantity(
                                fields.containsKey("amount") ? new BigDecimal(fields.get("amount")) : figure.amount(),
                                choice(Bound.values(), fields.getOrDefault("bound", ""))
                                        .orElse(figure.bound()),
                                fields.getOrDefault("unit", figure.unit()),
                                fields.containsKey("places") ? places() : figure.places()),
                        period -> period);
    }

    /** The places of a figure. */
    List<EntityId> places() {
        return COMMAS.splitAsStream(fields.getOrDefault("places", ""))
                .filter(each -> !each.isEmpty())
                .map(EntityId::new)
                .toList();
    }

    private List<EntityId> sayers() {
        String sayer = fields.getOrDefault("saidBy", "");
        return sayer.isEmpty() ? List.of() : List.of(new EntityId(sayer));
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
