package org.w3id.diwan.query.compare;

/**
 * A resource or a value.
 *
 * @param iri empty for a value
 * @param name as people read it
 */
public record Named(String iri, String name) {
    /** Nothing. */
    static final Named NONE = new Named("", "");
}
