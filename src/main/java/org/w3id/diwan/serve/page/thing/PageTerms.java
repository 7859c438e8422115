package org.w3id.diwan.serve.page.thing;

import static org.w3id.diwan.query.Curie.node;

import java.util.Map;
import org.apache.jena.graph.Node;

/** The terms that pages look for. */
public final class PageTerms {
    static final Node TYPE = node("rdf:type");
    static final Node SUBJECT = node("rdf:subject");
    static final Node PREDICATE = node("rdf:predicate");
    static final Node OBJECT = node("rdf:object");
    static final Node PREFERRED = node("skos:prefLabel");
    static final Node ALTERNATIVE = node("skos:altLabel");
    static final Node LABEL = node("rdfs:label");
    static final Node DESCRIPTION = node("dcterms:description");
    static final Node PUBLISHER = node("dcterms:publisher");
    static final Node ISSUED = node("dcterms:issued");
    static final Node TITLE = node("dcterms:title");
    static final Node SAME_AS = node("owl:sameAs");
    static final Node WIKIPEDIA = node("foaf:isPrimaryTopicOf");
    /** Who is quoted. */
    public static final Node SAID_BY = node("prov:wasAttributedTo");

    static final Node IN_SOURCE = node("prov:hadPrimarySource");
    static final Node BELOW = node("rdfs:subClassOf");
    static final Node LATITUDE = node("geo:lat");
    static final Node LONGITUDE = node("geo:long");
    static final Node GEOMETRY = node("geosparql:hasGeometry");
    static final Node ADDRESSEE = node("schema:recipient");
    static final Node FULL_TEXT = node("schema:text");
    static final Node NAMES = node("itsrdf:taIdentRef");
    static final Node AS_WRITTEN = node("nif:anchorOf");

    /** What the words of others are called on a page: they bring no labels with them. */
    static final Map<Node, String> WORDS = Map.ofEntries(
            Map.entry(SAID_BY, "said by"),
            Map.entry(IN_SOURCE, "source"),
            Map.entry(node("prov:invalidatedAtTime"), "withdrawn"),
            Map.entry(node("dcterms:isReplacedBy"), "merged into it"),
            Map.entry(node("dcterms:source"), "verified in"),
            Map.entry(ISSUED, "published"),
            Map.entry(node("dcterms:creator"), "author"),
            Map.entry(PUBLISHER, "publisher"),
            Map.entry(node("foaf:page"), "read it at"),
            Map.entry(node("dcterms:license"), "licence of its text"),
            Map.entry(node("nif:endIndex"), "characters of its text"),
            Map.entry(node("schema:sha256"), "digest of its text (SHA-256)"));

    private PageTerms() {}
}
