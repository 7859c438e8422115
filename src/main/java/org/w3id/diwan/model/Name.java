package org.w3id.diwan.model;

/**
 * A name of an entity.
 *
 * @param text the name itself, in its own script
 * @param language a BCP 47 language tag such as {@code en}, {@code ar} or {@code ckb}
 * @param kind how it is used
 */
public record Name(String text, String language, Kind kind) {
    /** How a name is used. */
    public enum Kind {
        /** The one name shown, one for each language. */
        PREFERRED,
        /** Another spelling or name. */
        ALTERNATIVE,
        /** A short form such as HMC. */
        ACRONYM
    }
}
