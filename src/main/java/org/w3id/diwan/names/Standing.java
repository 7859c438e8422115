package org.w3id.diwan.names;

/** How much a name of an entity says by itself. */
enum Standing {
    /** It is registered for the entity. */
    REGISTERED,
    /** A source uses it, and says by it which entity is meant. */
    REPORTED,
    /** A source uses it, a single word that no registered name explains: Washington for a government. */
    LOOSE,
    /** A second name that is one word of a longer one, such as a surname, "Army" or "coalition". */
    SHORTENED
}
