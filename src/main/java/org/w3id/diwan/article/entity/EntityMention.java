package org.w3id.diwan.article.entity;

import org.w3id.diwan.article.lexicon.NamedEntity;

/**
 * A stretch of the text that means an entity.
 *
 * @param from its first token
 * @param to the token after its last
 * @param entity what it means
 * @param form how it means it
 */
public record EntityMention(int from, int to, NamedEntity entity, Form form) {
    /** How a stretch means an entity. */
    public enum Form {
        /** By name. */
        NAME,
        /** By a description. */
        NOMINAL,
        /** As an adjective or in a compound, "Iraqi officials", "Iran-backed": no mention, but it may take part in a relation. */
        ATTRIBUTIVE,
        /** As a counted part, "2,500 US troops", or somebody unnamed: no mention either. */
        PASSING
    }

    public boolean isMention() {
        return form == Form.NAME || form == Form.NOMINAL;
    }

    public boolean isAttributive() {
        return form == Form.ATTRIBUTIVE;
    }

    public boolean isPerson() {
        return entity.isPerson();
    }

    public boolean isPlace() {
        return entity.isPlace();
    }

    public EntityMention as(Form other) {
        return new EntityMention(from, to, entity, other);
    }
}
