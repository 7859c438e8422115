package org.w3id.diwan.serve.graph;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.rdfconnection.RDFConnectionRemote;
import org.w3id.diwan.model.IriScheme;

/** Reads a part of the graph with standard SPARQL 1.1, page by page. */
final class PartReader {
    private static final int NODES = 300;

    private final Supplier<RDFConnection> connections;
    private final IriScheme iris;

    PartReader(Supplier<RDFConnection> connections, IriScheme iris) {
        this.connections = connections;
        this.iris = iris;
    }

    /**
     * Reads.
     *
     * @param withEnds whether the edges shall say the names and places of their ends, which takes longer
     * @param progress is told how many edges there are so far
     * @throws BadParameter if the graph does not hold what is named, or too much
     */
    Part read(Neighbourhood wanted, boolean withEnds, LongConsumer progress) throws BadParameter, IOException {
        Spool<Node> nodes = new Spool<>(Node.class);
        Spool<Edge> edges = new Spool<>(Edge.class);
        boolean done = false;
        try (RDFConnection connection = connections.get();
                DistinctIris ends = new DistinctIris()) {
            KnownTerms known = new KnownTerms(connection, iris);
            known.check(wanted);
            NodeReader described = new NodeReader(connection, wanted.language());
            wanted.focus().forEach(id -> ends.add(iris.entities() + id));
            String next = readEdges(connection, wanted, withEnds ? described::read : unread -> Map.of(), edge -> {
                edges.add(edge);
                ends.add(edge.source());
                ends.add(edge.target());
                progress.accept(edges.size());
            });
            readNodes(described, ends.iterator(), nodes);
            known.checkFocus(undescribed(wanted, described));
            done = true;
            return new Part(wanted, nodes, edges, next);
        } finally {
            if (!done) {
                nodes.close();
                edges.close();
            }
        }
    }

    /** What there is to say of the sources of a small part. */
    Collection<SourceReader.Note> readSources(Part part) throws IOException {
        Set<String> sources = new TreeSet<>();
        part.edges().forEach(edge -> sources.addAll(edge.sources()));
        try (RDFConnection connection = connections.get()) {
            return new SourceReader(connection).read(sources);
        }
    }

    private String readEdges(
            RDFConnection connection,
            Neighbourhood wanted,
            Function<Set<String>, Map<String, Node>> described,
            Spool.Each<Edge> each)
            throws BadParameter {
        ClaimPages pages = new ClaimPages(connection, wanted, iris);
        EdgeGatherer gatherer = new EdgeGatherer(wanted, iris, pages, described, each);
        new ClaimWalk(pages, wanted, iris).walk(connection instanceof RDFConnectionRemote, gatherer);
        gatherer.finish();
        if (!gatherer.hasBegun()) {
            throw BadParameter.of(
                    "after",
                    "after is the id of an edge of the same answer, and this has no edge "
                            + Parameters.shown(wanted.after()));
        }
        return gatherer.next();
    }

    /** Of the focus, whatever has no class: nearly always nothing, so that the graph need not be asked. */
    private List<String> undescribed(Neighbourhood wanted, NodeReader described) {
        Map<String, String> ids = new TreeMap<>();
        wanted.focus().forEach(id -> ids.put(iris.entities() + id, id));
        described.read(ids.keySet()).values().stream()
                .filter(node -> !node.types().isEmpty())
                .forEach(node -> ids.remove(node.id()));
        return List.copyOf(ids.values());
    }

    private static void readNodes(NodeReader described, Iterator<String> iris, Spool<Node> nodes) throws IOException {
        while (iris.hasNext()) {
            List<String> some = new ArrayList<>();
            while (some.size() < NODES && iris.hasNext()) {
                some.add(iris.next());
            }
            Map<String, Node> known = described.read(some);
            for (String iri : some) {
                Node node = known.get(iri);
                if (node != null) {
                    nodes.add(node);
                }
            }
        }
    }
}
