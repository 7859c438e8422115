package org.w3id.diwan.serve.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.w3id.diwan.model.IriScheme;
import org.w3id.diwan.serve.graph.ClaimPages.Row;

/** Makes edges of claims that come in the order of their edges, as many as are wanted, from where they are wanted. */
final class EdgeGatherer implements ClaimWalk.Visitor {
    private final Neighbourhood wanted;
    private final IriScheme iris;
    private final ClaimPages pages;
    private final Function<Set<String>, Map<String, Node>> nodes;
    private final Spool.Each<Edge> each;
    private @Nullable EdgeBuilder current;
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
    EdgeGatherer(
            Neighbourhood wanted,
            IriScheme iris,
            ClaimPages pages,
            Function<Set<String>, Map<String, Node>> nodes,
            Spool.Each<Edge> each) {
        this.wanted = wanted;
        this.iris = iris;
        this.pages = pages;
        this.nodes = nodes;
        this.each = each;
        this.begun = wanted.after().isEmpty();
    }

    @Override
    public boolean visit(List<Row> rows) {
        List<Row> chosen = choose(rows);
        Map<String, ClaimFacts> facts =
                pages.facts(chosen.stream().map(Row::claim).toList());
        List<EdgeBuilder> full = new ArrayList<>();
        for (Row row : chosen) {
            if (current == null || !current.key().equals(row.key())) {
                finish(full);
                current = new EdgeBuilder(row.key());
            }
            current.add(facts.getOrDefault(row.claim(), new ClaimFacts(row.claim())));
        }
        pass(full);
        return !cut;
    }

    /** After the last claim. */
    void finish() {
        List<EdgeBuilder> full = new ArrayList<>();
        finish(full);
        pass(full);
    }

    /** Whether the edge after which to go on was met; without one, yes. */
    boolean hasBegun() {
        return begun;
    }

    /** The id of the last edge, if more follow; otherwise empty. */
    String next() {
        return cut ? last : "";
    }

    private List<Row> choose(List<Row> rows) {
        List<Row> chosen = new ArrayList<>();
        EdgeKey key = current == null ? null : current.key();
        int edges = count + (key == null ? 0 : 1);
        for (Row row : rows) {
            if (isPassed(row) || (wanted.definite() && !Holding.certainly(row.when(), wanted.asOf()))) {
                continue;
            }
            if (!row.key().equals(key)) {
                if (edges == wanted.limit()) {
                    cut = true;
                    break;
                }
                key = row.key();
                edges++;
            }
            chosen.add(row);
        }
        return chosen;
    }

    /** Whether a claim stands before the first one wanted. */
    private boolean isPassed(Row row) {
        if (begun && !passing) {
            return false;
        }
        boolean met = row.key().id(iris).equals(wanted.after());
        begun |= met;
        passing = !begun || met;
        return passing;
    }

    private void finish(List<EdgeBuilder> full) {
        if (current != null) {
            full.add(current);
            current = null;
            count++;
        }
    }

    private void pass(List<EdgeBuilder> builders) {
        Set<String> ends = new TreeSet<>();
        builders.forEach(edge -> {
            ends.add(edge.key().source());
            ends.add(edge.key().target());
        });
        Map<String, Node> known = nodes.apply(ends);
        try {
            for (EdgeBuilder builder : builders) {
                Edge edge = builder.build(iris, known);
                last = edge.id();
                each.accept(edge);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
