package org.w3id.diwan.query.table;

/** A table that cannot be taken as it is; the message says where and what to do. */
public final class BadTable extends Exception {
    private static final long serialVersionUID = 1L;

    private final long line;

    /**
     * At a line, counted from 1.
     *
     * @param message a sentence without a full stop
     */
    public BadTable(long line, String message) {
        super(message);
        this.line = line;
    }

    /** Where. */
    public long line() {
        return line;
    }
}
