package org.w3id.diwan.model.file;

import java.io.IOException;

/** Bytes are not UTF-8. */
public final class NotUtf8Exception extends IOException {
    private static final long serialVersionUID = 1;

    private final long offset;
    private final int line;
    private final int column;

    NotUtf8Exception(long offset, int line, int column) {
        super("not UTF-8 at byte " + offset + " (line " + line + ", column " + column + ")");
        this.offset = offset;
        this.line = line;
        this.column = column;
    }

    /** How many bytes stand before the character that is none. */
    public long offset() {
        return offset;
    }

    /** The line of that character, from 1. */
    public int line() {
        return line;
    }

    /** Its place in the line in code points, from 1. */
    public int column() {
        return column;
    }
}
