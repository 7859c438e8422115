package org.w3id.diwan.rdf;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.jspecify.annotations.Nullable;

/** The triples of one graph, on their way to a file of its own. */
final class Graph {
    private final @Nullable IRI name;
    private final List<Statement> triples = new ArrayList<>();

    private Graph(@Nullable IRI name) {
        this.name = name;
    }

    static Graph named(IRI name) {
        return new Graph(name);
    }

    static Graph unnamed() {
        return new Graph(null);
    }

    void add(IRI subject, IRI predicate, Value object) {
        triples.add(SimpleValueFactory.getInstance().createStatement(subject, predicate, object, name));
    }

    /** Each triple once, in the order of {@link CanonicalOrder}. */
    List<Statement> inOrder() {
        triples.sort(CanonicalOrder.INSTANCE);
        List<Statement> distinct = new ArrayList<>(triples.size());
        for (Statement triple : triples) {
            if (distinct.isEmpty() || !distinct.get(distinct.size() - 1).equals(triple)) {
                distinct.add(triple);
            }
        }
        return distinct;
    }
}
