package org.w3id.diwan.rdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.w3id.diwan.model.Entity;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Period;
import org.w3id.diwan.model.RetiredIds;
import org.w3id.diwan.model.Source;
import org.w3id.diwan.model.SourceId;
import org.w3id.diwan.model.Statement;
import org.w3id.diwan.model.vocabulary.Vocabulary;

/** Turns what was read into graphs: one for the register of entities, one for each source. */
final class ReadingGraphs {
    /** The register as a source: Diwan itself says what is in it. */
    static final SourceId REGISTER = new SourceId("register");

    static final String REGISTER_TITLE = "Register";

    private final Terms terms;
    private final EntityTriples entities;
    private final SourceTriples sources;
    private final ClaimTriples claims;
    private final DerivedClaims derivations;
    private final Map<EntityId, String> registered = new HashMap<>();

    ReadingGraphs(Terms terms, Vocabulary vocabulary) {
        this.terms = terms;
        entities = new EntityTriples(terms);
        sources = new SourceTriples(terms);
        claims = new ClaimTriples(terms);
        derivations = new DerivedClaims(vocabulary, id -> Optional.ofNullable(registered.get(id)));
    }

    Graph register(List<Entity> described, RetiredIds retired) {
        Graph graph = new Graph(terms, Terms.source(REGISTER));
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
        described.forEach(entity -> {
            entities.add(entity, graph);
            registered.put(entity.id(), entity.type());
        });
        entities.add(retired, graph);
        return graph;
    }

    /** The graph of a source that people have read, with what follows from its claims. */
    Graph of(SourceParts parts) {
        Graph graph = new Graph(terms, Terms.source(parts.source().id()));
        Map<String, IRI> byKey = addEvidence(parts, graph);
        parts.claims().forEach(claim -> claims.addPlain(claim, graph));
        parts.mentions().forEach(mention -> sources.addName(mention, graph));
        derivations.from(parts.claims()).forEach(derived -> {
            claims.add(derived.claim(), byKey, graph);
            claims.addDerivation(derived.claim(), derived.parts(), graph);
            claims.addPlain(derived.claim(), graph);
        });
        return graph;
    }

    /**
     * Adds what a source says, each with its passage; nothing of it stands plain, as only what people have read may.
     *
     * @return the IRIs of its statements by their keys
     */
    Map<String, IRI> addEvidence(SourceParts parts, Graph graph) {
        sources.add(parts.source(), graph);
        Map<String, IRI> byKey = new HashMap<>();
        for (Statement statement : parts.statements()) {
            byKey.put(statement.key(), Terms.statement(statement.id()));
            sources.add(statement, graph);
        }
        parts.claims().forEach(claim -> claims.add(claim, byKey, graph));
        parts.mentions().forEach(mention -> sources.add(mention, graph));
        return byKey;
    }

    /** Adds entities that no register holds yet. */
    void addEntities(List<Entity> described, Graph graph) {
        described.forEach(entity -> entities.add(entity, graph));
    }
}
