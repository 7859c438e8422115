package org.w3id.diwan.rdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.PROV;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.w3id.diwan.model.Entity;
import org.w3id.diwan.model.Period;
import org.w3id.diwan.model.RetiredIds;
import org.w3id.diwan.model.Source;
import org.w3id.diwan.model.SourceId;
import org.w3id.diwan.model.Statement;
import org.w3id.diwan.model.Vocabulary;

/** Turns what was read into graphs: one for the register of entities, one for each source. */
final class ReadingGraphs {
    /** The register as a source: Diwan itself says what is in it. */
    static final SourceId REGISTER = new SourceId("register");

    static final String REGISTER_TITLE = "Register";

    private final Terms terms;
    private final EntityTriples entities;
    private final RetiredTriples tombstones;
    private final SourceTriples sources;
    private final StatementTriples statements;
    private final ClaimTriples claims;
    private final MentionTriples mentions;

    ReadingGraphs(Terms terms, Vocabulary vocabulary) {
        this.terms = terms;
        PeriodTriples periods = new PeriodTriples(terms);
        PassageTriples passages = new PassageTriples(terms);
        entities = new EntityTriples(terms, vocabulary);
        tombstones = new RetiredTriples(terms);
        sources = new SourceTriples(terms, periods);
        statements = new StatementTriples(terms, periods, passages);
        claims = new ClaimTriples(terms, periods, passages);
        mentions = new MentionTriples(terms, passages);
    }

    Graph register(List<Entity> described, RetiredIds retired) {
        Graph graph = Graph.named(terms.source(REGISTER));
        sources.add(
                new Source(
                        REGISTER,
                        Source.Kind.REGISTER,
                        REGISTER_TITLE,
                        List.of(),
                        List.of(),
                        Period.UNKNOWN,
                        List.of(),
                        List.of()),
                graph);
        described.forEach(entity -> entities.add(entity, graph));
        tombstones.add(retired, graph);
        return graph;
    }

    /** The graph of a source that people have read. */
    Graph of(SourceParts parts) {
        Graph graph = evidence(parts);
        parts.claims().forEach(claim -> claims.addPlain(claim, graph));
        parts.mentions().forEach(mention -> mentions.addName(mention, graph));
        return graph;
    }

    /** What a source says, each with its passage; nothing of it stands plain, as only what people have read may. */
    Graph evidence(SourceParts parts) {
        Graph graph = Graph.named(terms.source(parts.source().id()));
        sources.add(parts.source(), graph);
        Map<String, IRI> byKey = new HashMap<>();
        for (Statement statement : parts.statements()) {
            byKey.put(statement.key(), terms.statement(statement.id()));
            statements.add(statement, graph);
        }
        parts.claims().forEach(claim -> claims.add(claim, byKey, graph));
        parts.mentions().forEach(mention -> mentions.add(mention, graph));
        return graph;
    }

    /** The entities that the reading of a source proposes, in a graph of their own. */
    Graph proposals(Source source, List<Entity> proposed) {
        IRI name = terms.proposals(source.id());
        Graph graph = Graph.named(name);
        graph.add(name, RDF.TYPE, terms.term("Source"));
        graph.add(name, RDF.TYPE, terms.term("Proposals"));
        graph.add(name, RDFS.LABEL, Terms.text("Proposed in the reading of " + source.id()));
        graph.add(name, PROV.WAS_DERIVED_FROM, terms.source(source.id()));
        for (Entity entity : proposed) {
            entities.add(entity, graph);
            graph.add(terms.entity(entity.id()), terms.term("proposedIn"), terms.source(source.id()));
        }
        return graph;
    }
}
