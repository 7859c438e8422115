package org.w3id.diwan.review;

import java.util.Optional;

/** Somebody else has decided on an item since a reviewer looked at it; nothing was written. */
public final class StaleDecisionException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Optional<Decision> theirs;

    StaleDecisionException(String key, Optional<Decision> theirs) {
        super(key + ": decided by somebody else meanwhile");
        this.theirs = theirs;
    }

    /** What stands now; empty where the other took a decision back. */
    public Optional<Decision> theirs() {
        return theirs;
    }
}
