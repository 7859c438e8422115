package org.w3id.diwan.query.change;

/** Since when somebody asks for changes cannot be told; the message says what to do. */
public final class UnknownPosition extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean gone;

    UnknownPosition(String message, boolean gone) {
        super(message);
        this.gone = gone;
    }

    /** Whether it was known once, and the changes since then are not kept any more. */
    public boolean isGone() {
        return gone;
    }
}
