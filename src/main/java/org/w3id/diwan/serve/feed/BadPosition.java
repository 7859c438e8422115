package org.w3id.diwan.serve.feed;

/** Somebody asks for changes since a state that cannot be told. */
final class BadPosition extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;

    BadPosition(int status, String message) {
        super(message);
        this.status = status;
    }

    /** 400 where it makes no sense, 410 where the changes since are not kept. */
    int status() {
        return status;
    }
}
