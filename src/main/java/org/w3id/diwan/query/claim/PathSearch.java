package org.w3id.diwan.query.claim;

import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.w3id.diwan.query.GraphConnection;
import org.w3id.diwan.query.Row;
import org.w3id.diwan.query.Sparql;

/**
 * Looks for a shortest way from one entity to another along claims, in either direction; of equally short ones the first in the order of the
 * IRIs.
 *
 * @param modalities IRIs of those that may carry a hop
 * @param mostHops how far
 */
public record PathSearch(GraphConnection graph, List<String> modalities, int mostHops) {
    private static final int AT_ONCE = 200;
    private static final int MOST_REACHED = 20_000;
    private static final int MOST_CLAIMS = 20;

    /**
     * What was found.
     *
     * @param hops for each hop the IRIs of claims that carry it; empty if there is no way
     * @param entities the entities along it
     * @param complete whether everything within reach was looked at
     */
    public record Path(List<List<String>> hops, List<String> entities, boolean complete) {}

    /** Between two IRIs. */
    public Path between(String from, String to) {
        Map<String, String> cameFrom = new LinkedHashMap<>();
        cameFrom.put(from, "");
        Set<String> ring = new TreeSet<>(Set.of(from));
        for (int hop = 0; hop < mostHops && !ring.isEmpty() && !cameFrom.containsKey(to); hop++) {
            Map<String, String> next = new TreeMap<>();
            for (List<String> some : Lists.partition(List.copyOf(ring), AT_ONCE)) {
                neighbours(some, next);
                if (cameFrom.size() + next.size() > MOST_REACHED) {
                    return new Path(List.of(), List.of(), false);
                }
            }
            next.keySet().removeAll(cameFrom.keySet());
            cameFrom.putAll(next);
            ring = new TreeSet<>(next.keySet());
        }
        return cameFrom.containsKey(to) ? along(to, cameFrom) : new Path(List.of(), List.of(), true);
    }

    private void neighbours(List<String> ends, Map<String, String> next) {
        String pattern = Sparql.values("?end", ends) + Sparql.values("?m", modalities)
                + "{ ?c rdf:subject ?end ; rdf:object ?other } UNION { ?c rdf:object ?end ; rdf:subject ?other } "
                + "?c :modality ?m . FILTER (isIRI(?other)) ";
        graph.select(
                "SELECT ?other (MIN(STR(?end)) AS ?via) { " + pattern + "} GROUP BY ?other LIMIT " + MOST_REACHED,
                row -> next.merge(
                        row.text("other"), row.text("via"), (one, other) -> one.compareTo(other) <= 0 ? one : other));
    }

    private Path along(String to, Map<String, String> cameFrom) {
        List<String> entities = new ArrayList<>();
        for (String at = to; !at.isEmpty(); at = cameFrom.getOrDefault(at, "")) {
            entities.add(0, at);
        }
        List<List<String>> hops = new ArrayList<>();
        for (int i = 1; i < entities.size(); i++) {
            hops.add(claimsBetween(entities.get(i - 1), entities.get(i)));
        }
        return new Path(hops, entities, true);
    }

    private List<String> claimsBetween(String one, String other) {
        List<String> claims = new ArrayList<>();
        String pattern = Sparql.values("?m", modalities)
                + "{ ?c rdf:subject <%1$s> ; rdf:object <%2$s> } UNION { ?c rdf:subject <%2$s> ; rdf:object <%1$s> } ?c :modality ?m"
                        .formatted(one, other);
        graph.select(
                "SELECT DISTINCT ?c { " + pattern + " } ORDER BY ?c LIMIT " + MOST_CLAIMS,
                (Row row) -> claims.add(row.text("c")));
        return claims;
    }
}
