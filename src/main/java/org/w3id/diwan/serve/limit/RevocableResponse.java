package org.w3id.diwan.serve.limit;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.jena.query.QueryCancelledException;
import org.jspecify.annotations.Nullable;

/** A response that can be taken from who writes it, as long as nothing of it was sent. Using it then ends the writer's work. */
final class RevocableResponse {
    private final HttpServletResponse response;
    private final Map<String, List<String>> before = new LinkedHashMap<>();
    private final ReentrantLock writing = new ReentrantLock();
    private boolean revoked;
    private Optional<PrintWriter> writer = Optional.empty();

    RevocableResponse(HttpServletResponse response) {
        this.response = response;
        response.getHeaderNames().forEach(name -> before.put(name, List.copyOf(response.getHeaders(name))));
    }

    /** The same for who writes it. */
    HttpServletResponse lent() {
        return (HttpServletResponse) Proxy.newProxyInstance(
                RevocableResponse.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, method, arguments) -> {
                    lock();
                    try {
                        return use(method, arguments);
                    } finally {
                        writing.unlock();
                    }
                });
    }

    /** Answers whether it is taken, with the headers it came with; no if something of it was sent, or is being sent. */
    boolean revoke() {
        if (!writing.tryLock()) {
            return false;
        }
        try {
            if (response.isCommitted()) {
                return false;
            }
            response.reset();
            before.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            revoked = true;
            return true;
        } finally {
            writing.unlock();
        }
    }

    boolean isCommitted() {
        return response.isCommitted();
    }

    /** Sends what a writer still holds. */
    void complete() {
        writer.ifPresent(PrintWriter::flush);
    }

    private @Nullable Object use(Method method, Object @Nullable [] arguments) throws Exception {
        String name = method.getName();
        if (name.equals("getOutputStream")) {
            return new Stream(response.getOutputStream());
        }
        if (name.equals("getWriter")) {
            return writer();
        }
        if (name.equals("flushBuffer")) {
            complete();
        }
        try {
            return method.invoke(response, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        }
    }

    private PrintWriter writer() throws IOException {
        if (writer.isEmpty()) {
            String charset = response.getCharacterEncoding();
            response.setCharacterEncoding(charset); // as the container's own writer says it
            writer = Optional.of(
                    new PrintWriter(new OutputStreamWriter(new Stream(response.getOutputStream()), charset)));
        }
        return writer.get();
    }

    private void lock() {
        writing.lock();
        if (revoked) {
            writing.unlock();
            throw new QueryCancelledException();
        }
    }

    @FunctionalInterface
    private interface Step {
        void take() throws IOException;
    }

    private void whileLent(Step step) throws IOException {
        lock();
        try {
            step.take();
        } finally {
            writing.unlock();
        }
    }

    private final class Stream extends ServletOutputStream {
        private final ServletOutputStream out;

        Stream(ServletOutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int value) throws IOException {
            whileLent(() -> out.write(value));
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            whileLent(() -> out.write(bytes, from, count));
        }

        @Override
        public void flush() throws IOException {
            whileLent(out::flush);
        }

        @Override
        public void close() throws IOException {
            whileLent(out::close);
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
