package org.w3id.diwan.rdf;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.FOAF;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.w3id.diwan.model.Source;

/** A source's description, in its own graph. */
final class SourceTriples {

    private final Terms terms;
    private final PeriodTriples periods;

    SourceTriples(Terms terms, PeriodTriples periods) {
        this.terms = terms;
        this.periods = periods;
    }

    void add(Source source, Graph graph) {
        IRI subject = terms.source(source.id());
        graph.add(subject, RDF.TYPE, terms.term("Source"));
        graph.add(subject, RDF.TYPE, terms.individual(source.kind()));
        if (!source.title().isEmpty()) {
            graph.add(subject, DCTERMS.TITLE, Terms.text(source.title()));
            graph.add(subject, RDFS.LABEL, Terms.text(source.title()));
        }
        source.publishers().forEach(who -> graph.add(subject, DCTERMS.PUBLISHER, terms.entity(who)));
        source.authors().forEach(who -> graph.add(subject, DCTERMS.CREATOR, terms.entity(who)));
        source.url().forEach(page -> graph.add(subject, FOAF.PAGE, Iris.of(page.toString())));
        periods.add(subject, DCTERMS.ISSUED, source.published(), graph);
        source.text().forEach(text -> {
            graph.add(subject, terms.term("textDigest"), Terms.text("sha256:" + text.sha256()));
            graph.add(subject, terms.term("textLength"), Terms.number(text.codePoints()));
        });
    }
}
