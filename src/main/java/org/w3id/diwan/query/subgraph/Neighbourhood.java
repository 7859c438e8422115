package org.w3id.diwan.query.subgraph;

import java.util.List;
import org.w3id.diwan.model.Period;

/**
 * Which part of the graph is meant.
 *
 * @param focus entity ids to start from; none for the whole graph
 * @param depth steps from them
 * @param relations local names to keep; none keeps all
 * @param types classes of which both ends must have one; none keeps all
 * @param sources source ids to keep; none keeps all
 * @param modalities modalities to keep; none keeps all
 * @param asOf when a claim must hold; {@link Period#UNKNOWN} keeps all
 * @param definite whether a claim that is undated or only possibly holds then is left out
 * @param limit most edges
 * @param after the id of the edge after which to go on; empty to begin at the beginning
 * @param language of the names, a language tag
 */
public record Neighbourhood(
        List<String> focus,
        int depth,
        List<String> relations,
        List<String> types,
        List<String> sources,
        List<String> modalities,
        Period asOf,
        boolean definite,
        int limit,
        String after,
        String language) {
    /** The same around other entities. */
    Neighbourhood around(List<String> others) {
        return new Neighbourhood(
                others, depth, relations, types, sources, modalities, asOf, definite, limit, after, language);
    }

    /** Whether it is the whole graph. */
    public boolean isWhole() {
        return focus.isEmpty();
    }

    /** Whether every claim between two entities belongs to it. */
    boolean keepsAll() {
        return relations.isEmpty() && types.isEmpty() && sources.isEmpty() && modalities.isEmpty() && !asOf.isKnown();
    }
}
