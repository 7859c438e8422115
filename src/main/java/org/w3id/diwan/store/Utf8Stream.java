package org.w3id.diwan.store;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Passes bytes on as long as they are UTF-8: Jena's parsers take what is not and make something of it. */
final class Utf8Stream extends FilterInputStream {
    /** The bytes are not UTF-8. */
    static final class NotUtf8Exception extends IOException {
        private final transient int line;
        private final transient int column;

        private NotUtf8Exception(int line, int column) {
            super("not UTF-8");
            this.line = line;
            this.column = column;
        }

        int line() {
            return line;
        }

        int column() {
            return column;
        }
    }

    private int line = 1;
    private int column = 1;
    private int missing;
    private int lowest = 0x80;
    private int highest = 0xBF;

    Utf8Stream(InputStream bytes) {
        super(bytes);
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value < 0) {
            atEnd();
        } else {
            check(value);
        }
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        if (count < 0) {
            atEnd();
        }
        for (int i = offset; i < offset + count; i++) {
            check(buffer[i] & 0xFF);
        }
        return count;
    }

    /** Not supported: skipped bytes would go unchecked. */
    @Override
    public long skip(long count) throws IOException {
        return readNBytes((int) Math.min(count, 8192)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void atEnd() throws NotUtf8Exception {
        if (missing > 0) {
            throw new NotUtf8Exception(line, column);
        }
    }

    private void check(int value) throws NotUtf8Exception {
        if (missing > 0) {
            if (value < lowest || value > highest) {
                throw new NotUtf8Exception(line, column);
            }
            lowest = 0x80;
            highest = 0xBF;
            if (--missing == 0) {
                column++;
            }
        } else if (value == '\n') {
            line++;
            column = 1;
        } else if (value < 0x80) {
            column++;
        } else {
            begin(value);
        }
    }

    /** The first byte of a longer character, by table 3-7 of the Unicode standard. */
    private void begin(int value) throws NotUtf8Exception {
        if (value < 0xC2 || value > 0xF4) {
            throw new NotUtf8Exception(line, column);
        }
        missing = value < 0xE0 ? 1 : value < 0xF0 ? 2 : 3;
        lowest = value == 0xE0 ? 0xA0 : value == 0xF0 ? 0x90 : 0x80;
        highest = value == 0xED ? 0x9F : value == 0xF4 ? 0x8F : 0xBF;
    }
}
