package org.w3id.diwan.serve.reconcile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Map;
import org.w3id.diwan.model.IriScheme;

/** What the service can do, on the wire of version 0.2. */
record Manifest(
        List<String> versions,
        String name,
        String identifierSpace,
        String schemaSpace,
        String documentation,
        List<Term> defaultTypes,
        Map<String, String> view,
        Preview preview,
        Map<String, Place> suggest,
        Extend extend,
        int batchSize) {
    static final String NAME = "Diwan";
    static final String DOCUMENTATION = "https://w3id.org/diwan/";
    static final int WIDTH = 400;
    static final int HEIGHT = 240;

    record Preview(String url, int width, int height) {}

    /** Where a part of the service is. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Place(String serviceUrl, String servicePath, String flyoutServicePath) {
        static Place suggest(String host, String what) {
            return new Place(host, "/reconcile/suggest/" + what, "/reconcile/flyout/" + what + "?id=${id}");
        }
    }

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Extend(Place proposeProperties, List<FinalSetting> propertySettings) {}

    /** A setting as version 0.2 calls its parts. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record FinalSetting(
            String type,
            String name,
            String label,
            String helpText,
            @JsonProperty("default") Object byDefault,
            List<Setting.Choice> choices) {
        static FinalSetting of(Setting setting) {
            return new FinalSetting(
                    setting.type(),
                    setting.id(),
                    setting.name(),
                    setting.helpText(),
                    setting.byDefault(),
                    setting.choices());
        }
    }

    /** The manifest of a service on a host, such as {@code http://localhost:3030}. */
    static Manifest at(String host, Wanted wanted) {
        return new Manifest(
                Protocol.versions(),
                NAME,
                IriScheme.DIWAN.entities(),
                IriScheme.DIWAN.ontology(),
                DOCUMENTATION,
                List.of(Term.of("Entity", new Label("entity", "en"), wanted)),
                Map.of("url", host + "/id/{{id}}"),
                new Preview(host + "/reconcile/preview?id={{id}}", WIDTH, HEIGHT),
                Map.of(
                        "entity", Place.suggest(host, "entity"),
                        "type", Place.suggest(host, "type"),
                        "property", Place.suggest(host, "property")),
                new Extend(
                        new Place(host, "/reconcile/properties", ""),
                        Setting.all().stream().map(FinalSetting::of).toList()),
                Posed.MOST);
    }
}
