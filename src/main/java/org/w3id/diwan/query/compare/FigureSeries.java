package org.w3id.diwan.query.compare;

import java.util.List;

/**
 * What is said of the same number: of one subject, in one unit and place.
 *
 * @param place without an IRI where none is named
 * @param claims in the order of the times they tell of
 */
public record FigureSeries(Named subject, Named relation, Named unit, Named place, List<ComparedClaim> claims) {
    /** Copies the list. */
    public FigureSeries {
        claims = List.copyOf(claims);
    }

    /** Whether the claims tell different numbers, or the same one with another bound. */
    public boolean isDifferent() {
        return claims.stream().map(ComparedClaim::figure).distinct().count() > 1;
    }
}
