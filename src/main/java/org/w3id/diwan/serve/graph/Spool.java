package org.w3id.diwan.serve.graph;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Records in the order in which they were added: the first megabyte in memory, more in a temporary file, so that an answer can be read
 * whole before its first byte is sent, and memory does not grow with it. The file is compressed, and gone when the spool is closed.
 */
final class Spool<T> implements Closeable {
    private static final int IN_MEMORY = 1 << 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Class<T> type;
    private final ObjectWriter writer;
    private final MessageDigest digest = sha256();
    private ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable FileChannel file;
    private @Nullable OutputStream toFile;
    private long size;

    Spool(Class<T> type) {
        this.type = type;
        this.writer = JSON.writerFor(type);
    }

    void add(T item) throws IOException {
        byte[] json = writer.writeValueAsBytes(item);
        digest.update(json);
        size++;
        memory.write(json);
        memory.write('\n');
        if (memory.size() >= IN_MEMORY) {
            spill();
        }
    }

    long size() {
        return size;
    }

    /** Equal for equal records in the same order; ends the adding. */
    String digest() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Goes through all records; any number of times, after the last was added. */
    void forEach(Each<? super T> each) throws IOException {
        try (InputStream input = input();
                MappingIterator<T> items = JSON.readerFor(type).readValues(input)) {
            while (items.hasNextValue()) {
                each.accept(items.nextValue());
            }
        }
    }

    @Override
    public void close() throws IOException {
        FileChannel open = file;
        if (open != null) {
            open.close();
        }
    }

    private void spill() throws IOException {
        OutputStream output = toFile;
        if (output == null) {
            FileChannel channel = FileChannel.open(
                    Files.createTempFile("diwan-graph-", ".json.gz"),
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
            file = channel;
            output = new GZIPOutputStream(Channels.newOutputStream(channel), 1 << 16) {
                {
                    def.setLevel(Deflater.BEST_SPEED);
                }
            };
            toFile = output;
        }
        memory.writeTo(output);
        memory = new ByteArrayOutputStream();
    }

    private InputStream input() throws IOException {
        FileChannel open = file;
        if (open == null) {
            return new ByteArrayInputStream(memory.toByteArray());
        }
        if (memory.size() > 0) {
            spill();
        }
        if (toFile instanceof GZIPOutputStream zip) {
            zip.finish();
        }
        open.position(0);
        // closing what reads would close the file, which is read again
        return new GZIPInputStream(
                new FilterInputStream(Channels.newInputStream(open)) {
                    @Override
                    public void close() {}
                },
                1 << 16);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** What to do with each record. */
    interface Each<T> {
        void accept(T item) throws IOException;
    }
}
