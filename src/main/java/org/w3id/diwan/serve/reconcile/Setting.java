package org.w3id.diwan.serve.reconcile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** What a client may choose for a property to be fetched, on the wire of version 1.0. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Setting(
        String type,
        String id,
        String name,
        String helpText,
        @JsonProperty("default") Object byDefault,
        List<Choice> choices) {
    /** One of several. */
    record Choice(String value, String name) {}

    static List<Setting> all() {
        List<Choice> aspects =
                Aspect.words().stream().map(word -> new Choice(word, word)).toList();
        return List.of(
                new Setting(
                        "select",
                        "show",
                        "Show",
                        "What to fetch of each claim. The same as a property's id with one of these behind a dot, such as .source.",
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
