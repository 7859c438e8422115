package org.w3id.diwan.serve.graph;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.loader.base.LoaderOps;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.jspecify.annotations.NullMarked;
import org.w3id.diwan.query.Graphs;

/** A made-up graph in a folder, and a program of its own that exports it, so that a test can give that a small heap. */
@NullMarked
final class LargeGraph {
    private static final String BASE = "https://w3id.org/diwan/";
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final Node SOURCE = iri("source/one");

    private LargeGraph() {}

    /**
     * Exports what is in a folder.
     *
     * @param args the folder; a query such as {@code focus=hub}, or {@code whole}; then files, each ending in the name of its format
     */
    public static void main(String[] args) throws Exception {
        DatasetGraph graph = connect(Path.of(args[0]));
        graph.getContext().set(TDB2.symUnionDefaultGraph, true);
        Map<String, List<String>> parameters = args[1].equals("whole")
                ? Map.of("limit", List.of("1000000"))
                : Map.of("limit", List.of("1000000"), "focus", List.of(args[1]));
        for (int i = 2; i < args.length; i++) {
            String format = args[i].substring(args[i].lastIndexOf('.') + 1);
            try (GraphExport.Export answer =
                            new GraphExport(Graphs.of(graph)).read(format, parameters, 1_000_000, edges -> {});
                    OutputStream output = new BufferedOutputStream(Files.newOutputStream(Path.of(args[i])))) {
                answer.write(output);
            }
        }
    }

    /** Writes so many edges; between a fifth as many entities; every tenth leads to the entity {@code hub}. */
    static void write(Path folder, int edges) {
        int nodes = edges / 5;
        DatasetGraph graph = connect(folder);
        DataLoader loader = LoaderFactory.sequentialLoader(graph, null, LoaderOps.outputToLog());
        loader.startBulk();
        StreamRDF stream = loader.stream();
        for (int i = 0; i < edges; i++) {
            Node claim = iri("claim/" + Integer.toHexString(i));
            Node subject = iri("id/entity-" + i % nodes);
            Node object = iri(i % 10 == 0 ? "id/hub" : "id/entity-" + (i * 7L + i / nodes + 1) % nodes);
            add(stream, claim, NodeFactory.createURI(RDF + "subject"), subject);
            add(stream, claim, NodeFactory.createURI(RDF + "predicate"), iri("ontology#relation" + i / nodes));
            add(stream, claim, NodeFactory.createURI(RDF + "object"), object);
            add(stream, claim, iri("ontology#modality"), iri("ontology#Actual"));
            add(stream, claim, NodeFactory.createURI("http://www.w3.org/ns/prov#hadPrimarySource"), SOURCE);
        }
        add(stream, iri("id/hub"), NodeFactory.createURI(RDF + "type"), iri("ontology#Place"));
        loader.finishBulk();
        // only so does the process give the folder to another
        TDBInternal.expel(graph);
    }

    /** With small caches: by default they alone outgrow the heap. */
    private static DatasetGraph connect(Path folder) {
        return DatabaseMgr.connectDatasetGraph(Location.create(folder), StoreParams.getSmallStoreParams());
    }

    private static void add(StreamRDF stream, Node subject, Node predicate, Node object) {
        stream.quad(Quad.create(SOURCE, subject, predicate, object));
    }

    private static Node iri(String tail) {
        return NodeFactory.createURI(BASE + tail);
    }
}
