package org.w3id.diwan.query.selection;

import com.google.common.collect.Lists;
import com.google.common.collect.SetMultimap;
import com.google.common.collect.TreeMultimap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.w3id.diwan.model.vocabulary.IriScheme;
import org.w3id.diwan.query.GraphConnection;
import org.w3id.diwan.query.Sparql;

/**
 * Finds the shortest ways between two entities over claims, whichever way these point.
 *
 * @param modalities IRIs of modalities over which to go
 * @param reviewedOnly whether to leave out what only a program has read
 */
public record PathFinder(GraphConnection graph, List<String> modalities, boolean reviewedOnly) {
    /** Ways that are told. */
    public static final int MOST_PATHS = 10;

    /** Steps that are gone. */
    public static final int MOST_STEPS = 6;

    /** Entities that are met before the search stops. */
    public static final int MOST_MET = 20_000;

    private static final int AT_ONCE = 300;
    private static final int MOST_CLAIMS = 20;
    private static final String STEP = """
            SELECT DISTINCT %s { GRAPH ?g { %s { ?c rdf:subject ?e ; rdf:object ?x } UNION { ?c rdf:object ?e ; rdf:subject ?x }
              ?c :modality ?m } FILTER (isIRI(?x) && STRSTARTS(STR(?x), "%s")%s) } %s""";

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
     * @param most steps; at most {@link #MOST_STEPS}
     */
    public Paths between(String from, String to, int most) {
        Map<String, Integer> distances = new HashMap<>(Map.of(from, 0));
        SetMultimap<String, String> before = TreeMultimap.create();
        Set<String> edge = Set.of(from);
        for (int step = 1; step <= most && !edge.isEmpty() && !distances.containsKey(to); step++) {
            Set<String> next = new TreeSet<>();
            for (Map.Entry<String, String> each : steps(edge).entries()) {
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
        if (distances.containsKey(to)) {
            collect(to, List.of(to), before, paths);
        }
        return new Paths(List.copyOf(paths), false);
    }

    /** IRIs of claims that carry a step, in order. */
    public List<String> claims(String one, String other) {
        String ends = Sparql.values("?e", List.of(one)) + Sparql.values("?x", List.of(other));
        return graph.texts(step("?c", ends, "ORDER BY ?c LIMIT " + MOST_CLAIMS));
    }

    private String step(String variables, String ends, String order) {
        String reviewed = reviewedOnly ? " && !STRSTARTS(STR(?g), \"" + IriScheme.readings() + "\")" : "";
        return STEP.formatted(variables, ends + Sparql.values("?m", modalities), IriScheme.entities(), reviewed, order);
    }

    /** From each entity to those it is linked with. */
    private SetMultimap<String, String> steps(Set<String> entities) {
        SetMultimap<String, String> steps = TreeMultimap.create();
        for (List<String> some : Lists.partition(List.copyOf(entities), AT_ONCE)) {
            graph.select(
                    step("?e ?x", Sparql.values("?e", some), "LIMIT " + (MOST_MET + 1)),
                    row -> steps.put(row.text("e"), row.text("x")));
            if (steps.size() > MOST_MET) {
                break;
            }
        }
        return steps;
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
}
