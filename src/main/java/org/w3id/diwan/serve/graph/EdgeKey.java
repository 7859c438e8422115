package org.w3id.diwan.serve.graph;

import org.w3id.diwan.model.IriScheme;

/**
 * What the claims of one edge have in common.
 *
 * @param source the subject's IRI
 * @param relation the relation's IRI
 * @param target the object's IRI
 * @param modality the modality's IRI
 */
record EdgeKey(String source, String relation, String target, String modality) {
    /** Short and stable: {@code lloyd-austin met thabet-al-abbasi Actual}. */
    String id(IriScheme iris) {
        return String.join(" ", tail(iris, source), local(relation), tail(iris, target), local(modality));
    }

    /** The subject's IRI in an edge's id; empty if it is no such id. */
    static String subject(IriScheme iris, String edgeId) {
        int space = edgeId.indexOf(' ');
        if (space <= 0 || edgeId.chars().filter(c -> c == ' ').count() != 3) {
            return "";
        }
        String tail = edgeId.substring(0, space);
        return tail.indexOf(':') >= 0 ? tail : iris.entities() + tail;
    }

    private static String tail(IriScheme iris, String iri) {
        return iri.startsWith(iris.entities()) ? iri.substring(iris.entities().length()) : iri;
    }

    static String local(String iri) {
        return iri.substring(iri.indexOf('#') + 1);
    }
}
