package org.w3id.diwan.query.node;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.TreeSet;

/** From the first day of several dated things to the last; open where one of them is. */
public final class Days {
    private final TreeSet<String> first = new TreeSet<>();
    private final TreeSet<String> last = new TreeSet<>();
    private boolean noBeginning;
    private boolean noEnd;

    /** Adds one; empty where open, and both empty if it is not dated at all. What is no day counts as empty. */
    public void add(String earliest, String latest) {
        boolean begins = isDay(earliest);
        boolean ends = isDay(latest);
        if (begins) {
            first.add(earliest);
        }
        if (ends) {
            last.add(latest);
        }
        noBeginning |= !begins && ends;
        noEnd |= begins && !ends;
    }

    /** As in ISO 8601; empty where open or unknown. */
    public String earliest() {
        return noBeginning || first.isEmpty() ? "" : first.first();
    }

    /** As in ISO 8601; empty where open or unknown. */
    public String latest() {
        return noEnd || last.isEmpty() ? "" : last.last();
    }

    private static boolean isDay(String text) {
        try {
            return LocalDate.parse(text).getYear() <= 9999;
        } catch (DateTimeException none) {
            return false;
        }
    }
}
