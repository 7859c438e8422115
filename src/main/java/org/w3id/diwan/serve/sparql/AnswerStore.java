package org.w3id.diwan.serve.sparql;

import com.google.common.io.FileBackedOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.FilterOutputStream;
import java.io.IOException;
import org.w3id.diwan.serve.limit.RequestLimits;

/**
 * Keeps an answer until it is complete, so that a failure has its status and a slow reader holds no transaction. What is short is kept in
 * memory, the rest in a temporary file. Refuses what is longer than the limit.
 */
final class AnswerStore extends FilterOutputStream {
    private static final int IN_MEMORY = 1024 * 1024;

    private final FileBackedOutputStream kept;
    private final RequestLimits limits;
    private long length;

    AnswerStore(RequestLimits limits) {
        this(new FileBackedOutputStream(IN_MEMORY), limits);
    }

    private AnswerStore(FileBackedOutputStream kept, RequestLimits limits) {
        super(kept);
        this.kept = kept;
        this.limits = limits;
    }

    @Override
    public void write(int value) throws IOException {
        limits.requireBytes(++length);
        kept.write(value);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        length += count;
        limits.requireBytes(length);
        kept.write(bytes, from, count);
    }

    /** Sends what was written, with its length: a reader notices where the transfer breaks. */
    void send(String type, HttpServletResponse response) throws IOException {
        response.setContentType(type);
        if (!type.endsWith("thrift")) {
            response.setCharacterEncoding("utf-8");
        }
        response.setContentLengthLong(length);
        kept.asByteSource().copyTo(response.getOutputStream());
        response.getOutputStream().flush();
    }

    /** Forgets it and deletes the file. */
    @Override
    public void close() throws IOException {
        kept.reset();
    }
}
