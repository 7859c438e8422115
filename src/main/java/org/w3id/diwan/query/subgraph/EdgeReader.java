package org.w3id.diwan.query.subgraph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3id.diwan.query.Curie;
import org.w3id.diwan.query.node.Days;
import org.w3id.diwan.query.node.GraphNode;
import org.w3id.diwan.query.subgraph.ClaimSearch.Found;

/** Makes edges of claims that come in the order of their edges, as many as are wanted, from where they are wanted. */
final class EdgeReader implements Predicate<List<Found>> {
    private final Neighbourhood wanted;
    private final ClaimSearch search;
    private final Function<Collection<String>, Map<String, GraphNode>> nodes;
    private final Spool.Each<GraphEdge> each;
    private final List<ClaimFacts> claims = new ArrayList<>();
    private @Nullable EdgeKey current;
    private boolean begun;
    private boolean passing;
    private boolean cut;
    private int count;
    private String last = "";

    /**
     * Before the first claim.
     *
     * @param nodes what the edges shall say of their ends
     * @param each gets the edges
     */
    EdgeReader(
            Neighbourhood wanted,
            ClaimSearch search,
            Function<Collection<String>, Map<String, GraphNode>> nodes,
            Spool.Each<GraphEdge> each) {
        this.wanted = wanted;
        this.search = search;
        this.nodes = nodes;
        this.each = each;
        this.begun = wanted.after().isEmpty();
    }

    /** The edges of the claims around which {@link ClaimWalk} goes; whether there should be more. */
    @Override
    public boolean test(List<Found> found) {
        List<Found> chosen = choose(found);
        Map<String, ClaimFacts> facts =
                search.facts(chosen.stream().map(Found::claim).toList());
        // read at once what the edges will ask for one by one
        var unused = nodes.apply(chosen.stream()
                .flatMap(claim -> Stream.of(claim.key().source(), claim.key().target()))
                .collect(Collectors.toSet()));
        for (Found claim : chosen) {
            if (!claim.key().equals(current)) {
                finish();
                current = claim.key();
            }
            claims.add(facts.getOrDefault(claim.claim(), ClaimFacts.of(claim.claim(), List.of())));
        }
        return !cut;
    }

    /** After the last claim of an edge. */
    void finish() {
        EdgeKey key = current;
        if (key == null) {
            return;
        }
        try {
            last = key.id();
            each.accept(edge(key));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        claims.clear();
        current = null;
        count++;
    }

    /** Whether the edge after which to go on was met; without one, yes. */
    boolean hasBegun() {
        return begun;
    }

    /** The id of the last edge, if more follow; otherwise empty. */
    String next() {
        return cut ? last : "";
    }

    private List<Found> choose(List<Found> found) {
        List<Found> chosen = new ArrayList<>();
        EdgeKey key = current;
        int edges = count + (key == null ? 0 : 1);
        for (Found claim : found) {
            if (isPassed(claim) || (wanted.definite() && !Holding.certainly(claim.when(), wanted.asOf()))) {
                continue;
            }
            if (!claim.key().equals(key)) {
                if (edges == wanted.limit()) {
                    cut = true;
                    break;
                }
                key = claim.key();
                edges++;
            }
            chosen.add(claim);
        }
        return chosen;
    }

    /** Whether a claim stands before the first one wanted. */
    private boolean isPassed(Found claim) {
        if (begun && !passing) {
            return false;
        }
        boolean met = claim.key().id().equals(wanted.after());
        begun |= met;
        passing = !begun || met;
        return passing;
    }

    private GraphEdge edge(EdgeKey key) {
        Map<String, GraphNode> ends = nodes.apply(List.of(key.source(), key.target()));
        Days days = new Days();
        Map<String, String> titles = new TreeMap<>();
        for (ClaimFacts claim : claims) {
            days.add(claim.first("from"), claim.first("until"));
            titles.putAll(claim.titles());
        }
        return new GraphEdge(
                key.id(),
                end(key.source(), ends),
                end(key.target(), ends),
                EdgeKey.local(key.relation()),
                EdgeKey.local(key.modality()),
                all("when"),
                days.earliest(),
                days.latest(),
                all("stated"),
                all("issued"),
                all("source"),
                List.copyOf(titles.values()),
                ClaimFacts.voices(claims),
                all("publisher"),
                all("by"),
                all("speaker"),
                all("passage"),
                all("claim"),
                claims.stream()
                        .sorted(Comparator.comparing(claim -> claim.first("claim")))
                        .map(claim -> claim.first("source"))
                        .toList());
    }

    private List<String> all(String variable) {
        return claims.stream()
                .flatMap(claim -> claim.values().get(variable).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static GraphEdge.End end(String iri, Map<String, GraphNode> known) {
        GraphNode node = known.get(iri);
        return node == null
                ? new GraphEdge.End(iri, Curie.tail(iri), List.of())
                : new GraphEdge.End(iri, node.label(), node.point());
    }
}
