package org.w3id.diwan.query.claim;

import java.util.List;
import org.w3id.diwan.query.GraphConnection;
import org.w3id.diwan.query.Sparql;

/**
 * Finds statements by who spoke and of what, by time.
 *
 * @param speakers IRIs, any of whom may have spoken; empty for anybody
 * @param about IRIs, any of which it may be about; empty for anything
 * @param sources IRIs; empty for any
 */
public record StatementSearch(List<String> speakers, List<String> about, List<String> sources) {
    /** Whether nothing is asked for. */
    public boolean isEmpty() {
        return speakers.isEmpty() && about.isEmpty() && sources.isEmpty();
    }

    /** How many there are. */
    public int count(GraphConnection graph) {
        return graph.count("SELECT (COUNT(DISTINCT ?st) AS ?n) { " + pattern() + "}");
    }

    /** Their IRIs, by the day they were made. */
    public List<String> find(GraphConnection graph, int offset, int limit) {
        return graph.texts("SELECT DISTINCT ?st ?from { " + pattern() + "} ORDER BY ?from ?st LIMIT " + limit
                + " OFFSET " + offset);
    }

    /** A statement is also about what the claims made in it are about. */
    private String pattern() {
        String who = speakers.isEmpty() ? "" : Sparql.values("?who", speakers) + "?st :speaker ?who . ";
        String what = about.isEmpty()
                ? ""
                : Sparql.values("?what", about) + "{ ?st :about ?what } UNION { ?made :statedIn ?st ; :about ?what } ";
        String where = sources.isEmpty() ? "" : Sparql.values("?in", sources) + "?st prov:hadPrimarySource ?in . ";
        return who + what + where + "?st a :Statement . OPTIONAL { ?st :earliest ?from } ";
    }
}
