package org.w3id.diwan.serve.reconcile;

/** The request is not what the specification says; the message tells the client what is wrong. */
final class MalformedRequest extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedRequest(String message) {
        super(message);
    }

    String detail() {
        String message = getMessage();
        return message == null ? "The request is malformed." : message;
    }
}
