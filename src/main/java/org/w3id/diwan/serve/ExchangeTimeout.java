package org.w3id.diwan.serve;

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
 * Closes the connection of a request that takes too long as a whole, for example of a client that reads a byte a second and so holds a
 * thread and a transaction; the whole graph as one file may take an hour. The client sees a broken answer, not a short one.
 */
final class ExchangeTimeout extends Handler.Wrapper {
    private static final String DUMP = "/dump";
    private static final int LONGER_FOR_DUMPS = 30;

    private final Duration most;

    ExchangeTimeout(Duration most) {
        this.most = most;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        EndPoint connection = request.getConnectionMetaData().getConnection().getEndPoint();
        Scheduler clock = request.getConnectionMetaData().getConnector().getScheduler();
        boolean dump = Request.getPathInContext(request).startsWith(DUMP);
        Duration allowed = dump ? most.multipliedBy(LONGER_FOR_DUMPS) : most;
        Scheduler.Task alarm = clock.schedule(
                () -> connection.close(new TimeoutException("the exchange took longer than " + allowed)),
                allowed.toMillis(),
                TimeUnit.MILLISECONDS);
        return super.handle(request, response, Callback.from(callback, alarm::cancel));
    }
}
