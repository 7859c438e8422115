package org.w3id.diwan.serve.page;

import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.diwan.model.IriScheme;

/** The terms that pages look for, and the prefixes that data documents use. */
final class Terms {
    static final Node TYPE = RDF.type.asNode();
    static final Node SUBJECT = RDF.subject.asNode();
    static final Node PREDICATE = RDF.predicate.asNode();
    static final Node OBJECT = RDF.object.asNode();
    static final Node PREFERRED = SKOS.prefLabel.asNode();
    static final Node ALTERNATIVE = SKOS.altLabel.asNode();
    static final Node LABEL = RDFS.label.asNode();
    static final Node DESCRIPTION = DCTerms.description.asNode();
    static final Node TITLE = DCTerms.title.asNode();
    static final Node REPLACED_BY = DCTerms.isReplacedBy.asNode();
    static final Node SAME_AS = iri("http://www.w3.org/2002/07/owl#sameAs");
    static final Node WIKIPEDIA = iri("http://xmlns.com/foaf/0.1/isPrimaryTopicOf");
    static final Node SAID_BY = iri("http://www.w3.org/ns/prov#wasAttributedTo");
    static final Node IN_SOURCE = iri("http://www.w3.org/ns/prov#hadPrimarySource");
    static final Node WITHDRAWN = iri("http://www.w3.org/ns/prov#invalidatedAtTime");

    static final Node ADDRESSEE = iri("https://schema.org/recipient");
    static final Node BELOW = RDFS.subClassOf.asNode();
    static final Node LATITUDE = iri("http://www.w3.org/2003/01/geo/wgs84_pos#lat");
    static final Node LONGITUDE = iri("http://www.w3.org/2003/01/geo/wgs84_pos#long");
    static final Node GEOMETRY = iri("http://www.opengis.net/ont/geosparql#hasGeometry");
    static final Node NAMES = iri("http://www.w3.org/2005/11/its/rdf#taIdentRef");
    static final Node AS_WRITTEN = iri("http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#anchorOf");

    /** What the words of others are called on a page: they bring no labels with them. */
    static final Map<Node, String> WORDS = Map.ofEntries(
            Map.entry(SAID_BY, "said by"),
            Map.entry(IN_SOURCE, "source"),
            Map.entry(WITHDRAWN, "withdrawn"),
            Map.entry(REPLACED_BY, "merged into it"),
            Map.entry(DCTerms.source.asNode(), "verified in"),
            Map.entry(DCTerms.issued.asNode(), "published"),
            Map.entry(DCTerms.creator.asNode(), "author"),
            Map.entry(DCTerms.publisher.asNode(), "publisher"),
            Map.entry(iri("http://xmlns.com/foaf/0.1/page"), "read it at"));

    private Terms() {}

    /** A term of Diwan's ontology. */
    static Node diwan(String localName) {
        return iri(IriScheme.DIWAN.term(localName));
    }

    static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    /** The prefixes of data documents. */
    static PrefixMapping prefixes(IriScheme iris) {
        return PrefixMapping.Factory.create()
                .setNsPrefix("", iris.ontology())
                .setNsPrefix("id", iris.base() + "id/")
                .setNsPrefix("source", iris.base() + "source/")
                .setNsPrefix("claim", iris.base() + "claim/")
                .setNsPrefix("statement", iris.base() + "statement/")
                .setNsPrefix("dcterms", DCTerms.NS)
                .setNsPrefix("edtf", "http://id.loc.gov/datatypes/edtf/")
                .setNsPrefix("foaf", "http://xmlns.com/foaf/0.1/")
                .setNsPrefix("geo", "http://www.w3.org/2003/01/geo/wgs84_pos#")
                .setNsPrefix("geosparql", "http://www.opengis.net/ont/geosparql#")
                .setNsPrefix("itsrdf", "http://www.w3.org/2005/11/its/rdf#")
                .setNsPrefix("nif", "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#")
                .setNsPrefix("owl", "http://www.w3.org/2002/07/owl#")
                .setNsPrefix("prov", "http://www.w3.org/ns/prov#")
                .setNsPrefix("rdf", RDF.getURI())
                .setNsPrefix("rdfs", RDFS.getURI())
                .setNsPrefix("skos", SKOS.getURI())
                .setNsPrefix("xsd", "http://www.w3.org/2001/XMLSchema#");
    }
}
