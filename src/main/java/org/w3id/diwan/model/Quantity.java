package org.w3id.diwan.model;

import java.math.BigDecimal;
import java.util.List;

/**
 * A figure as a source gives it. Its as-of date is the claim's {@link Claim#when()}.
 *
 * @param amount the number as written, such as 2500
 * @param bound how the source hedges it
 * @param unit the local name of a unit in the ontology, such as {@code Troops}
 * @param places where the figure holds, such as Iraq; empty where the source names none
 */
public record Quantity(BigDecimal amount, Bound bound, String unit, List<EntityId> places) implements Value {
    public Quantity {
        amount = amount.stripTrailingZeros();
        places = List.copyOf(places);
    }

    /** How near the number is said to be. */
    public enum Bound {
        EXACTLY,
        ABOUT,
        AT_LEAST,
        MORE_THAN,
        AT_MOST,
        LESS_THAN
    }
}
