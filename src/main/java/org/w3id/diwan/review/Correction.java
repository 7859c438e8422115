package org.w3id.diwan.review;

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
    public static final Set<String> FIELDS =
            Set.of("subject", "relation", "object", "modality", "when", "saidBy", "at");

    private static final Pattern WORD = Pattern.compile("([A-Za-z]+)=(\\S*)");
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
            case "modality" -> modality(value).isPresent();
            case "when" -> value.isEmpty() || Period.parse(value).isPresent();
            case "at" -> passage(value).isPresent();
            case "saidBy" -> value.isEmpty() || Slug.isValid(value);
            case "relation" -> !value.isEmpty();
            default -> Slug.isValid(value);
        };
    }

    /** The claim with the new values. */
    Claim apply(Claim claim) {
        String object = fields.getOrDefault("object", "");
        Value value = object.isEmpty() ? claim.value() : new Ref(new EntityId(object));
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
                value,
                fields.containsKey("when") ? Period.parse(fields.get("when")).orElse(Period.UNKNOWN) : claim.when(),
                modality(fields.getOrDefault("modality", "")).orElse(claim.modality()),
                attribution,
                evidence);
    }

    private List<EntityId> sayers() {
        String sayer = fields.getOrDefault("saidBy", "");
        return sayer.isEmpty() ? List.of() : List.of(new EntityId(sayer));
    }

    private static Optional<Modality> modality(String word) {
        return Stream.of(Modality.values())
                .filter(each -> each.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst();
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
