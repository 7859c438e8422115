package org.w3id.diwan.model;

/**
 * An entity's readable, never reused name in its IRI, such as {@code lloyd-austin}.
 *
 * @param value lower-case ASCII words and digits joined by single hyphens
 */
public record EntityId(String value) implements Value, Comparable<EntityId> {
    /** @throws IllegalArgumentException if the value is not a slug; ask {@link Slug#isValid} first for input from outside */
    public EntityId {
        Slug.require(value, "entity id");
    }

    @Override
    public int compareTo(EntityId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
