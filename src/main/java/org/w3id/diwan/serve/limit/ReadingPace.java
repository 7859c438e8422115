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
 * Closes the connection of a client that reads its answer too slowly: each piece of it must have gone in ten seconds and a second more for
 * every ten kilobytes. A reader of a byte a second would otherwise hold a place and a thread for as long as an exchange may take.
 */
final class ReadingPace extends Handler.Wrapper {
    private static final Duration FOR_A_PIECE = Duration.ofSeconds(10);
    private static final int BYTES_A_SECOND = 10_000;

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        return super.handle(request, new Paced(request, response), callback);
    }

    private static final class Paced extends Response.Wrapper {
        Paced(Request request, Response response) {
            super(request, response);
        }

        @Override
        public void write(boolean last, ByteBuffer piece, Callback callback) {
            long bytes = piece == null ? 0 : piece.remaining();
            Duration allowed = FOR_A_PIECE.plusSeconds(bytes / BYTES_A_SECOND);
            EndPoint connection =
                    getRequest().getConnectionMetaData().getConnection().getEndPoint();
            Scheduler.Task alarm = getRequest()
                    .getComponents()
                    .getScheduler()
                    .schedule(
                            () -> connection.close(new TimeoutException("the answer is read too slowly")),
                            allowed.toMillis(),
                            TimeUnit.MILLISECONDS);
            super.write(last, piece, Callback.from(callback, alarm::cancel));
        }
    }
}
