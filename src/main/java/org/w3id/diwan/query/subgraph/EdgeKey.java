package org.w3id.diwan.query.subgraph;

import org.w3id.diwan.model.vocabulary.IriScheme;

/**
 * What the claims of one edge have in common.
 *
 * @param source the subject's IRI
 * @param relation the relation's IRI
 * @param target the object's IRI
 * @param modality the modality's IRI
 */
record EdgeKey(String source, String relation, String target, String modality) {
    private static final String ENTITIES = IriScheme.entities();

    /** Short and stable: {@code lloyd-austin met thabet-al-abbasi Actual}. */
    String id() {
        return String.join(" ", tail(source), local(relation), tail(target), local(modality));
    }

    /** The subject's IRI in an edge's id; empty if it is no such id. */
    static String subject(String edgeId) {
        int space = edgeId.indexOf(' ');
        if (space <= 0 || edgeId.chars().filter(c -> c == ' ').count() != 3) {
            return "";
        }
        String tail = edgeId.substring(0, space);
        return tail.indexOf(':') >= 0 ? tail : ENTITIES + tail;
    }

    private static String tail(String iri) {
        return iri.startsWith(ENTITIES) ? iri.substring(ENTITIES.length()) : iri;
    }

    static String local(String iri) {
        return iri.substring(iri.indexOf('#') + 1);
    }
}
