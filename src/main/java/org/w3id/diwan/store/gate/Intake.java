package org.w3id.diwan.store.gate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.w3id.diwan.model.Slug;
import org.w3id.diwan.model.SourceId;
import org.w3id.diwan.model.vocabulary.IriScheme;

/**
 * Sends the ontology and the input's files into a stream of quads, each in a named graph, and remembers which file each graph came from.
 *
 * <p>What stands in no graph goes where a query over the union sees it: in formats that have graphs, such as {@code dataset.trig}, to
 * {@code https://w3id.org/diwan/dataset}; in those that have none, such as {@code rudaw-2024-01-25.ttl}, to the graph of the source that
 * the file is named for.
 */
final class Intake {
    private static final Node DATASET = NodeFactory.createURI(IriScheme.base() + "dataset");
    private static final String DATASET_FILE = "dataset";

    private final Ontology ontology;
    private final GateFindings problems;
    private final Map<Node, String> files = new HashMap<>();
    private StreamRDF to = new StreamRDFBase();
    private long quads;

    /**
     * @param ontology is sent first
     * @param problems where what is wrong goes
     */
    Intake(Ontology ontology, GateFindings problems) {
        this.ontology = ontology;
        this.problems = problems;
    }

    /** Reads everything into a stream. */
    void read(InputFiles input, StreamRDF stream) throws IOException {
        to = stream;
        Node graph = NodeFactory.createURI(Ontology.GRAPH);
        ontology.loaded()
                .forEach((name, turtle) -> RDFParser.source(new ByteArrayInputStream(turtle))
                        .lang(Lang.TURTLE)
                        .parse(new Named(graph, "ontology/" + name)));
        StrictParser parser = new StrictParser(problems);
        for (RdfFile file : input.files()) {
            read(file, parser);
        }
    }

    private void read(RdfFile file, StrictParser parser) throws IOException {
        long before = quads;
        parser.parse(file, new Named(graphFor(file), file.path().toString()));
        if (quads == before && !problems.hasErrors()) {
            problems.addError("empty", file.path(), "the file says nothing: leave it out");
        }
    }

    private Node graphFor(RdfFile file) {
        if (file.hasGraphs() || file.stem().equals(DATASET_FILE)) {
            return DATASET;
        }
        if (Slug.isValid(file.stem())) {
            return NodeFactory.createURI(IriScheme.source(new SourceId(file.stem())));
        }
        problems.addError(
                "no-graph",
                file.path(),
                "its triples stand in no graph: name the file for their source, such as rudaw-2024-01-25.ttl, or use TriG");
        return DATASET;
    }

    /** How many quads came, doubles included. */
    long quads() {
        return quads;
    }

    /** What the words mean. */
    Ontology ontology() {
        return ontology;
    }

    /** The graphs that came, each with the file that it stood in first. */
    Map<Node, String> files() {
        return files;
    }

    /** One file on its way. */
    private final class Named extends StreamRDFBase {
        private final Node unnamed;
        private final String file;

        private Named(Node unnamed, String file) {
            this.unnamed = unnamed;
            this.file = file;
        }

        @Override
        public void prefix(String prefix, String iri) {
            to.prefix(prefix, iri);
        }

        @Override
        public void triple(Triple triple) {
            send(unnamed, triple.getSubject(), triple.getPredicate(), triple.getObject());
        }

        @Override
        public void quad(Quad quad) {
            Node graph = quad.getGraph() == null || quad.isDefaultGraph() ? unnamed : quad.getGraph();
            send(graph, quad.getSubject(), quad.getPredicate(), quad.getObject());
        }

        private void send(Node graph, Node subject, Node predicate, Node object) {
            if (problems.hasErrors()) {
                // nothing of it will be used: read on only for more of what is wrong
                return;
            }
            files.putIfAbsent(graph, file);
            quads++;
            to.quad(Quad.create(graph, subject, predicate, object));
        }
    }
}
