package org.w3id.diwan.dossier;

import java.util.Set;

/** The classes that the fixed fields of a dossier take; what relations take is in the vocabulary. */
final class Roles {
    static final Set<String> ACTOR = Set.of("Actor");
    static final Set<String> PLACE = Set.of("Place");
    static final Set<String> ISSUE = Set.of("Issue");

    private Roles() {}
}
