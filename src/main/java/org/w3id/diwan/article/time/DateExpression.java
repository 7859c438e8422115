package org.w3id.diwan.article.time;

import java.time.LocalDate;
import java.util.Optional;
import org.w3id.diwan.model.Period;

/**
 * An expression of time.
 *
 * @param begin UTF-16 index of its first character
 * @param end UTF-16 index after its last
 * @param period what it means
 */
public record DateExpression(int begin, int end, Period period) {
    /** The day it means, if it means one. */
    public Optional<LocalDate> day() {
        return period.hasEarliest() && period.earliest().equals(period.latest())
                ? Optional.of(period.earliest())
                : Optional.empty();
    }
}
