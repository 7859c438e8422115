package org.w3id.diwan.model;

import java.time.LocalDate;
import java.util.List;

/**
 * Entity ids that were given out once and name nothing any more. They are kept for good, so that an old link is led on or told why it
 * leads nowhere, and so that no id is ever used for something else.
 *
 * @param merged ids of things that turned out to be one with another
 * @param withdrawn ids of things that should not have been entered
 */
public record RetiredIds(List<Merged> merged, List<Withdrawn> withdrawn) {
    /** No id was ever retired. */
    public static final RetiredIds NONE = new RetiredIds(List.of(), List.of());

    public RetiredIds {
        merged = List.copyOf(merged);
        withdrawn = List.copyOf(withdrawn);
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return merged.isEmpty() && withdrawn.isEmpty();
    }

    /**
     * An id whose thing another id names.
     *
     * @param id the id that is used no more
     * @param into the entity's present id, never a retired one
     */
    public record Merged(EntityId id, EntityId into) {}

    /**
     * An id that nothing replaces.
     *
     * @param id the id that is used no more
     * @param on the day it was withdrawn
     * @param why the reason, in Diwan's own words
     */
    public record Withdrawn(EntityId id, LocalDate on, String why) {}
}
