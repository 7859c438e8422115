package org.w3id.diwan.article.lexicon;

import org.w3id.diwan.model.EntityId;

/**
 * An entity that a text may name.
 *
 * @param id its id
 * @param type its class
 * @param name its English name
 */
public record NamedEntity(EntityId id, String type, String name) {
    public boolean isPerson() {
        return type.equals("Person");
    }

    public boolean isPlace() {
        return type.equals("Place");
    }
}
