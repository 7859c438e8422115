package org.w3id.diwan.article;

import org.w3id.diwan.model.EntityId;

/**
 * An entity that a text may name.
 *
 * @param id its id
 * @param type its class
 * @param name its English name
 */
record Known(EntityId id, String type, String name) {
    boolean isPerson() {
        return type.equals("Person");
    }

    boolean isPlace() {
        return type.equals("Place");
    }
}
