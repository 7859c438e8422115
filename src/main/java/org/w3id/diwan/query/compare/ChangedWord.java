package org.w3id.diwan.query.compare;

import java.util.List;
import org.w3id.diwan.query.claim.CitedClaim;
import org.w3id.diwan.query.claim.NamedThing;

/**
 * Somebody who said the same thing in another way later, or at another place.
 *
 * @param speaker who is quoted, or the source's own voice
 * @param claims what was said, in the order of the days
 */
public record ChangedWord(NamedThing speaker, List<CitedClaim> claims) {
    /** Copies the list. */
    public ChangedWord {
        claims = List.copyOf(claims);
    }
}
