package org.w3id.diwan.rdf;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.PROV;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.w3id.diwan.model.RetiredIds;

/**
 * What is left of ids that are used no more: where a merged one leads to, and since when and why a withdrawn one is void. They have no
 * class and no name, so that no query for entities meets them.
 */
final class RetiredTriples {
    private final Terms terms;

    RetiredTriples(Terms terms) {
        this.terms = terms;
    }

    void add(RetiredIds retired, Graph graph) {
        retired.merged()
                .forEach(id -> graph.add(terms.entity(id.id()), DCTERMS.IS_REPLACED_BY, terms.entity(id.into())));
        retired.withdrawn().forEach(id -> {
            IRI subject = terms.entity(id.id());
            // PROV wants an instant: that at which the day begins
            graph.add(subject, PROV.INVALIDATED_AT_TIME, Terms.typed(id.on() + "T00:00:00Z", XSD.DATETIME));
            graph.add(subject, DCTERMS.DESCRIPTION, Terms.text(id.why(), "en"));
        });
    }
}
