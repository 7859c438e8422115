package org.w3id.diwan.serve.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Counts independent sources. Two claims are one voice if the same house published both, if both cite the same news outlet, or if one house
 * published the first and is cited by the second; and so on along the chain. Whom the sources quote does not matter: two outlets that quote
 * the same spokesperson are two witnesses of what was said.
 */
final class Voices {
    private Voices() {}

    /** How many there are. */
    static int count(Collection<ClaimFacts> claims) {
        List<Set<String>> groups = new ArrayList<>();
        for (ClaimFacts claim : claims) {
            Set<String> joined = new TreeSet<>(claim.origins());
            groups.removeIf(group -> {
                boolean shared = !Collections.disjoint(group, joined);
                if (shared) {
                    joined.addAll(group);
                }
                return shared;
            });
            groups.add(joined);
        }
        return groups.size();
    }
}
