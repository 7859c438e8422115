package org.w3id.diwan.names;

import java.util.Set;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Name;
import org.w3id.diwan.names.match.Reason;

/**
 * An entity that a written name may mean.
 *
 * @param entity the entity
 * @param matched which of its names fits best
 * @param score from {@link #CANDIDATE} to 100: 100 less what every {@link Reason} costs. It orders the certainty of matches; it
 *     is not a probability
 * @param reasons how the written name differs from the matched one, in the order of the enum; {@link Reason#EXACT} alone where it
 *     does not
 * @param types the entity's types
 * @param ambiguous whether another entity fits as well
 */
public record Match(
        EntityId entity, Name matched, int score, Set<Reason> reasons, Set<String> types, boolean ambiguous) {
    /** From this score on a match may be linked without a person looking, unless it is ambiguous. */
    public static final int CERTAIN = 80;

    /** The lowest score that is reported. */
    public static final int CANDIDATE = 50;

    /** Whether the match may be linked without a person looking. */
    public boolean isCertain() {
        return score >= CERTAIN && !ambiguous;
    }
}
