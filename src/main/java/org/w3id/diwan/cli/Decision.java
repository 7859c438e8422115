package org.w3id.diwan.cli;

import java.time.LocalDate;

/**
 * What a reviewer decided on one item of a reading.
 *
 * @param verb what is done with it
 * @param key the item's key
 * @param change for {@link Verb#CORRECT} what is otherwise, as {@code field=value} words; for an accepted name the entity's id
 * @param by who decided
 * @param on the day
 */
record Decision(Verb verb, String key, String change, String by, LocalDate on) {
    /** What is done with an item. */
    enum Verb {
        ACCEPT,
        CORRECT,
        REJECT,
        UNDO
    }
}
