package org.w3id.diwan.query.claim;

import java.util.Locale;

/** How a source stands to what it says. */
public enum Stance {
    /** It says so itself. */
    AFFIRMED,
    /** It says that somebody says so. */
    ATTRIBUTED,
    /** It tells of a proposal, a plan or a demand. */
    PROPOSED,
    /** It tells that it is not so, or that somebody denies it. */
    DENIED;

    static Stance of(String modality, boolean quoted) {
        return switch (modality) {
            case "Proposed" -> PROPOSED;
            case "Denied" -> DENIED;
            default -> quoted ? ATTRIBUTED : AFFIRMED;
        };
    }

    /** In small letters, as pages and files write it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
