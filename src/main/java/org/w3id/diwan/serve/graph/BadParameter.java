package org.w3id.diwan.serve.graph;

/** A request's parameter that cannot be understood; the message says what it takes. */
final class BadParameter extends Exception {
    BadParameter(String message) {
        super(message);
    }
}
