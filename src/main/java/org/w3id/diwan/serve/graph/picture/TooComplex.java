package org.w3id.diwan.serve.graph.picture;

/** The graph could not be laid out in time. */
public final class TooComplex extends Exception {
    private static final long serialVersionUID = 1L;

    /** Without more to say. */
    public TooComplex() {
        super("this cannot be laid out in time");
    }
}
