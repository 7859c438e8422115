package org.w3id.diwan.serve.reconcile;

import java.util.Set;

/** How texts of a language run. */
final class Direction {
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "ckb", "fa", "he", "ur");

    private Direction() {}

    /** {@code rtl} or {@code ltr}, as in HTML. */
    static String of(String language) {
        return RIGHT_TO_LEFT.contains(language) ? "rtl" : "ltr";
    }
}
