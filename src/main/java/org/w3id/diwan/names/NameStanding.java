package org.w3id.diwan.names;

/** How much a name of an entity says by itself. */
enum NameStanding {
    /** It is registered for the entity. */
    REGISTERED,
    /** A source uses it, and says by it which entity is meant. */
    REPORTED,
    /**
     * A source uses it, and no registered name explains it: a single word such as Washington for a government, or another given name
     * than the registered ones.
     */
    LOOSE,
    /** A second name that is one word of a longer one, such as a surname, "Army" or "coalition". */
    SHORTENED
}
