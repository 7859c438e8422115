package org.w3id.diwan.query;

import java.util.Optional;
import java.util.Set;

/**
 * What can be asked of an entity.
 *
 * @param id its local name
 * @param iri its IRI
 * @param claimed whether it is said in claims; otherwise it stands in the register, as a plain triple
 * @param figure whether its values are numbers
 * @param domain local names of the classes that have it
 * @param range the class of its values; empty for texts and numbers
 */
public record AskableProperty(
        String id, String iri, boolean claimed, boolean figure, Set<String> domain, Optional<String> range) {
    /** The property of identifiers in other registers. */
    public static final String SAME_AS = "sameAs";

    /** The property of an entity's class. */
    public static final String TYPE = "type";

    /** A property of the register whose values are texts or identifiers. */
    static AskableProperty plain(String id, String iri) {
        return new AskableProperty(id, iri, false, false, Set.of("Entity"), Optional.empty());
    }
}
