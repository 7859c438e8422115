package org.w3id.diwan.query.match;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One query of a batch, of whatever version.
 *
 * @param types ids of types wanted; empty for any
 * @param strictness what the types mean
 * @param limit most candidates, at least 1
 * @param language of the names in the query; empty if not said
 * @param conditions what is known
 */
public record MatchQuery(
        Set<String> types, Strictness strictness, int limit, String language, List<Condition> conditions) {
    /** What several types mean. */
    public enum Strictness {
        /** A candidate has one of them. */
        ANY,
        /** A candidate without them is less good. */
        SHOULD,
        /** A candidate has all of them. */
        ALL
    }

    /** What is compared. */
    public enum Kind {
        /** The name. */
        NAME,
        /** The id or IRI. */
        ID,
        /** A property. */
        PROPERTY
    }

    /** Which of the values must fit. */
    public enum Quantifier {
        /** One of them. */
        ANY,
        /** All of them. */
        ALL,
        /** None of them. */
        NONE
    }

    /**
     * What is known of the entity.
     *
     * @param property the id of the property; empty for names and ids
     * @param values each a text, a number or an entity's id
     * @param required whether only candidates that fit are wanted
     */
    public record Condition(Kind kind, String property, List<String> values, boolean required, Quantifier quantifier) {
        /** Equal values say nothing more than one of them. */
        public Condition {
            values = values.stream().distinct().toList();
        }

        /** A condition that any of its values fulfils, and that is no must. */
        public static Condition of(Kind kind, String property, List<String> values) {
            return new Condition(kind, property, values, false, Quantifier.ANY);
        }
    }

    /**
     * A query as it was sent.
     *
     * @param key what the batch calls it; empty where it counts
     * @param query what it asks, if it can be understood
     * @param fault why it cannot
     */
    public record Posed(String key, Optional<MatchQuery> query, String fault) {}

    /** The conditions of a kind. */
    public List<Condition> of(Kind kind) {
        return conditions.stream().filter(condition -> condition.kind() == kind).toList();
    }

    /** Whether entities can be proposed by their names or ids. */
    boolean isNamed() {
        return conditions.stream()
                .anyMatch(condition -> condition.kind() != Kind.PROPERTY && condition.quantifier() != Quantifier.NONE);
    }
}
