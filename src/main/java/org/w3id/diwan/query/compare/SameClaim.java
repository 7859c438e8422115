package org.w3id.diwan.query.compare;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What several claims say of the same subject, relation and object, each in its own way.
 *
 * @param claims in the order of the days they were said on
 */
public record SameClaim(Named subject, Named relation, Named object, List<ComparedClaim> claims) {
    /** Copies the list. */
    public SameClaim {
        claims = List.copyOf(claims);
    }

    /** The claims of one stance. */
    public List<ComparedClaim> of(Stance stance) {
        return claims.stream().filter(claim -> claim.stance() == stance).toList();
    }

    /** The stances taken, in their order. */
    public Set<Stance> stances() {
        return claims.stream()
                .map(ComparedClaim::stance)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Stance.class)));
    }

    /** How many publishers speak. */
    public int voices() {
        return (int) claims.stream().map(ComparedClaim::publisher).distinct().count();
    }

    /** Whether some say that it is so and others that it is not. */
    public boolean isContested() {
        Set<Stance> stances = stances();
        return stances.contains(Stance.DENIED) && stances.size() > 1;
    }

    /** Whether it is a fact to some and a proposal to others, or contested. */
    public boolean isDifferent() {
        return claims.stream().map(ComparedClaim::modality).distinct().count() > 1;
    }

    /** How many sources tell it. */
    int sources() {
        return (int)
                claims.stream().map(claim -> claim.source().iri()).distinct().count();
    }
}
