package org.w3id.diwan.model;

/**
 * A source's readable name in its IRI and its named graph's, such as {@code rudaw-2024-01-25}.
 *
 * @param value lower-case ASCII words and digits joined by single hyphens
 */
public record SourceId(String value) implements Comparable<SourceId> {
    /** @throws IllegalArgumentException if the value is not a slug; ask {@link Slug#isValid} first for input from outside */
    public SourceId {
        Slug.require(value, "source id");
    }

    @Override
    public int compareTo(SourceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
