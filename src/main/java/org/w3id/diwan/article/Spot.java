package org.w3id.diwan.article;

/**
 * A stretch of the text that means an entity.
 *
 * @param from its first token
 * @param to the token after its last
 * @param entity what it means
 * @param form how it means it
 */
record Spot(int from, int to, Known entity, Form form) {
    /** How a stretch means an entity. */
    enum Form {
        /** By name. */
        NAME,
        /** By a description. */
        NOMINAL,
        /** As an adjective or in a compound, "Iraqi officials", "Iran-backed": no mention, but it may take part in a relation. */
        ATTRIBUTIVE,
        /** As a counted part, "2,500 US troops", or somebody unnamed: no mention either. */
        PASSING
    }

    boolean isMention() {
        return form == Form.NAME || form == Form.NOMINAL;
    }

    Spot as(Known other) {
        return new Spot(from, to, other, form);
    }

    Spot as(Form other) {
        return new Spot(from, to, entity, other);
    }
}
