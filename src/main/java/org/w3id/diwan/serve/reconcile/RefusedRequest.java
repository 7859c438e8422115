package org.w3id.diwan.serve.reconcile;

/** A request that is not answered; the message tells the client what is wrong and what to do. */
final class RefusedRequest extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final int retryAfter;

    private RefusedRequest(int status, int retryAfter, String message) {
        super(message);
        this.status = status;
        this.retryAfter = retryAfter;
    }

    /** What was sent is not what the specification says. */
    static RefusedRequest malformed(String message) {
        return new RefusedRequest(400, 0, message);
    }

    /** With another status of HTTP. */
    static RefusedRequest with(int status, String message) {
        return new RefusedRequest(status, 0, message);
    }

    /** It cannot be answered yet. */
    static RefusedRequest untilLater(int seconds, String message) {
        return new RefusedRequest(503, seconds, message);
    }

    int status() {
        return status;
    }

    /** Seconds after which to try again; 0 if that is of no use. */
    int retryAfter() {
        return retryAfter;
    }

    String detail() {
        String message = getMessage();
        return message == null ? "The request is refused." : message;
    }
}
