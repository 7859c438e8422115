package org.w3id.diwan.model;

/**
 * An entity as the value of a claim.
 *
 * @param entity the entity meant
 */
public record Ref(EntityId entity) implements Value {}
