package org.w3id.diwan.model.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** UTF-8 as it must be; Java would put replacement characters where bytes are something else. */
public final class Utf8Text {
    private static final int SKIPPED_AT_ONCE = 1 << 13;

    private Utf8Text() {}

    /**
     * Decodes bytes. A byte order mark stays a character of the text.
     *
     * @throws NotUtf8Exception if they are not UTF-8
     */
    public static String decode(byte[] bytes) throws NotUtf8Exception {
        Utf8Check check = new Utf8Check();
        check.accept(bytes, 0, bytes.length);
        check.end();
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /**
     * Reads a file.
     *
     * @throws NotUtf8Exception if it is not UTF-8
     */
    public static String read(Path file) throws IOException {
        return decode(Files.readAllBytes(file));
    }

    /** A stream that passes bytes on as long as they are UTF-8, and then throws a {@link NotUtf8Exception}. */
    public static InputStream checked(InputStream bytes) {
        return new CheckedStream(bytes);
    }

    private static final class CheckedStream extends FilterInputStream {
        private final Utf8Check check = new Utf8Check();

        private CheckedStream(InputStream bytes) {
            super(bytes);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            if (count < 0) {
                check.end();
            }
            check.accept(buffer, offset, count);
            return count;
        }

        /** Skipped bytes are checked like others. */
        @Override
        public long skip(long count) throws IOException {
            return readNBytes((int) Math.min(count, SKIPPED_AT_ONCE)).length;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
