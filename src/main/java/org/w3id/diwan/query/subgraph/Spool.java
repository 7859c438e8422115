package org.w3id.diwan.query.subgraph;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.hash.Hashing;
import com.google.common.hash.HashingOutputStream;
import com.google.common.io.FileBackedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/**
 * Records in the order in which they were added: the first megabyte in memory, more in a temporary file, so that an answer can be read
 * whole before its first byte is sent, and memory does not grow with it. The file is gone when the spool is closed.
 */
public final class Spool<T> implements Closeable {
    private static final int IN_MEMORY = 1 << 20;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Class<T> type;
    private final ObjectWriter writer;
    private final FileBackedOutputStream bytes = new FileBackedOutputStream(IN_MEMORY);
    private final HashingOutputStream output = new HashingOutputStream(Hashing.sha256(), bytes);
    private long size;

    Spool(Class<T> type) {
        this.type = type;
        this.writer = JSON.writerFor(type);
    }

    void add(T item) throws IOException {
        output.write(writer.writeValueAsBytes(item));
        size++;
    }

    /** How many there are. */
    public long size() {
        return size;
    }

    /** Equal for equal records in the same order; ends the adding. */
    public String digest() {
        return output.hash().toString();
    }

    /** Goes through all records; any number of times, after the last was added. */
    public void forEach(Each<? super T> each) throws IOException {
        try (InputStream input = bytes.asByteSource().openBufferedStream();
                MappingIterator<T> items = JSON.readerFor(type).readValues(input)) {
            while (items.hasNextValue()) {
                each.accept(items.nextValue());
            }
        }
    }

    @Override
    public void close() throws IOException {
        bytes.reset();
    }

    /** What to do with each record. */
    public interface Each<T> {
        /** Does it. */
        void accept(T item) throws IOException;
    }
}
