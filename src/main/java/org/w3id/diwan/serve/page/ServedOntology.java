package org.w3id.diwan.serve.page;

import static org.w3id.diwan.query.Curie.node;

import com.google.common.base.Suppliers;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.w3id.diwan.model.vocabulary.IriScheme;
import org.w3id.diwan.query.GraphConnection;

/** The ontology that the served graph was loaded with, where that is another than Diwan's own. */
final class ServedOntology {
    private static final Query TERMS = QueryFactory.create(
            "CONSTRUCT { ?s ?p ?o } WHERE { GRAPH <" + IriScheme.base() + "ontology> { ?s ?p ?o } }");
    private static final List<String> SHIPPED = List.of("/diwan.ttl", "/alignments.ttl");
    /** A graph may be loaded anew while it is served. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Supplier<Optional<Graph>> other;

    ServedOntology(Supplier<GraphConnection> connections) {
        this.other = Suppliers.memoizeWithExpiration(() -> read(connections), KEPT);
    }

    /** Its triples; empty where the graph has Diwan's own ontology, or none. */
    Optional<Graph> other() {
        return other.get();
    }

    private static Optional<Graph> read(Supplier<GraphConnection> connections) {
        try (GraphConnection connection = connections.get();
                QueryExec execution = connection.execute(TERMS)) {
            Graph served = execution.construct(GraphFactory.createDefaultGraph());
            boolean isWhole = served.contains(Node.ANY, node("rdf:type"), node("owl:Ontology"));
            return isWhole && !served.isIsomorphicWith(shipped()) ? Optional.of(served) : Optional.empty();
        }
    }

    private static Graph shipped() {
        Graph shipped = GraphFactory.createDefaultGraph();
        SHIPPED.forEach(name -> RDFParser.fromString(file(name), Lang.TURTLE).parse(shipped));
        return shipped;
    }

    /** A file of Diwan's own ontology, such as {@code /diwan.ttl}. */
    static String file(String name) {
        try {
            return Resources.toString(
                    Resources.getResource(ServedOntology.class, "/ontology" + name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
