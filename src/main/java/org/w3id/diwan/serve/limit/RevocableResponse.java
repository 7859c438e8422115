package org.w3id.diwan.serve.limit;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.jena.query.QueryCancelledException;

/** A response that can be taken from who writes it, as long as nothing of it was sent. Writing to it then ends the writer's work. */
final class RevocableResponse extends HttpServletResponseWrapper {
    private final ReentrantLock writing = new ReentrantLock();
    private boolean revoked;
    private Optional<PrintWriter> writer = Optional.empty();

    RevocableResponse(HttpServletResponse response) {
        super(response);
    }

    /** Answers whether it is taken; no if something of it was sent, or is being sent. */
    boolean revoke() {
        if (!writing.tryLock()) {
            return false;
        }
        try {
            if (super.isCommitted()) {
                return false;
            }
            super.reset();
            revoked = true;
            return true;
        } finally {
            writing.unlock();
        }
    }

    @FunctionalInterface
    private interface Step {
        void take() throws IOException;
    }

    private void whileMine(Step step) throws IOException {
        writing.lock();
        try {
            if (revoked) {
                throw new QueryCancelledException();
            }
            step.take();
        } finally {
            writing.unlock();
        }
    }

    private void change(Runnable step) {
        try {
            whileMine(step::run);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void setStatus(int status) {
        change(() -> super.setStatus(status));
    }

    @Override
    public void setHeader(String name, String value) {
        change(() -> super.setHeader(name, value));
    }

    @Override
    public void addHeader(String name, String value) {
        change(() -> super.addHeader(name, value));
    }

    @Override
    public void setIntHeader(String name, int value) {
        change(() -> super.setIntHeader(name, value));
    }

    @Override
    public void addIntHeader(String name, int value) {
        change(() -> super.addIntHeader(name, value));
    }

    @Override
    public void setDateHeader(String name, long date) {
        change(() -> super.setDateHeader(name, date));
    }

    @Override
    public void addDateHeader(String name, long date) {
        change(() -> super.addDateHeader(name, date));
    }

    @Override
    public void addCookie(Cookie cookie) {
        change(() -> super.addCookie(cookie));
    }

    @Override
    public void setContentType(String type) {
        change(() -> super.setContentType(type));
    }

    @Override
    public void setCharacterEncoding(String charset) {
        change(() -> super.setCharacterEncoding(charset));
    }

    @Override
    public void setContentLength(int length) {
        change(() -> super.setContentLength(length));
    }

    @Override
    public void setContentLengthLong(long length) {
        change(() -> super.setContentLengthLong(length));
    }

    @Override
    public void setLocale(Locale locale) {
        change(() -> super.setLocale(locale));
    }

    @Override
    public void setBufferSize(int size) {
        change(() -> super.setBufferSize(size));
    }

    @Override
    public void reset() {
        change(super::reset);
    }

    @Override
    public void resetBuffer() {
        change(super::resetBuffer);
    }

    @Override
    public void sendError(int status) throws IOException {
        whileMine(() -> super.sendError(status));
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        whileMine(() -> super.sendError(status, message));
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        whileMine(() -> super.sendRedirect(location));
    }

    @Override
    public void flushBuffer() throws IOException {
        writer.ifPresent(PrintWriter::flush);
        whileMine(super::flushBuffer);
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return new Stream(super.getOutputStream());
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer.isEmpty()) {
            setCharacterEncoding(getCharacterEncoding()); // as the container's own writer says it
            writer = Optional.of(new PrintWriter(new OutputStreamWriter(getOutputStream(), getCharacterEncoding())));
        }
        return writer.get();
    }

    /** Sends what a writer still holds. */
    void complete() {
        writer.ifPresent(PrintWriter::flush);
    }

    private final class Stream extends ServletOutputStream {
        private final ServletOutputStream out;

        Stream(ServletOutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int value) throws IOException {
            whileMine(() -> out.write(value));
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            whileMine(() -> out.write(bytes, from, count));
        }

        @Override
        public void flush() throws IOException {
            whileMine(out::flush);
        }

        @Override
        public void close() throws IOException {
            whileMine(out::close);
        }

        @Override
        public boolean isReady() {
            return out.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            out.setWriteListener(listener);
        }
    }
}
