package org.w3id.diwan.model;

import java.util.Map;
import java.util.Set;

/**
 * What the ontology lets a dossier say: its classes and properties by local name. Read from {@code ontology/diwan.ttl}, so that a new
 * relation needs no Java.
 *
 * @param classes every class with all its superclasses, itself included
 * @param relations the properties a claim may carry
 * @param units the individuals that may be a quantity's unit
 * @param acts the individuals that may be a statement's act
 */
public record Vocabulary(
        Map<String, Set<String>> classes, Map<String, Relation> relations, Set<String> units, Set<String> acts) {
    public Vocabulary {
        classes = Map.copyOf(classes);
        relations = Map.copyOf(relations);
        units = Set.copyOf(units);
        acts = Set.copyOf(acts);
    }

    /** Whether one class is the other or below it. */
    public boolean isA(String type, String ancestor) {
        return classes.getOrDefault(type, Set.of()).contains(ancestor);
    }

    /**
     * A property that claims use.
     *
     * @param name its local name
     * @param domain the classes its subject may belong to; empty for any
     * @param range the classes its object may belong to; empty for any or for a value that is no entity
     * @param kind what its value is
     * @param definitional whether it belongs to an entity's register entry rather than to a source's claims
     */
    public record Relation(String name, Set<String> domain, Set<String> range, ValueKind kind, boolean definitional) {
        public Relation {
            domain = Set.copyOf(domain);
            range = Set.copyOf(range);
        }
    }

    /** What a relation's value is. */
    public enum ValueKind {
        ENTITY,
        TEXT,
        QUANTITY,
        PERIOD
    }
}
