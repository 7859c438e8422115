package org.w3id.diwan.serve.reconcile;

import java.util.Locale;

/** Names of terms as words. */
final class Words {
    private Words() {}

    /** {@code AtLeast} becomes "at least". */
    static String of(String localName) {
        return localName.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
