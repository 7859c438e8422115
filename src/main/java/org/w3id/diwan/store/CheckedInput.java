package org.w3id.diwan.store;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Passes a file's bytes on as long as they are UTF-8, and remembers when reading failed. Jena's parsers take bytes that are not UTF-8 and
 * make something of them, and take a failure, such as the end of a truncated gzip file, for the end of the data.
 */
final class CheckedInput extends FilterInputStream {
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

    private final boolean utf8;
    private Optional<IOException> failure = Optional.empty();
    private int line = 1;
    private int column = 1;
    private int missing;
    private int lowest = 0x80;
    private int highest = 0xBF;

    /** @param utf8 whether to check the bytes */
    CheckedInput(InputStream bytes, boolean utf8) {
        super(bytes);
        this.utf8 = utf8;
    }

    /** Why reading failed, if it did. */
    Optional<IOException> failure() {
        return failure;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            int count = super.read(buffer, offset, length);
            if (utf8) {
                check(buffer, offset, count);
            }
            return count;
        } catch (IOException e) {
            failure = Optional.of(e);
            throw e;
        }
    }

    /** Skipped bytes are checked like others. */
    @Override
    public long skip(long count) throws IOException {
        return readNBytes((int) Math.min(count, 8192)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void check(byte[] buffer, int offset, int count) throws NotUtf8Exception {
        if (count < 0 && missing > 0) {
            throw new NotUtf8Exception(line, column);
        }
        for (int i = offset; i < offset + count; i++) {
            check(buffer[i] & 0xFF);
        }
    }

    private void check(int value) throws NotUtf8Exception {
        if (missing > 0) {
            goOn(value);
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

    private void goOn(int value) throws NotUtf8Exception {
        if (value < lowest || value > highest) {
            throw new NotUtf8Exception(line, column);
        }
        lowest = 0x80;
        highest = 0xBF;
        missing--;
        if (missing == 0) {
            column++;
        }
    }
}
