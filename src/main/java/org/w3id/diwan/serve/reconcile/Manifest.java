package org.w3id.diwan.serve.reconcile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.w3id.diwan.model.IriScheme;

/** What the service can do, on the wire. */
record Manifest(
        List<String> versions,
        String name,
        String identifierSpace,
        String schemaSpace,
        List<Term> defaultTypes,
        Map<String, String> view,
        Preview preview,
        Map<String, Place> suggest,
        Extend extend,
        int batchSize) {
    private static final int BATCH = 50;

    record Preview(String url, int width, int height) {}

    /** Where a part of the service is. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Place(String serviceUrl, String servicePath) {}

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Extend(Place proposeProperties, List<Setting> propertySettings) {}

    /** What a client may choose for a property to be fetched. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Setting(
            String type,
            String name,
            String label,
            String helpText,
            @JsonProperty("default") Object byDefault,
            List<Choice> choices) {}

    record Choice(String value, String name) {}

    /** The manifest of a service on a host, such as {@code http://localhost:3030}. */
    static Manifest at(String host) {
        return new Manifest(
                List.of("0.2"),
                "Diwan",
                IriScheme.DIWAN.entities(),
                IriScheme.DIWAN.ontology(),
                List.of(new Term("Entity", "entity")),
                Map.of("url", host + "/id/{{id}}"),
                new Preview(host + "/reconcile/preview?id={{id}}", 400, 240),
                Map.of(
                        "entity", new Place(host, "/reconcile/suggest/entity"),
                        "type", new Place(host, "/reconcile/suggest/type"),
                        "property", new Place(host, "/reconcile/suggest/property")),
                new Extend(new Place(host, "/reconcile/properties"), settings()),
                BATCH);
    }

    private static List<Setting> settings() {
        List<Choice> aspects = Arrays.stream(Aspect.values())
                .map(aspect -> aspect.name().toLowerCase(Locale.ROOT))
                .map(aspect -> new Choice(aspect, aspect))
                .toList();
        return List.of(
                new Setting(
                        "select",
                        "show",
                        "Show",
                        "What to fetch of each claim. The same as a property's id with .source, .date, .attribution or .modality.",
                        "value",
                        aspects),
                new Setting(
                        "checkbox",
                        "each_claim",
                        "One row for each claim",
                        "Keeps a value as often as it is claimed, so that columns of source and date stand beside it.",
                        false,
                        List.of()),
                new Setting(
                        "checkbox",
                        "all_claims",
                        "Proposals and denials too",
                        "Without it only what a source reports as actual is fetched.",
                        false,
                        List.of()));
    }
}
