package org.w3id.diwan.model;

import java.net.URI;
import java.util.List;

/**
 * Somebody or something that claims are about.
 *
 * @param id its readable, never reused id
 * @param type the local name of its class in the ontology, such as {@code ArmedGroup}
 * @param names its names; exactly one preferred name in English at the least
 * @param description one line that tells it from its namesakes, in Diwan's own words; may be empty
 * @param sameAs verified identifiers elsewhere (Wikidata, GeoNames, Wikipedia)
 * @param point where it lies: no or one point
 * @param links definitional links to other entities, such as a post's body
 * @param evidence the pages its names, identifiers and point were verified in
 */
public record Entity(
        EntityId id,
        String type,
        List<Name> names,
        String description,
        List<URI> sameAs,
        List<Point> point,
        List<Link> links,
        List<String> evidence) {
    public Entity {
        names = List.copyOf(names);
        sameAs = List.copyOf(sameAs);
        point = List.copyOf(point);
        links = List.copyOf(links);
        evidence = List.copyOf(evidence);
    }

    /**
     * A point on the Earth in WGS84 degrees.
     *
     * @param latitude degrees north
     * @param longitude degrees east
     */
    public record Point(double latitude, double longitude) {}

    /**
     * A link that belongs to what the entity is, rather than to what somebody says of it.
     *
     * @param property the property, such as {@code postIn}
     * @param target the other entity
     */
    public record Link(String property, EntityId target) {}
}
