package org.w3id.diwan.serve.graph;

import java.util.TreeSet;
import java.util.regex.Pattern;

/** From the first day of several dated things to the last; open where one of them is. */
final class Days {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final TreeSet<String> first = new TreeSet<>();
    private final TreeSet<String> last = new TreeSet<>();
    private boolean noBeginning;
    private boolean noEnd;

    /** Adds one; empty where open, and both empty if it is not dated at all. What is no day counts as empty. */
    void add(String earliest, String latest) {
        boolean begins = DAY.matcher(earliest).matches();
        boolean ends = DAY.matcher(latest).matches();
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
    String earliest() {
        return noBeginning || first.isEmpty() ? "" : first.first();
    }

    /** As in ISO 8601; empty where open or unknown. */
    String latest() {
        return noEnd || last.isEmpty() ? "" : last.last();
    }
}
