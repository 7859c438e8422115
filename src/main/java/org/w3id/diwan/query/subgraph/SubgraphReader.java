package org.w3id.diwan.query.subgraph;

import com.google.common.collect.Iterators;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.w3id.diwan.model.vocabulary.IriScheme;
import org.w3id.diwan.query.BadParameter;
import org.w3id.diwan.query.GraphConnection;
import org.w3id.diwan.query.claim.CitationReader;
import org.w3id.diwan.query.claim.CitedSource;
import org.w3id.diwan.query.node.GraphNode;
import org.w3id.diwan.query.node.NodeReader;

/** Reads a part of the graph with standard SPARQL 1.1, page by page. */
public record SubgraphReader(Supplier<GraphConnection> connections) {
    private static final int NODES = 300;
    /**
     * Reads.
     *
     * @param withEnds whether the edges shall say the names and places of their ends, which takes longer
     * @param progress is told how many edges there are so far
     * @throws BadParameter if the graph does not hold what is named, or too much
     */
    public Subgraph read(Neighbourhood asked, boolean withEnds, LongConsumer progress) throws IOException {
        Spool<GraphNode> nodes = new Spool<>(GraphNode.class);
        Spool<GraphEdge> edges = new Spool<>(GraphEdge.class);
        boolean done = false;
        try (GraphConnection graph = connections.get();
                DistinctIris ends = new DistinctIris()) {
            KnownTerms known = new KnownTerms(graph);
            known.check(asked);
            Neighbourhood wanted = asked.around(known.current(asked.focus()));
            NodeReader described = new NodeReader(graph, wanted.language());
            wanted.focus().forEach(id -> ends.add(IriScheme.entities() + id));
            String next = readEdges(graph, wanted, withEnds ? described::read : unread -> Map.of(), edge -> {
                edges.add(edge);
                ends.add(edge.source());
                ends.add(edge.target());
                progress.accept(edges.size());
            });
            Iterator<List<String>> parts = Iterators.partition(ends.iterator(), NODES);
            while (parts.hasNext()) {
                List<String> part = parts.next();
                Map<String, GraphNode> found = described.read(part);
                for (String iri : part) {
                    nodes.add(found.getOrDefault(iri, GraphNode.unknown(iri)));
                }
            }
            known.checkFocus(undescribed(wanted, described));
            done = true;
            return new Subgraph(wanted, nodes, edges, next);
        } finally {
            if (!done) {
                nodes.close();
                edges.close();
            }
        }
    }

    private static String readEdges(
            GraphConnection graph,
            Neighbourhood wanted,
            Function<Collection<String>, Map<String, GraphNode>> described,
            Spool.Each<GraphEdge> each) {
        ClaimSearch search = new ClaimSearch(graph, wanted);
        EdgeReader reader = new EdgeReader(wanted, new CitationReader(graph), described, each);
        new ClaimWalk(search, wanted, reader).walk(graph.isRemote());
        reader.finish();
        if (!reader.hasBegun()) {
            throw BadParameter.of(
                    "after",
                    "after is the id of an edge of the same answer, and this has no edge "
                            + BadParameter.shown(wanted.after()));
        }
        return reader.next();
    }

    /** Of the focus, whatever has no class: nearly always nothing, so that the graph need not be asked. */
    private static List<String> undescribed(Neighbourhood wanted, NodeReader described) {
        return wanted.focus().stream()
                .filter(id -> described.read(List.of(IriScheme.entities() + id)).values().stream()
                        .allMatch(node -> node.types().isEmpty()))
                .toList();
    }

    /** The sources of a small part, by date of publication and IRI. */
    public List<CitedSource> readSources(Subgraph part) throws IOException {
        Set<String> sources = new TreeSet<>();
        part.edges().forEach(edge -> sources.addAll(edge.sources()));
        try (GraphConnection graph = connections.get()) {
            return new CitationReader(graph)
                    .sources(sources).stream()
                            .sorted(Comparator.comparing(CitedSource::issued))
                            .toList();
        }
    }
}
