package org.w3id.diwan.query.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Who speaks for themselves. */
public final class Voices {
    private Voices() {}

    /**
     * Counts independent sources. Two claims are one voice if the same house published both, if both cite the same news outlet, or if one
     * house published the first and is cited by the second; and so on along the chain. Whom the sources quote does not matter: two outlets
     * that quote the same spokesperson are two witnesses of what was said.
     */
    public static int count(Collection<CitedClaim> claims) {
        List<Set<String>> groups = new ArrayList<>();
        for (CitedClaim claim : claims) {
            Set<String> joined = origins(claim);
            groups.removeIf(group -> {
                boolean shared = group.stream().anyMatch(joined::contains);
                if (shared) {
                    joined.addAll(group);
                }
                return shared;
            });
            groups.add(joined);
        }
        return groups.size();
    }

    /** Whose voice it is: the publishers, the outlets they cite, and where neither is known the source itself. */
    private static Set<String> origins(CitedClaim claim) {
        Set<String> origins = new TreeSet<>(claim.outlets());
        claim.source().publishers().forEach(publisher -> origins.add(publisher.iri()));
        return origins.isEmpty() ? new TreeSet<>(Set.of(claim.source().iri())) : origins;
    }
}
