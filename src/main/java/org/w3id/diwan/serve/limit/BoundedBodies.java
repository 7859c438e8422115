package org.w3id.diwan.serve.limit;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Refuses bodies that are too large, and compressed ones: ten kilobytes of them can be ten gigabytes. What is refused is read to its end and
 * thrown away, within bounds: a client that still sends when the connection closes often loses the answer that says why
 * (<a href="https://www.rfc-editor.org/rfc/rfc9112#section-9.6">RFC 9112, 9.6</a>).
 */
final class BoundedBodies extends Handler.Wrapper {
    /** Whoever sends more sees a broken connection. */
    private static final long MOST_THROWN_AWAY = 64_000_000;

    private final long most;

    /** @param most bytes; a body whose length is not said comes through with some more, for the next layer to refuse */
    BoundedBodies(long most) {
        this.most = most;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String encoding = request.getHeaders().get(HttpHeader.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            refuse(request, response, callback, 415, "Send the body without Content-Encoding.");
            return true;
        }
        if (request.getLength() > most) {
            refuse(request, response, callback, 413, null);
            return true;
        }
        return super.handle(new CountedBody(request, most), response, callback);
    }

    private static void refuse(
            Request request, Response response, Callback callback, int status, @Nullable String message) {
        boolean sends = !request.getHeaders().contains(HttpHeader.EXPECT) && request.getLength() <= MOST_THROWN_AWAY;
        Runnable answer = () -> Response.writeError(request, response, callback, status, message);
        if (sends) {
            throwAway(new CountedBody(request, -1), answer);
        } else {
            answer.run();
        }
    }

    /** Holds no thread meanwhile; the time for an exchange bounds it. */
    private static void throwAway(Request body, Runnable after) {
        Content.Chunk chunk = body.read();
        if (chunk == null) {
            body.demand(() -> throwAway(body, after));
            return;
        }
        chunk.release();
        after.run();
    }

    /** A body that, once it is too long, gives no more than the one piece that was too much, and that one when all others have come. */
    private static final class CountedBody extends Request.Wrapper {
        private final long most;
        private long bytes;
        private Content.@Nullable Chunk tooMuch;

        CountedBody(Request request, long most) {
            super(request);
            this.most = most;
        }

        @Override
        public Content.@Nullable Chunk read() {
            while (true) {
                Content.Chunk chunk = super.read();
                if (chunk == null || Content.Chunk.isFailure(chunk)) {
                    return chunk;
                }
                bytes += chunk.remaining();
                if (bytes <= most) {
                    return chunk;
                }
                if (tooMuch == null) {
                    tooMuch = chunk;
                } else {
                    chunk.release();
                }
                if (chunk.isLast() || bytes > MOST_THROWN_AWAY) {
                    return Content.Chunk.asChunk(tooMuch.getByteBuffer(), false, tooMuch);
                }
            }
        }
    }
}
