package org.w3id.diwan.query.subgraph;

import com.google.common.collect.Maps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3id.diwan.query.Curie;
import org.w3id.diwan.query.claim.CitationReader;
import org.w3id.diwan.query.claim.CitedClaim;
import org.w3id.diwan.query.claim.CitedPassage;
import org.w3id.diwan.query.claim.NamedThing;
import org.w3id.diwan.query.claim.Voices;
import org.w3id.diwan.query.node.Days;
import org.w3id.diwan.query.node.GraphNode;
import org.w3id.diwan.query.subgraph.ClaimSearch.Found;

/** Makes edges of claims that come in the order of their edges, as many as are wanted, from where they are wanted. */
final class EdgeReader implements Predicate<List<Found>> {
    private final Neighbourhood wanted;
    private final CitationReader reader;
    private final Function<Collection<String>, Map<String, GraphNode>> nodes;
    private final Spool.Each<GraphEdge> each;
    private final List<CitedClaim> claims = new ArrayList<>();
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
            CitationReader reader,
            Function<Collection<String>, Map<String, GraphNode>> nodes,
            Spool.Each<GraphEdge> each) {
        this.wanted = wanted;
        this.reader = reader;
        this.nodes = nodes;
        this.each = each;
        this.begun = wanted.after().isEmpty();
    }

    /** The edges of the claims around which {@link ClaimWalk} goes; whether there should be more. */
    @Override
    public boolean test(List<Found> found) {
        List<Found> chosen = choose(found);
        Map<String, CitedClaim> read = Maps.uniqueIndex(
                reader.claims(chosen.stream().map(Found::claim).distinct().toList()), CitedClaim::claim);
        // read at once what the edges will ask for one by one
        var unused = nodes.apply(chosen.stream()
                .flatMap(claim -> Stream.of(claim.key().source(), claim.key().target()))
                .collect(Collectors.toSet()));
        for (Found claim : chosen) {
            if (!claim.key().equals(current)) {
                finish();
                current = claim.key();
            }
            Optional.ofNullable(read.get(claim.claim())).ifPresent(claims::add);
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
        claims.sort(Comparator.comparing(CitedClaim::claim));
        Map<String, GraphNode> ends = nodes.apply(List.of(key.source(), key.target()));
        Days days = new Days();
        Map<String, String> titles = new TreeMap<>();
        Map<String, String> speakers = new TreeMap<>();
        for (CitedClaim claim : claims) {
            days.add(claim.earliest(), claim.latest());
            titles.put(claim.source().iri(), claim.source().named().name());
            claim.saidBy().forEach(speaker -> speakers.put(speaker.iri(), speaker.isNamed() ? speaker.name() : ""));
        }
        return new GraphEdge(
                key.id(),
                end(key.source(), ends),
                end(key.target(), ends),
                EdgeKey.local(key.relation()),
                EdgeKey.local(key.modality()),
                all(claim -> Stream.of(claim.when())),
                days.earliest(),
                days.latest(),
                all(claim -> claim.statedOn().stream()),
                all(claim -> Stream.of(claim.source().issued())),
                List.copyOf(titles.keySet()),
                List.copyOf(titles.values()),
                Voices.count(claims),
                all(claim -> claim.source().publishers().stream().map(NamedThing::iri)),
                List.copyOf(speakers.keySet()),
                speakers.values().stream()
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .sorted()
                        .toList(),
                all(claim -> claim.passages().stream().map(CitedPassage::iri)),
                claims.stream().map(CitedClaim::claim).toList(),
                claims.stream().map(claim -> claim.source().iri()).toList());
    }

    private List<String> all(Function<CitedClaim, Stream<String>> of) {
        return claims.stream()
                .flatMap(of)
                .filter(value -> !value.isEmpty())
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
