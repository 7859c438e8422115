package org.w3id.diwan.rdf;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.FOAF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.w3id.diwan.model.Source;

/** A source's description, in its own graph. */
final class SourceTriples {

    private static final IRI SHA256 = Terms.iri(Terms.SCHEMA + "sha256");
    private static final IRI LENGTH = Terms.nif("endIndex");

    private final Terms terms;
    private final TypeTriples types;
    private final PeriodTriples periods;

    SourceTriples(Terms terms, TypeTriples types, PeriodTriples periods) {
        this.terms = terms;
        this.types = types;
        this.periods = periods;
    }

    void add(Source source, Graph graph) {
        IRI subject = terms.source(source.id());
        types.add(subject, type(source.kind()), graph);
        if (!source.title().isEmpty()) {
            graph.add(subject, DCTERMS.TITLE, Terms.text(source.title()));
            graph.add(subject, RDFS.LABEL, Terms.text(source.title()));
        }
        source.publishers().forEach(who -> graph.add(subject, DCTERMS.PUBLISHER, terms.entity(who)));
        source.authors().forEach(who -> graph.add(subject, DCTERMS.CREATOR, terms.entity(who)));
        source.url().forEach(page -> graph.add(subject, FOAF.PAGE, Iris.of(page.toString())));
        periods.add(subject, DCTERMS.ISSUED, source.published(), graph);
        source.text().forEach(text -> {
            graph.add(subject, SHA256, Terms.text(text.sha256()));
            graph.add(subject, LENGTH, Terms.typed(Integer.toString(text.codePoints()), XSD.NON_NEGATIVE_INTEGER));
        });
    }

    private static String type(Source.Kind kind) {
        return switch (kind) {
            case ARTICLE -> "Article";
            case REGISTER -> "Register";
            case REFERENCE -> "Source";
        };
    }
}
