package org.w3id.diwan.serve.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.w3id.diwan.query.ontology.AskableProperty;
import org.w3id.diwan.query.ontology.AskableTerms;
import org.w3id.diwan.serve.http.Refused;

/**
 * What of entities a column of a table gets.
 *
 * @param id as asked
 * @param eachClaim whether a value stands as often as it is claimed
 * @param allClaims whether proposals and denials count
 */
record ExtensionColumn(String id, AskableProperty property, Aspect aspect, boolean eachClaim, boolean allClaims) {
    private static final int MOST_PROPERTIES = 30;

    /** Which part of a claim is fetched. */
    enum Aspect {
        VALUE,
        /** The source, as an IRI. */
        SOURCE,
        /** When, as EDTF. */
        DATE,
        /** The first day it may mean. */
        EARLIEST,
        /** The last day it may mean. */
        LATEST,
        /** Who says so; nothing where the source speaks for itself. */
        ATTRIBUTION,
        /** actual, proposed or denied. */
        MODALITY,
        /** Of a figure: troops, attacks. */
        UNIT,
        /** Of a figure: exactly, about, at least. */
        BOUND,
        /** The claim itself, as an IRI. */
        CLAIM;

        /** As it is written in settings and behind a property's id. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Aspect> named(String name) {
            return Arrays.stream(values())
                    .filter(aspect -> aspect.word().equals(name))
                    .findFirst();
        }
    }

    static List<ExtensionColumn> read(JsonNode asked, AskableTerms ontology) {
        JsonNode properties = JsonInput.array("properties", asked.path("properties"));
        if (properties.size() > MOST_PROPERTIES) {
            throw Refused.with(413, "At most " + MOST_PROPERTIES + " properties are answered at once.");
        }
        List<ExtensionColumn> columns = new ArrayList<>();
        properties.forEach(
                property -> columns.add(column(JsonInput.object("Each item of properties", property), ontology)));
        return columns.stream().map(column -> column.beside(columns)).toList();
    }

    private static ExtensionColumn column(JsonNode asked, AskableTerms ontology) {
        String id = JsonInput.string("The id of a property", asked.path("id"));
        JsonNode settings = asked.path("settings");
        int dot = id.lastIndexOf('.');
        Optional<Aspect> ofId = dot < 0 ? Optional.empty() : Aspect.named(id.substring(dot + 1));
        AskableProperty property = ontology.property(ofId.isPresent() ? id.substring(0, dot) : id)
                .orElseThrow(() -> JsonInput.malformed("There is no property " + JsonInput.shortened(id)
                        + "; see /reconcile/extend/propose?type=Entity."));
        Aspect aspect = ofId.or(() -> Aspect.named(settings.path("show").asText("value")))
                .orElseThrow(() -> JsonInput.malformed("The setting show must be one of "
                        + Arrays.stream(Aspect.values()).map(Aspect::word).collect(Collectors.joining(", ")) + "."));
        return new ExtensionColumn(
                id,
                property,
                aspect,
                aspect != Aspect.VALUE || isChecked(settings, "each_claim"),
                isChecked(settings, "all_claims"));
    }

    /** OpenRefine sends a check box as a boolean or as a text. */
    private static boolean isChecked(JsonNode settings, String name) {
        JsonNode value = settings.path(name);
        return value.asBoolean() || value.asText().equals("on");
    }

    /** With one cell for each claim, as long as another column tells of the same claims. */
    private ExtensionColumn beside(List<ExtensionColumn> columns) {
        List<ExtensionColumn> same = columns.stream()
                .filter(column -> column.property.equals(property))
                .toList();
        return new ExtensionColumn(
                id,
                property,
                aspect,
                same.stream().anyMatch(ExtensionColumn::eachClaim),
                same.stream().anyMatch(ExtensionColumn::allClaims));
    }
}
