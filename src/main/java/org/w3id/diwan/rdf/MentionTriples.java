package org.w3id.diwan.rdf;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.w3id.diwan.model.Mention;

/** A passage that names an entity, and the spelling as one more name that this source gives it. */
final class MentionTriples {
    private static final IRI MEANS = Terms.iri(Terms.ITSRDF + "taIdentRef");
    private static final IRI READS = Terms.nif("anchorOf");

    private final Terms terms;
    private final PassageTriples passages;

    MentionTriples(Terms terms, PassageTriples passages) {
        this.terms = terms;
        this.passages = passages;
    }

    void add(Mention mention, Graph graph) {
        IRI passage = passages.add(mention.source(), mention.passage(), graph);
        IRI entity = terms.entity(mention.entity());
        graph.add(passage, MEANS, entity);
        graph.add(passage, READS, Terms.text(mention.name()));
    }

    /** Adds the spelling as a name of the entity. */
    void addName(Mention mention, Graph graph) {
        graph.add(terms.entity(mention.entity()), SKOS.ALT_LABEL, Terms.text(mention.name()));
    }
}
