package org.w3id.diwan.rdf;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.FOAF;
import org.eclipse.rdf4j.model.vocabulary.PROV;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.w3id.diwan.model.Source;
import org.w3id.diwan.model.SourceId;
import org.w3id.diwan.model.Statement;
import org.w3id.diwan.model.reading.Mention;

/** A source's description, the speech acts it reports and the names in its text. */
final class SourceTriples {
    private static final IRI SHA256 = Terms.iri(Terms.SCHEMA + "sha256");
    private static final IRI TEXT = Terms.iri(Terms.SCHEMA + "text");
    private static final IRI ADDRESSEE = Terms.iri(Terms.SCHEMA + "recipient");
    private static final IRI LENGTH = Terms.iri(Terms.NIF + "endIndex");
    private static final IRI READS = Terms.iri(Terms.NIF + "anchorOf");
    private static final IRI MEANS = Terms.iri(Terms.ITSRDF + "taIdentRef");

    private final Terms terms;

    SourceTriples(Terms terms) {
        this.terms = terms;
    }

    void add(Source source, Graph graph) {
        IRI subject = Terms.source(source.id());
        graph.addType(subject, type(source.kind()));
        if (!source.title().isEmpty()) {
            graph.add(subject, DCTERMS.TITLE, Terms.text(source.title()));
            graph.add(subject, RDFS.LABEL, Terms.text(source.title()));
        }
        source.publishers().forEach(who -> graph.add(subject, DCTERMS.PUBLISHER, Terms.entity(who)));
        source.authors().forEach(who -> graph.add(subject, DCTERMS.CREATOR, Terms.entity(who)));
        source.url().forEach(page -> graph.add(subject, FOAF.PAGE, Terms.address(page.toString())));
        graph.addPeriod(subject, DCTERMS.ISSUED, source.published());
        source.text().forEach(text -> {
            graph.add(subject, SHA256, Terms.text(text.sha256()));
            graph.add(subject, LENGTH, Terms.typed(Integer.toString(text.codePoints()), XSD.NON_NEGATIVE_INTEGER));
            text.free().forEach(free -> {
                graph.add(subject, TEXT, Terms.text(free.text()));
                graph.add(subject, DCTERMS.LICENSE, Terms.address(free.licence().toString()));
            });
        });
    }

    private static String type(Source.Kind kind) {
        return switch (kind) {
            case ARTICLE -> "Article";
            case REGISTER -> "Register";
            case REFERENCE -> "Source";
        };
    }

    /** Adds a speech act. */
    void add(Statement statement, Graph graph) {
        IRI subject = Terms.statement(statement.id());
        SourceId source = statement.evidence().source();
        graph.addType(subject, "Statement");
        graph.add(subject, terms.term("act"), terms.term(statement.act()));
        graph.add(subject, DCTERMS.DESCRIPTION, Terms.text(statement.summary(), "en"));
        graph.add(subject, PROV.HAD_PRIMARY_SOURCE, Terms.source(source));
        statement.speakers().forEach(who -> graph.add(subject, terms.term("speaker"), Terms.entity(who)));
        statement.addressees().forEach(who -> graph.add(subject, ADDRESSEE, Terms.entity(who)));
        statement.issues().forEach(issue -> graph.add(subject, terms.term("about"), Terms.entity(issue)));
        statement
                .evidence()
                .passages()
                .forEach(where -> graph.add(subject, terms.term("passage"), graph.addPassage(source, where)));
        graph.addPeriod(subject, terms.term("when"), statement.when());
    }

    /** Adds a passage that names an entity. */
    void add(Mention mention, Graph graph) {
        IRI passage = graph.addPassage(mention.source(), mention.passage());
        graph.add(passage, MEANS, Terms.entity(mention.entity()));
        graph.add(passage, READS, Terms.text(mention.name()));
    }

    /** Adds the spelling of a mention as one more name that this source gives the entity. */
    void addName(Mention mention, Graph graph) {
        graph.add(Terms.entity(mention.entity()), SKOS.ALT_LABEL, Terms.text(mention.name()));
    }
}
