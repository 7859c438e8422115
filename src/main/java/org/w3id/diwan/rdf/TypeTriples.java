package org.w3id.diwan.rdf;

import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.w3id.diwan.model.Vocabulary;

/** The class of a thing, with every class above it: Diwan's and those of others, so that no reader needs to reason. */
final class TypeTriples {
    private final Terms terms;
    private final Vocabulary vocabulary;

    TypeTriples(Terms terms, Vocabulary vocabulary) {
        this.terms = terms;
        this.vocabulary = vocabulary;
    }

    /** @throws IllegalArgumentException if the ontology has no such class */
    void add(IRI subject, String type, Graph graph) {
        Set<String> classes = vocabulary.classes().get(type);
        if (classes == null) {
            throw new IllegalArgumentException("the ontology has no class " + type);
        }
        classes.forEach(each -> graph.add(subject, RDF.TYPE, terms.term(each)));
        vocabulary.types().getOrDefault(type, Set.of()).forEach(each -> graph.add(subject, RDF.TYPE, Terms.iri(each)));
    }
}
