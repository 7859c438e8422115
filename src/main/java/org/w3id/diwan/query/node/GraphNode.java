package org.w3id.diwan.query.node;

import java.util.List;
import org.w3id.diwan.query.Curie;

/**
 * An entity in a graph to be drawn.
 *
 * @param id its IRI
 * @param label its name, or the last part of its IRI
 * @param type the narrowest of its classes; empty if it has none
 * @param types its classes' local names
 * @param description one line; empty if there is none
 * @param wikidata its id there, such as {@code Q941013}; empty if unknown
 * @param point latitude and longitude, or nothing
 * @param place of an event: the IRI of the place whose point it is; otherwise empty
 * @param earliest the first day of an event as in ISO 8601; empty where open or unknown
 * @param latest the last day, likewise
 * @param proposedWhen of an event: when it is or was to take place, in EDTF, as far as that is only proposed
 */
public record GraphNode(
        String id,
        String label,
        String type,
        List<String> types,
        String description,
        String wikidata,
        List<Double> point,
        String place,
        String earliest,
        String latest,
        List<String> proposedWhen) {
    /** Whether it lies anywhere. */
    public boolean hasPoint() {
        return point.size() == 2;
    }

    /** One that the graph does not describe. */
    public static GraphNode unknown(String iri) {
        return new GraphNode(iri, Curie.tail(iri), "", List.of(), "", "", List.of(), "", "", "", List.of());
    }
}
