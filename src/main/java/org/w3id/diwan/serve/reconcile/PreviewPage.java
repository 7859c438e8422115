package org.w3id.diwan.serve.reconcile;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a preview shows.
 *
 * @param href the entity's page
 * @param types in words
 */
public record PreviewPage(String href, String title, String types, String description, List<Name> names) {
    /** A name in a language. */
    public record Name(String text, String language) {
        /** How the text runs. */
        public String direction() {
            return Direction.of(language);
        }
    }

    static PreviewPage of(Known entity, Ontology ontology, Wanted wanted) {
        return new PreviewPage(
                "/id/" + entity.id(),
                entity.name(wanted.languages()).text(),
                entity.types().stream()
                        .map(type -> ontology.term(type, wanted).name())
                        .collect(Collectors.joining(", ")),
                entity.description(),
                entity.names().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(name -> new Name(name.getValue(), name.getKey()))
                        .toList());
    }
}
