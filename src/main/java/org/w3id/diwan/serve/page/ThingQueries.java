package org.w3id.diwan.serve.page;

import java.util.Collection;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/**
 * The SPARQL 1.1 that reads a thing. Every pattern starts from a node that is known, so that none of them walks through the graph, and
 * every answer is bounded.
 */
final class ThingQueries {
    /** Claims and statements on a page. */
    static final int PAGE = 200;

    private static final int MOST_QUADS = 5_000;
    private static final int MOST_LINKS = 500;
    private static final int MOST_MENTIONS = 1_000;

    private static final String PREFIXES = """
            PREFIX : <https://w3id.org/diwan/ontology#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX itsrdf: <http://www.w3.org/2005/11/its/rdf#>
            PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX schema: <https://schema.org/>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            """;

    private static final String DESCRIPTION = """
            SELECT ?g ?s ?p ?o {
              { { SELECT ?g ?p ?o { GRAPH ?g { %1$s ?p ?o } } ORDER BY ?g ?p ?o LIMIT %2$d } BIND (%1$s AS ?s) }
              UNION
              { { SELECT ?g ?s ?p {
                    { GRAPH <https://w3id.org/diwan/ontology> { ?p dcterms:source ?g } }
                    UNION { VALUES ?p { dcterms:publisher dcterms:creator dcterms:isReplacedBy } }
                    GRAPH ?g { ?s ?p %1$s } } ORDER BY ?g ?s ?p LIMIT %3$d } BIND (%1$s AS ?o) }
            }""";

    private static final String STANDING = """
            SELECT ?g (%1$s AS ?s) ?p ?o {
              { SELECT ?g ?p ?o { GRAPH ?g { %1$s ?p ?o } } LIMIT 1 }
              UNION
              { VALUES ?p { dcterms:isReplacedBy prov:invalidatedAtTime dcterms:description } GRAPH ?g { %1$s ?p ?o } }
            } LIMIT 100""";

    private static final String OF_ENTITY = """
            SELECT DISTINCT ?r ?predicate ?subject {
              GRAPH ?g {
                { ?r :about %1$s } UNION { ?r prov:wasAttributedTo %1$s } UNION { ?r :inPlace %1$s }
                UNION { ?r :speaker %1$s } UNION { ?r schema:recipient %1$s }
                OPTIONAL { ?r rdf:predicate ?predicate ; rdf:subject ?subject }
              }
            } ORDER BY ?predicate ?subject ?r""";

    private static final String OF_SOURCE = """
            SELECT ?r (MIN(?begin) AS ?first) {
              GRAPH ?g { ?r prov:hadPrimarySource %1$s OPTIONAL { ?r :passage ?passage . ?passage nif:beginIndex ?begin } }
            } GROUP BY ?r ORDER BY ?first ?r""";

    private static final String OF_STATEMENT = "SELECT DISTINCT ?r { GRAPH ?g { ?r :statedIn %1$s } } ORDER BY ?r";

    /** What it was said in, and what others say of the same: with the same object, or with another value. */
    private static final String OF_CLAIM = """
            SELECT DISTINCT ?r {
              { GRAPH ?g { %1$s :statedIn ?r } }
              UNION
              { GRAPH ?g { %1$s rdf:subject ?subject ; rdf:predicate ?predicate ; rdf:object ?object }
                GRAPH ?h { ?r rdf:subject ?subject ; rdf:predicate ?predicate ; rdf:object ?other }
                FILTER (?r != %1$s && (?other = ?object || isLiteral(?object))) }
            } ORDER BY ?r""";

    private static final String MENTIONS = """
            SELECT (%1$s AS ?g) ?s ?p ?o {
              { SELECT ?s { GRAPH %1$s { ?s itsrdf:taIdentRef ?entity } } ORDER BY ?s LIMIT %2$d }
              VALUES ?p { itsrdf:taIdentRef nif:anchorOf } GRAPH %1$s { ?s ?p ?o }
            }""";

    private ThingQueries() {}

    /** What is said of the thing without claims, and which definitions lead to it. */
    static String description(Node thing) {
        return PREFIXES + DESCRIPTION.formatted(iri(thing), MOST_QUADS, MOST_LINKS);
    }

    /** Whether there is such a thing, and what became of its id. */
    static String standing(Node thing) {
        return PREFIXES + STANDING.formatted(iri(thing));
    }

    /** Which claims and statements have to do with it: one page and one more. */
    static String records(Kind kind, Node thing, int page) {
        String query = switch (kind) {
            case ID -> OF_ENTITY;
            case SOURCE -> OF_SOURCE;
            case STATEMENT -> OF_STATEMENT;
            case CLAIM -> OF_CLAIM;
        };
        return PREFIXES + query.formatted(iri(thing)) + " LIMIT " + (PAGE + 1) + " OFFSET " + (long) page * PAGE;
    }

    /** Where a source names whom. */
    static String mentions(Node source) {
        return PREFIXES + MENTIONS.formatted(iri(source), MOST_MENTIONS);
    }

    /** All that is said of these. */
    static String all(Collection<Node> things) {
        return "SELECT ?g ?s ?p ?o { VALUES ?s { " + list(things) + " } GRAPH ?g { ?s ?p ?o } } LIMIT "
                + 10 * MOST_QUADS;
    }

    /** What things are called, the classes above classes, all of the passages, and the plain facts that end in the thing. */
    static String surroundings(Node thing, Collection<Node> named, Collection<Node> passages, Collection<Node> facts) {
        return PREFIXES + """
                SELECT ?g ?s ?p ?o {
                  { VALUES ?p { skos:prefLabel rdfs:label dcterms:title rdfs:subClassOf } VALUES ?s { %s }
                    GRAPH ?g { ?s ?p ?o } FILTER (!isBlank(?o)) }
                  UNION { VALUES ?s { %s } GRAPH ?g { ?s ?p ?o } }
                  UNION { VALUES ?p { %s } GRAPH ?g { ?s ?p %s } BIND (%4$s AS ?o) }
                } LIMIT %d""".formatted(list(named), list(passages), list(facts), iri(thing), 10 * MOST_QUADS);
    }

    private static String list(Collection<Node> things) {
        return things.stream()
                .filter(ThingQueries::canBeWritten)
                .map(ThingQueries::iri)
                .collect(Collectors.joining(" "));
    }

    /** Whether an IRI can stand between angle brackets; a graph elsewhere may hold others. */
    private static boolean canBeWritten(Node node) {
        return node.isURI() && node.getURI().chars().noneMatch(c -> c <= ' ' || "<>\"{}|^`\\".indexOf(c) >= 0);
    }

    private static String iri(Node node) {
        return "<" + node.getURI() + ">";
    }
}
