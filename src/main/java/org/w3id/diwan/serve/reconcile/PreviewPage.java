package org.w3id.diwan.serve.reconcile;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a preview shows.
 *
 * @param href the entity's page
 * @param types in words
 */
public record PreviewPage(String href, String title, String types, String description, List<Name> names) {
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "ckb", "fa", "he", "ur");

    /** A name in a language. */
    public record Name(String text, String language) {
        /** How the text runs. */
        public String direction() {
            return RIGHT_TO_LEFT.contains(language) ? "rtl" : "ltr";
        }
    }

    static PreviewPage of(Register.Known entity) {
        return new PreviewPage(
                "/id/" + entity.id(),
                entity.name("en"),
                entity.types().stream().map(Term::name).collect(Collectors.joining(", ")),
                entity.description(),
                entity.names().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(name -> new Name(name.getValue(), name.getKey()))
                        .toList());
    }
}
