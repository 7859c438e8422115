package org.w3id.diwan.query.claim;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.util.StdConverter;
import org.w3id.diwan.query.Curie;

/**
 * A resource or a value.
 *
 * @param iri empty for a value
 * @param name in English where it has such a name, else any or the last part of the IRI; of a value the value
 */
public record NamedThing(String iri, String name) {
    /** Nothing. */
    public static final NamedThing NONE = new NamedThing("", "");

    /** Whether the graph knows a name of it. */
    @JsonIgnore
    public boolean isNamed() {
        return !name.equals(Curie.tail(iri));
    }

    /** The local name of a word of the ontology; of others the IRI. */
    public String localName() {
        return Curie.localName(iri);
    }

    /** Writes a word of the ontology by its local name. */
    static final class ByLocalName extends StdConverter<NamedThing, String> {
        @Override
        public String convert(NamedThing thing) {
            return thing.localName();
        }
    }

    /** Writes a resource by its name alone. */
    static final class ByName extends StdConverter<NamedThing, String> {
        @Override
        public String convert(NamedThing thing) {
            return thing.name();
        }
    }
}
