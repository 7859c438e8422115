package org.w3id.diwan.rdf;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.w3id.diwan.model.Passage;
import org.w3id.diwan.model.SourceId;

/**
 * A stretch of a source's text, in the terms of the <a href="https://persistence.uni-leipzig.org/nlp2rdf/">NLP Interchange Format</a>.
 */
final class PassageTriples {
    private static final IRI BEGIN = Terms.nif("beginIndex");
    private static final IRI END = Terms.nif("endIndex");
    private static final IRI CONTEXT = Terms.nif("referenceContext");

    private final Terms terms;
    private final TypeTriples types;

    PassageTriples(Terms terms, TypeTriples types) {
        this.terms = terms;
        this.types = types;
    }

    /** Describes the passage and answers its IRI. */
    IRI add(SourceId source, Passage passage, Graph graph) {
        IRI iri = terms.passage(source, passage);
        types.add(iri, "Passage", graph);
        graph.add(iri, BEGIN, Terms.typed(Integer.toString(passage.begin()), XSD.NON_NEGATIVE_INTEGER));
        graph.add(iri, END, Terms.typed(Integer.toString(passage.end()), XSD.NON_NEGATIVE_INTEGER));
        graph.add(iri, CONTEXT, terms.source(source));
        return iri;
    }
}
