package org.w3id.diwan.query.table;

import org.w3id.diwan.model.file.NotUtf8Exception;

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

    /** A table that is not UTF-8. */
    public static BadTable notUtf8(NotUtf8Exception wrong) {
        return new BadTable(wrong.line(), "this is not UTF-8; save the table as UTF-8");
    }

    /** Where. */
    public long line() {
        return line;
    }
}
