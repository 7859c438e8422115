package org.w3id.diwan.query.claim;

/** An IRI and its name in English; the last part of the IRI where it has none. */
public record NamedThing(String iri, String name) {
    static String tail(String iri) {
        return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    }
}
