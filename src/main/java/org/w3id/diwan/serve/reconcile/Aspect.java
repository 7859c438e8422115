package org.w3id.diwan.serve.reconcile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which part of a claim is fetched. */
enum Aspect {
    VALUE,
    /** The source, as an IRI. */
    SOURCE,
    /** When, as EDTF. */
    DATE,
    /** Who says so; nothing where the source speaks for itself. */
    ATTRIBUTION,
    /** actual, proposed or denied. */
    MODALITY;

    static Optional<Aspect> named(String name) {
        return Arrays.stream(values())
                .filter(aspect -> aspect.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }
}
