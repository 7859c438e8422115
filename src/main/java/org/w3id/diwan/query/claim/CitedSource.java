package org.w3id.diwan.query.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.diwan.query.Curie;

/**
 * A source as it is cited.
 *
 * @param quotedTitle in its own words; empty where it has none
 * @param publishers who published it, in the order of their IRIs
 * @param issued when it was published, in EDTF; empty if unknown
 * @param page where it can be read; empty if unknown
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CitedSource(
        String iri,
        String quotedTitle,

        @JsonSerialize(contentConverter = NamedThing.ByName.class)
        List<NamedThing> publishers,

        String issued,
        String page) {
    /** What a list of claims says of it; the whole is a question of its own. */
    CitedSource brief() {
        return new CitedSource(iri, "", publishers, issued, "");
    }

    /** Who published it, as far as the graph knows their names. */
    public String publisherNames() {
        return publishers.stream()
                .filter(NamedThing::isNamed)
                .map(NamedThing::name)
                .collect(Collectors.joining(" and "));
    }

    /** In one line. */
    public String line() {
        return Stream.of(publisherNames(), quotedTitle, issued, iri)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** By its title, or the last part of its IRI. */
    public NamedThing named() {
        return new NamedThing(iri, quotedTitle.isEmpty() ? Curie.tail(iri) : quotedTitle);
    }
}
