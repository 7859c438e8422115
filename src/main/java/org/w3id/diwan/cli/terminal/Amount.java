package org.w3id.diwan.cli.terminal;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Numbers as people read them. */
public final class Amount {
    private Amount() {}

    /** Such as {@code 1 claim} or {@code 2,041 claims}. */
    public static String of(long number, String one) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : plural(one));
    }

    /** The seconds that have passed, with one decimal. */
    public static String since(Instant start) {
        return String.format(
                Locale.ROOT, "%.1f s", Duration.between(start, Instant.now()).toMillis() / 1000.0);
    }

    private static String plural(String one) {
        return one.endsWith("y") ? one.substring(0, one.length() - 1) + "ies" : one + "s";
    }
}
