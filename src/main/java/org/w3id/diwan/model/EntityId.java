package org.w3id.diwan.model;

import java.util.List;

/**
 * An entity's readable, never reused name in its IRI, such as {@code lloyd-austin}.
 *
 * @param value lower-case ASCII words and digits joined by single hyphens
 */
public record EntityId(String value) implements Comparable<EntityId> {
    private static final String UNREVIEWED = "unreviewed-";
    private static final int LONGEST_WORDS = 80;
    private static final int DIGITS = 6;

    /** @throws IllegalArgumentException if the value is not a slug; ask {@link Slug#isValid} first for input from outside */
    public EntityId {
        Slug.require(value, "entity id");
    }

    /**
     * The id of an entity that a machine proposes: {@code unreviewed-}, the words of its name, and a digest of its class and name. Registers
     * hold no such ids, so a proposal is never taken for an entity that somebody entered.
     */
    public static EntityId proposed(String type, String name) {
        String words = Slug.of(name);
        String bounded = words.substring(0, Math.min(words.length(), LONGEST_WORDS));
        String digest = ContentHash.of(List.of(type, name)).substring(0, DIGITS);
        return new EntityId(UNREVIEWED + Slug.of(bounded + " " + digest));
    }

    /** Whether a machine proposed the entity and nobody has entered it in a register. */
    public boolean isProposed() {
        return value.startsWith(UNREVIEWED);
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
