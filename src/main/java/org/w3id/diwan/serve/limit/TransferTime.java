package org.w3id.diwan.serve.limit;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes the connection of a client that sends or reads too slowly: a reader of a byte a second would hold a place and a thread for hours. The
 * exchange as a whole has its time; the whole graph as one file may take an hour. Each piece of an answer must have gone in ten seconds and
 * a second more for every ten kilobytes. The client sees a broken answer, not a short one.
 */
final class TransferTime extends Handler.Wrapper {
    private static final int LONGER_FOR_DUMPS = 30;
    private static final Duration FOR_A_PIECE = Duration.ofSeconds(10);
    private static final int BYTES_A_SECOND = 10_000;

    private final Duration exchange;

    TransferTime(Duration exchange) {
        this.exchange = exchange;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        boolean dump = Request.getPathInContext(request).startsWith("/dump");
        Duration allowed = dump ? exchange.multipliedBy(LONGER_FOR_DUMPS) : exchange;
        Callback inTime = inTime(request, allowed, "the exchange took longer than " + allowed, callback);
        return super.handle(request, new Paced(request, response), inTime);
    }

    /** The connection is closed unless the callback is called in time. */
    private static Callback inTime(Request request, Duration allowed, String otherwise, Callback callback) {
        EndPoint connection = request.getConnectionMetaData().getConnection().getEndPoint();
        Scheduler.Task alarm = request.getComponents()
                .getScheduler()
                .schedule(
                        () -> connection.close(new TimeoutException(otherwise)),
                        allowed.toMillis(),
                        TimeUnit.MILLISECONDS);
        return Callback.from(callback, alarm::cancel);
    }

    private static final class Paced extends Response.Wrapper {
        Paced(Request request, Response response) {
            super(request, response);
        }

        @Override
        public void write(boolean last, ByteBuffer piece, Callback callback) {
            long bytes = piece == null ? 0 : piece.remaining();
            Duration allowed = FOR_A_PIECE.plusSeconds(bytes / BYTES_A_SECOND);
            super.write(last, piece, inTime(getRequest(), allowed, "the answer is read too slowly", callback));
        }
    }
}
