package org.w3id.diwan.ontology;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;

/** The ontology as its file says it, for tests that go through its terms. */
record OntologyTerms(Model model) {
    static final String NAMESPACE = "https://w3id.org/diwan/ontology#";

    static OntologyTerms read() {
        return new OntologyTerms(RDFDataMgr.loadModel("ontology/diwan.ttl"));
    }

    /** Everything declared in the ontology's own namespace. */
    List<Resource> all() {
        return model.listResourcesWithProperty(RDF.type)
                .filterKeep(term -> term.isURIResource() && NAMESPACE.equals(term.getNameSpace()))
                .toList();
    }

    Set<String> names() {
        return all().stream().map(Resource::getLocalName).collect(Collectors.toSet());
    }

    Set<String> classes() {
        return all().stream()
                .filter(term -> term.hasProperty(RDF.type, OWL.Class))
                .map(Resource::getLocalName)
                .collect(Collectors.toSet());
    }

    Set<String> properties() {
        return all().stream()
                .filter(term -> Stream.of(OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)
                        .anyMatch(kind -> term.hasProperty(RDF.type, kind)))
                .map(Resource::getLocalName)
                .collect(Collectors.toSet());
    }

    /** A term and everything above it. */
    boolean isBelow(Resource term, Property step, Resource ancestor) {
        return term.equals(ancestor)
                || term.listProperties(step).toList().stream()
                        .map(axiom -> axiom.getObject().asResource())
                        .anyMatch(parent -> isBelow(parent, step, ancestor));
    }

    /** The values of one property of a term. */
    static List<RDFNode> values(Resource term, Property property) {
        return term.listProperties(property).mapWith(axiom -> axiom.getObject()).toList();
    }
}
