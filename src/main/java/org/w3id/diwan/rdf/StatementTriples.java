package org.w3id.diwan.rdf;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.PROV;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.w3id.diwan.model.SourceId;
import org.w3id.diwan.model.Statement;

/** A speech act that a source reports. */
final class StatementTriples {
    private final Terms terms;
    private final PeriodTriples periods;
    private final PassageTriples passages;
    private final IRI type;
    private final IRI speaker;
    private final IRI addressee;
    private final IRI act;
    private final IRI topic;
    private final IRI when;
    private final IRI passage;

    StatementTriples(Terms terms, PeriodTriples periods, PassageTriples passages) {
        this.terms = terms;
        this.periods = periods;
        this.passages = passages;
        type = terms.term("Statement");
        speaker = terms.term("speaker");
        addressee = terms.term("addressee");
        act = terms.term("act");
        topic = terms.term("topic");
        when = terms.term("when");
        passage = terms.term("passage");
    }

    void add(Statement statement, Graph graph) {
        IRI subject = terms.statement(statement.id());
        SourceId source = statement.evidence().source();
        graph.add(subject, RDF.TYPE, type);
        graph.add(subject, act, terms.term(statement.act()));
        graph.add(subject, DCTERMS.DESCRIPTION, Terms.text(statement.summary(), "en"));
        graph.add(subject, PROV.HAD_PRIMARY_SOURCE, terms.source(source));
        statement.speakers().forEach(who -> graph.add(subject, speaker, terms.entity(who)));
        statement.addressees().forEach(who -> graph.add(subject, addressee, terms.entity(who)));
        statement.issues().forEach(issue -> graph.add(subject, topic, terms.entity(issue)));
        statement
                .evidence()
                .passages()
                .forEach(where -> graph.add(subject, passage, passages.add(source, where, graph)));
        periods.add(subject, when, statement.when(), graph);
    }
}
