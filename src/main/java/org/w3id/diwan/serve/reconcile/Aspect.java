package org.w3id.diwan.serve.reconcile;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which part of a claim is fetched. */
enum Aspect {
    VALUE,
    /** The source, as an IRI. */
    SOURCE,
    /** When, as EDTF. */
    DATE,
    /** The first day it may mean. */
    EARLIEST,
    /** The last day it may mean. */
    LATEST,
    /** Who says so; nothing where the source speaks for itself. */
    ATTRIBUTION,
    /** actual, proposed or denied. */
    MODALITY,
    /** Of a figure: troops, attacks. */
    UNIT,
    /** Of a figure: exactly, about, at least. */
    BOUND,
    /** The claim itself, as an IRI. */
    CLAIM;

    /** As it is written in settings and behind a property's id. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Aspect::word).toList();
    }

    static Optional<Aspect> named(String name) {
        return Arrays.stream(values())
                .filter(aspect -> aspect.word().equals(name))
                .findFirst();
    }
}
