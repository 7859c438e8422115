package org.w3id.diwan.serve.reconcile;

import java.util.List;
import java.util.Set;

/**
 * One query of a batch.
 *
 * @param text the name as written; empty where only properties are known
 * @param types ids of types wanted; empty for any
 * @param strictness what the types mean
 * @param limit most candidates, at least 1
 * @param conditions what else is known
 */
record Question(String text, Set<String> types, Strictness strictness, int limit, List<Condition> conditions) {
    /** What several types mean. */
    enum Strictness {
        /** A candidate has one of them. */
        ANY,
        /** A candidate without them is less good. */
        SHOULD,
        /** A candidate has all of them. */
        ALL
    }

    /** A property with the values that the table gives; each a text, a number or an entity's id. */
    record Condition(String property, List<String> values) {}
}
