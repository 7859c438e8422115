package org.w3id.diwan.model.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the ontology lets a dossier say: its classes and properties by local name. Read from the ontology's files, so that a new relation
 * needs no Java.
 *
 * @param classes every class with all its superclasses, itself included
 * @param types the classes of other vocabularies above every class, as IRIs
 * @param relations the properties that a claim or a register entry may carry
 * @param units the concepts that may be a quantity's unit
 * @param acts the concepts that may be a statement's act
 * @param rules what follows from an event and its parts
 */
public record Vocabulary(
        Map<String, Set<String>> classes,
        Map<String, Set<String>> types,
        Map<String, Relation> relations,
        Set<String> units,
        Set<String> acts,
        List<Rule> rules) {
    public Vocabulary {
        classes = Map.copyOf(classes);
        types = Map.copyOf(types);
        relations = Map.copyOf(relations);
        units = Set.copyOf(units);
        acts = Set.copyOf(acts);
        rules = List.copyOf(rules);
    }

    /** Whether one class is the other or below it. */
    public boolean isA(String type, String ancestor) {
        return classes.getOrDefault(type, Set.of()).contains(ancestor);
    }

    /** The relation that claims of figures carry: the first by name where there are several, empty where there is none. */
    public Optional<String> quantities() {
        return relations.values().stream()
                .filter(each -> each.inClaims() && each.kind() == ValueKind.QUANTITY)
                .map(Relation::name)
                .sorted()
                .findFirst();
    }

    /** Whether a class is one of several or below one; every class is where none is asked for. */
    public boolean isOneOf(String type, Set<String> wanted) {
        return wanted.isEmpty() || wanted.stream().anyMatch(each -> isA(type, each));
    }

    /**
     * A property of claims or of register entries.
     *
     * @param name its local name
     * @param domain the classes its subject may belong to; empty for any
     * @param range the classes its object may belong to; empty for any or for a value that is no entity
     * @param kind what its value is
     * @param above the relations that follow from it
     * @param marks what else the ontology says of it
     */
    public record Relation(
            String name, Set<String> domain, Set<String> range, ValueKind kind, Set<String> above, Set<Mark> marks) {
        public Relation {
            domain = Set.copyOf(domain);
            range = Set.copyOf(range);
            above = Set.copyOf(above);
            marks = Set.copyOf(marks);
        }

        /** Whether it holds both ways: who met somebody was met. */
        public boolean symmetric() {
            return marks.contains(Mark.SYMMETRIC);
        }

        /** Whether a source's claims may carry it. */
        public boolean inClaims() {
            return marks.contains(Mark.CLAIM);
        }

        /** Whether an entity's register entry may carry it. */
        public boolean inRegister() {
            return marks.contains(Mark.REGISTER);
        }
    }

    /** What the ontology says of a relation. */
    public enum Mark {
        SYMMETRIC,
        CLAIM,
        REGISTER
    }

    /** What a relation's value is. */
    public enum ValueKind {
        ENTITY,
        QUANTITY,
        PERIOD
    }

    /**
     * That a relation follows from an event and its parts.
     *
     * @param event the class of the event
     * @param subject the relation of the event that leads to the subject; empty for the event itself
     * @param relation the relation that follows
     * @param object the relation of the event that leads to the object; empty for the event itself
     */
    public record Rule(String event, Optional<String> subject, String relation, Optional<String> object) {}
}
