package org.w3id.diwan.serve.reconcile;

import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.w3id.diwan.names.Match;
import org.w3id.diwan.names.NameQuery;

/** Whether what the graph knows of an entity fits what a table says. */
record Evidence(Register register, Map<PlainValues.Key, Set<Node>> values) {
    /** What came out. */
    enum Verdict {
        AGREES,
        DIFFERS,
        /** The graph has no value. */
        UNKNOWN
    }

    Verdict of(String entity, Question.Condition condition) {
        Set<Node> known = values.getOrDefault(new PlainValues.Key(entity, condition.property()), Set.of());
        if (known.isEmpty() || condition.values().isEmpty()) {
            return Verdict.UNKNOWN;
        }
        boolean agrees = condition.values().stream()
                .anyMatch(given -> known.stream().anyMatch(value -> fits(given.strip(), value)));
        return agrees ? Verdict.AGREES : Verdict.DIFFERS;
    }

    private boolean fits(String given, Node value) {
        if (value.isLiteral()) {
            return value.getLiteralLexicalForm().equalsIgnoreCase(given);
        }
        if (!value.isURI()) {
            return false;
        }
        String iri = value.getURI();
        return iri.equals(given)
                || iri.endsWith("/" + given)
                || register.entityOfIri(iri)
                        .filter(known -> isCalled(known.id(), given))
                        .isPresent();
    }

    private boolean isCalled(String id, String given) {
        return register.entity(given).filter(known -> known.id().equals(id)).isPresent()
                || register.index().find(NameQuery.of(given)).stream()
                        .anyMatch(match -> match.score() >= Match.CERTAIN
                                && match.entity().value().equals(id));
    }
}
