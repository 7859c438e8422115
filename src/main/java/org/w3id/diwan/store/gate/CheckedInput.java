package org.w3id.diwan.store.gate;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Passes a file's bytes on and remembers when reading failed: Jena's parsers take a failure, such as the end of a truncated gzip file, for
 * the end of the data.
 */
public final class CheckedInput extends FilterInputStream {
    private Optional<IOException> failure = Optional.empty();

    public CheckedInput(InputStream bytes) {
        super(bytes);
    }

    /** Why reading failed, if it did. */
    public Optional<IOException> failure() {
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
            return super.read(buffer, offset, length);
        } catch (IOException e) {
            failure = Optional.of(e);
            throw e;
        }
    }
}
