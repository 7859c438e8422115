package org.w3id.diwan.query.selection;

import com.google.common.collect.Lists;
import com.google.common.collect.SetMultimap;
import com.google.common.collect.TreeMultimap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.w3id.diwan.model.vocabulary.IriScheme;
import org.w3id.diwan.query.GraphConnection;
import org.w3id.diwan.query.Sparql;

/** Finds the shortest ways between two entities over claims, whichever way these point. */
public record PathFinder(Supplier<GraphConnection> connections) {
    /** Ways that are told. */
    public static final int MOST_PATHS = 10;

    private static final int MOST_STEPS = 6;
    private static final int MOST_MET = 20_000;
    private static final int AT_ONCE = 300;
    private static final String STEP = """
            SELECT DISTINCT ?e ?x { GRAPH ?g { %s %s { ?c rdf:subject ?e ; rdf:object ?x } UNION { ?c rdf:object ?e ; rdf:subject ?x }
              ?c :modality ?m } FILTER (isIRI(?x) && STRSTARTS(STR(?x), "%s")%s) } LIMIT %d""";

    /**
     * What was found.
     *
     * @param paths each a list of IRIs of entities from the one to the other; in order, at most {@link #MOST_PATHS}
     * @param stopped whether the search ended early because too much was met
     */
    public record Paths(List<List<String>> paths, boolean stopped) {}

    /**
     * Searches.
     *
     * @param modalities IRIs of modalities over which to go
     * @param reviewedOnly whether to leave out what only a program has read
     */
    public Paths between(String from, String to, List<String> modalities, boolean reviewedOnly) {
        if (from.equals(to)) {
            return new Paths(List.of(List.of(from)), false);
        }
        try (GraphConnection graph = connections.get()) {
            Steps steps = new Steps(graph, modalities, reviewedOnly);
            Map<String, Integer> distances = new TreeMap<>(Map.of(from, 0));
            SetMultimap<String, String> before = TreeMultimap.create();
            Set<String> edge = Set.of(from);
            for (int step = 1; step <= MOST_STEPS && !edge.isEmpty() && !distances.containsKey(to); step++) {
                Set<String> next = new TreeSet<>();
                for (Map.Entry<String, String> each : steps.from(edge).entries()) {
                    if (distances.getOrDefault(each.getValue(), step) == step) {
                        distances.put(each.getValue(), step);
                        before.put(each.getValue(), each.getKey());
                        next.add(each.getValue());
                    }
                }
                if (distances.size() > MOST_MET && !distances.containsKey(to)) {
                    return new Paths(List.of(), true);
                }
                edge = next;
            }
            List<List<String>> paths = new ArrayList<>();
            collect(to, List.of(to), before, paths);
            return new Paths(distances.containsKey(to) ? List.copyOf(paths) : List.of(), false);
        }
    }

    private static void collect(
            String end, List<String> rest, SetMultimap<String, String> before, List<List<String>> paths) {
        if (paths.size() == MOST_PATHS) {
            return;
        }
        if (before.get(end).isEmpty()) {
            paths.add(rest);
            return;
        }
        for (String previous : before.get(end)) {
            List<String> longer = new ArrayList<>(List.of(previous));
            longer.addAll(rest);
            collect(previous, longer, before, paths);
        }
    }

    private record Steps(GraphConnection graph, List<String> modalities, boolean reviewedOnly) {
        /** From each entity to those it is linked with. */
        SetMultimap<String, String> from(Set<String> entities) {
            SetMultimap<String, String> steps = TreeMultimap.create();
            String reviewed = reviewedOnly ? " && !STRSTARTS(STR(?g), \"" + IriScheme.DIWAN.readings() + "\")" : "";
            for (List<String> some : Lists.partition(List.copyOf(entities), AT_ONCE)) {
                String query = STEP.formatted(
                        Sparql.values("?e", some),
                        Sparql.values("?m", modalities),
                        IriScheme.DIWAN.entities(),
                        reviewed,
                        MOST_MET + 1);
                graph.select(query, row -> steps.put(row.text("e"), row.text("x")));
                if (steps.size() > MOST_MET) {
                    break;
                }
            }
            return steps;
        }
    }
}
