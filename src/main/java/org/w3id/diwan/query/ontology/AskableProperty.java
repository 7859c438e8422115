package org.w3id.diwan.query.ontology;

import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;

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

    /** The property of its id in Wikidata, which is one of those identifiers. */
    public static final String WIKIDATA = "wikidata";

    /** The namespace of Wikidata's entities. */
    public static final String WIKIDATA_ENTITIES = "http://www.wikidata.org/entity/";

    /** The property of an entity's class. */
    public static final String TYPE = "type";

    /** Whether a property's values are identifiers elsewhere, which leave no doubt. */
    public static boolean isIdentifier(String id) {
        return id.equals(SAME_AS) || id.equals(WIKIDATA);
    }

    /** The id of an entity of Wikidata, such as {@code Q1}; empty for other values. */
    public static Optional<String> wikidata(Node value) {
        return Optional.of(value)
                .filter(node -> node.isURI() && node.getURI().startsWith(WIKIDATA_ENTITIES))
                .map(node -> node.getURI().substring(WIKIDATA_ENTITIES.length()));
    }

    /** A property of the register whose values are texts or identifiers. */
    static AskableProperty plain(String id, String iri) {
        return new AskableProperty(id, iri, false, false, Set.of("Entity"), Optional.empty());
    }
}
