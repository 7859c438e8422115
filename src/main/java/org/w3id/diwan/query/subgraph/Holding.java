package org.w3id.diwan.query.subgraph;

import java.time.LocalDate;
import org.w3id.diwan.model.Period;

/**
 * Whether what a claim says holds for certain at some time within another, both as imprecise as they are. A date ({@code 2024-01}) means some
 * time within its bounds, so it must lie wholly within; an interval ({@code 2023-05/2024}) means from its beginning to its end, and holds for
 * certain from the last day its beginning can be to the first day its end can be.
 */
final class Holding {
    private Holding() {}

    /**
     * Whether it does.
     *
     * @param when a claim's time in EDTF; an unreadable or unknown one holds never for certain
     */
    static boolean certainly(String when, Period asOf) {
        Period period = Period.parse(when).orElse(Period.UNKNOWN);
        if (!period.isKnown()) {
            return false;
        }
        boolean within =
                !period.earliest().isBefore(asOf.earliest()) && !period.latest().isAfter(asOf.latest());
        int slash = when.indexOf('/');
        if (within || slash < 0) {
            return within;
        }
        LocalDate begun = lastBeginning(when.substring(0, slash));
        LocalDate notEnded = firstEnd(when.substring(slash + 1));
        LocalDate from = begun.isAfter(asOf.earliest()) ? begun : asOf.earliest();
        LocalDate until = notEnded.isBefore(asOf.latest()) ? notEnded : asOf.latest();
        return !begun.isAfter(notEnded) && !from.isAfter(until);
    }

    private static LocalDate lastBeginning(String edtf) {
        return Period.parse(edtf).map(Period::latest).orElse(LocalDate.MIN);
    }

    private static LocalDate firstEnd(String edtf) {
        return Period.parse(edtf).map(Period::earliest).orElse(LocalDate.MAX);
    }
}
