package org.w3id.diwan.rdf.ontology;

/**
 * A question that analysts ask, as the graph's description offers it to editors.
 *
 * @param name its file's name without the ending, such as {@code 07-troop-numbers}
 * @param comment what it asks, in words
 * @param kind which form of query it is
 * @param sparql the query, without the words
 */
public record Question(String name, String comment, Kind kind, String sparql) {
    /** The forms of SPARQL queries that an answer can be shown for. */
    public enum Kind {
        SELECT,
        ASK,
        CONSTRUCT
    }
}
