package org.w3id.diwan.serve.reconcile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.diwan.model.IriScheme;
import org.w3id.diwan.names.NameIndex;

/**
 * The entities that can be found.
 *
 * @param index from a name to entities
 * @param entities what is shown of them, by id
 * @param replacements ids that were merged into others, and those others
 */
record Register(NameIndex index, Map<String, Known> entities, Map<String, String> replacements) {
    private static final String ENTITIES = IriScheme.DIWAN.entities();

    Register {
        entities = Map.copyOf(entities);
        replacements = Map.copyOf(replacements);
    }

    /**
     * What is shown of an entity.
     *
     * @param names its preferred names by language
     * @param types the narrowest first
     */
    record Known(String id, Map<String, String> names, String description, List<Term> types) {
        /** Its name in a language; where there is none the English one, and where there is no such either, any. */
        String name(String language) {
            return Optional.ofNullable(names.get(language))
                    .or(() -> Optional.ofNullable(names.get("en")))
                    .or(() -> names.values().stream().sorted().findFirst())
                    .orElse(id);
        }
    }

    /** The entity of an id or IRI; for a merged one the entity that replaced it. */
    Optional<Known> entity(String idOrIri) {
        String id = idOrIri.startsWith(ENTITIES) ? idOrIri.substring(ENTITIES.length()) : idOrIri;
        return Optional.ofNullable(entities.get(replacements.getOrDefault(id, id)));
    }

    /** The entity of an IRI only. */
    Optional<Known> entityOfIri(String iri) {
        return iri.startsWith(ENTITIES) ? entity(iri) : Optional.empty();
    }

    /** How an entity is called, by its id or IRI. */
    String name(String idOrIri) {
        return entity(idOrIri).map(known -> known.name("en")).orElse(idOrIri);
    }
}
