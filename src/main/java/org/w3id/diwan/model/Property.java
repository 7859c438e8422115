package org.w3id.diwan.model;

/**
 * A property of Diwan's ontology by its local name, such as {@code memberOf}.
 *
 * @param name the local name
 */
public record Property(String name) implements Comparable<Property> {
    @Override
    public int compareTo(Property other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
