package org.w3id.diwan.rdf;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.PROV;
import org.w3id.diwan.model.SourceId;
import org.w3id.diwan.model.Statement;

/** A speech act that a source reports. */
final class StatementTriples {
    private static final IRI ADDRESSEE = Terms.iri(Terms.SCHEMA + "recipient");

    private final Terms terms;
    private final PeriodTriples periods;
    private final PassageTriples passages;
    private final TypeTriples types;
    private final IRI speaker;
    private final IRI act;
    private final IRI about;
    private final IRI when;
    private final IRI passage;

    StatementTriples(Terms terms, TypeTriples types, PeriodTriples periods, PassageTriples passages) {
        this.terms = terms;
        this.periods = periods;
        this.passages = passages;
        this.types = types;
        speaker = terms.term("speaker");
        act = terms.term("act");
        about = terms.term("about");
        when = terms.term("when");
        passage = terms.term("passage");
    }

    void add(Statement statement, Graph graph) {
        IRI subject = terms.statement(statement.id());
        SourceId source = statement.evidence().source();
        types.add(subject, "Statement", graph);
        graph.add(subject, act, terms.term(statement.act()));
        graph.add(subject, DCTERMS.DESCRIPTION, Terms.text(statement.summary(), "en"));
        graph.add(subject, PROV.HAD_PRIMARY_SOURCE, terms.source(source));
        statement.speakers().forEach(who -> graph.add(subject, speaker, terms.entity(who)));
        statement.addressees().forEach(who -> graph.add(subject, ADDRESSEE, terms.entity(who)));
        statement.issues().forEach(issue -> graph.add(subject, about, terms.entity(issue)));
        statement
                .evidence()
                .passages()
                .forEach(where -> graph.add(subject, passage, passages.add(source, where, graph)));
        periods.add(subject, when, statement.when(), graph);
    }
}
