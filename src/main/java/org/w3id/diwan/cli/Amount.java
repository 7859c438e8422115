package org.w3id.diwan.cli;

import java.time.Duration;
import java.util.Locale;

/** Numbers as people read them. */
final class Amount {
    private Amount() {}

    /** Such as {@code 1 claim} or {@code 2,041 claims}. */
    static String of(long number, String one) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : plural(one));
    }

    /** Seconds with one decimal. */
    static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }

    private static String plural(String one) {
        return one.endsWith("y") ? one.substring(0, one.length() - 1) + "ies" : one + "s";
    }
}
