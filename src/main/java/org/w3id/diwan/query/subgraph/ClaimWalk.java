package org.w3id.diwan.query.subgraph;

import com.google.common.collect.Iterators;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.w3id.diwan.model.vocabulary.IriScheme;
import org.w3id.diwan.query.BadParameter;
import org.w3id.diwan.query.subgraph.ClaimSearch.Found;

/**
 * Goes through the claims of a neighbourhood in the order of its edges: first those around the focus, then those a step further, and within a
 * step by the IRI of the entity they are found at. Without a focus, by subject.
 *
 * @param visitor gets the claims, a page at a time, and tells whether it wants more
 */
record ClaimWalk(ClaimSearch search, Neighbourhood wanted, Predicate<List<Found>> visitor) {
    /** More entities than this are not gone out from; it bounds the memory of a walk. */
    private static final int MOST_REACHED = 100_000;

    private static final int ENDS = 200;

    /**
     * Walks until there is no more, or the visitor has enough.
     *
     * @param isRemote whether the graph is somebody else's, who may cut long answers
     * @throws BadParameter if the focus reaches too far
     */
    void walk(boolean isRemote) {
        if (!wanted.isWhole()) {
            walkFromFocus();
        } else {
            walkBySubject(isRemote);
        }
    }

    private void walkFromFocus() {
        Map<String, Integer> rings = new HashMap<>();
        TreeSet<String> current = new TreeSet<>();
        wanted.focus().forEach(id -> current.add(IriScheme.entities() + id));
        for (int step = 0; step < wanted.depth() && !current.isEmpty(); step++) {
            int distance = step;
            current.forEach(iri -> rings.put(iri, distance));
            TreeSet<String> next = new TreeSet<>();
            boolean more = around(List.copyOf(current), true, found -> {
                List<Found> fresh = found.stream()
                        .filter(claim -> !isSeen(rings, claim, distance))
                        .toList();
                if (distance + 1 < wanted.depth()) {
                    fresh.stream()
                            .map(Found::other)
                            .filter(iri -> !rings.containsKey(iri))
                            .forEach(next::add);
                }
                if (rings.size() + next.size() > MOST_REACHED) {
                    throw BadParameter.of(
                            "depth",
                            "this reaches more than " + MOST_REACHED
                                    + " entities; narrow it by depth, relation, type, source, modality, asOf or limit");
                }
                return visitor.test(fresh);
            });
            if (!more) {
                return;
            }
            current.clear();
            current.addAll(next);
        }
    }

    /** An edge is found at both its ends, and counts at the one that comes first. */
    private static boolean isSeen(Map<String, Integer> rings, Found claim, int distance) {
        int other = rings.getOrDefault(claim.other(), Integer.MAX_VALUE);
        return other < distance || (other == distance && claim.other().compareTo(claim.end()) < 0);
    }

    private void walkBySubject(boolean isRemote) {
        String first = EdgeKey.subject(wanted.after());
        try (DistinctIris subjects = new DistinctIris()) {
            if (!isRemote) {
                search.subjects(first, subjects::add);
            }
            Iterator<List<String>> parts =
                    Iterators.partition(isRemote ? search.orderedSubjects(first) : subjects.iterator(), ENDS);
            while (parts.hasNext() && around(parts.next(), false, visitor)) {
                // the visitor has the claims
            }
        }
    }

    private boolean around(List<String> ends, boolean both, Predicate<List<Found>> each) {
        int from = 0;
        String after = "";
        while (from < ends.size()) {
            List<String> some = ends.subList(from, Math.min(ends.size(), from + ENDS));
            List<Found> found = search.page(some, both, after);
            if (!each.test(found)) {
                return false;
            }
            if (found.size() < ClaimSearch.PAGE) {
                from += some.size();
                after = "";
            } else {
                Found last = found.get(found.size() - 1);
                from += some.indexOf(last.end());
                after = last.position();
            }
        }
        return true;
    }
}
