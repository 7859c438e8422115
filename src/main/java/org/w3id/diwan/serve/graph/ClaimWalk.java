package org.w3id.diwan.serve.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.w3id.diwan.model.IriScheme;
import org.w3id.diwan.serve.graph.ClaimPages.Row;

/**
 * Goes through the claims of a neighbourhood in the order of its edges: first those around the focus, then those a step further, and within a
 * step by the IRI of the entity they are found at. Without a focus, by subject.
 */
final class ClaimWalk {
    /** More entities than this are not gone out from; it bounds the memory of a walk. */
    static final int MOST_REACHED = 100_000;

    private static final int ENDS = 200;

    private final ClaimPages pages;
    private final Neighbourhood wanted;
    private final IriScheme iris;

    ClaimWalk(ClaimPages pages, Neighbourhood wanted, IriScheme iris) {
        this.pages = pages;
        this.wanted = wanted;
        this.iris = iris;
    }

    /**
     * Walks until there is no more, or the visitor has enough.
     *
     * @param isRemote whether the graph is somebody else's, who may cut long answers
     * @throws BadParameter if the focus reaches too far
     */
    void walk(boolean isRemote, Visitor visitor) throws BadParameter {
        if (!wanted.isWhole()) {
            walkFromFocus(visitor);
        } else if (isRemote) {
            walkPageByPage(visitor);
        } else {
            walkInOnePass(visitor);
        }
    }

    private void walkFromFocus(Visitor visitor) throws BadParameter {
        Map<String, Integer> rings = new HashMap<>();
        NavigableSet<String> ring = new TreeSet<>();
        wanted.focus().forEach(id -> ring.add(iris.entities() + id));
        NavigableSet<String> current = ring;
        for (int step = 0; step < wanted.depth() && !current.isEmpty(); step++) {
            int distance = step;
            current.forEach(iri -> rings.put(iri, distance));
            boolean last = step + 1 == wanted.depth();
            NavigableSet<String> next = new TreeSet<>();
            boolean more = around(List.copyOf(current), true, rows -> {
                List<Row> fresh = rows.stream()
                        .filter(row -> !isSeen(rings, row, distance))
                        .toList();
                if (!last) {
                    fresh.stream()
                            .map(Row::other)
                            .filter(iri -> !rings.containsKey(iri))
                            .forEach(next::add);
                }
                return rings.size() + next.size() > MOST_REACHED || visitor.visit(fresh);
            });
            if (rings.size() + next.size() > MOST_REACHED) {
                throw BadParameter.of(
                        "depth",
                        "this reaches more than " + MOST_REACHED
                                + " entities; narrow it by depth, relation, type, source, modality, asOf or limit");
            }
            if (!more) {
                return;
            }
            current = next;
        }
    }

    /** An edge is found at both its ends, and counts at the one that comes first. */
    private static boolean isSeen(Map<String, Integer> rings, Row row, int distance) {
        int other = rings.getOrDefault(row.other(), Integer.MAX_VALUE);
        return other < distance || (other == distance && row.other().compareTo(row.end()) < 0);
    }

    private void walkInOnePass(Visitor visitor) {
        String begin = EdgeKey.subject(iris, wanted.after());
        try (DistinctIris subjects = new DistinctIris()) {
            String[] last = {""};
            pages.subjects(iri -> {
                if (!iri.equals(last[0]) && iri.compareTo(begin) >= 0) {
                    subjects.add(iri);
                    last[0] = iri;
                }
            });
            Iterator<String> rest = subjects.iterator();
            boolean more = true;
            while (more && rest.hasNext()) {
                List<String> some = new ArrayList<>();
                while (some.size() < ENDS && rest.hasNext()) {
                    some.add(rest.next());
                }
                more = around(some, false, visitor);
            }
        }
    }

    private void walkPageByPage(Visitor visitor) {
        String begin = EdgeKey.subject(iris, wanted.after());
        boolean more = begin.isEmpty() || around(List.of(begin), false, visitor);
        List<String> subjects = more ? pages.subjectsAfter(begin) : List.of();
        while (more && !subjects.isEmpty()) {
            more = around(subjects, false, visitor);
            subjects = more ? pages.subjectsAfter(subjects.get(subjects.size() - 1)) : List.of();
        }
    }

    /** Returns whether the visitor wants more. */
    private boolean around(List<String> ends, boolean both, Visitor visitor) {
        int from = 0;
        String after = "";
        while (from < ends.size()) {
            List<String> some = ends.subList(from, Math.min(ends.size(), from + ENDS));
            List<Row> rows = pages.page(some, both, after);
            if (!visitor.visit(rows)) {
                return false;
            }
            if (rows.size() < ClaimPages.PAGE) {
                from += some.size();
                after = "";
            } else {
                Row last = rows.get(rows.size() - 1);
                from += some.indexOf(last.end());
                after = last.position();
            }
        }
        return true;
    }

    /** What is done with the claims, a page at a time. */
    interface Visitor {
        /** Returns whether there should be more. */
        boolean visit(List<Row> rows);
    }
}
