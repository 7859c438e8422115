package org.w3id.diwan.article.quantity;

import java.math.BigDecimal;
import java.util.List;
import org.w3id.diwan.model.Quantity.Bound;

/**
 * A number as a text writes it.
 *
 * @param from its first token, the hedge before it included
 * @param to the token after it
 * @param limits what it says: one amount, or the two ends of a range
 */
record CountedNumber(int from, int to, List<Limit> limits) {
    /**
     * An amount with its hedge.
     *
     * @param amount the number
     * @param bound how near it is said to be
     */
    record Limit(BigDecimal amount, Bound bound) {}

    CountedNumber {
        limits = List.copyOf(limits);
    }
}
