package org.w3id.diwan.serve.limit;

import com.google.common.base.Throwables;
import com.google.common.util.concurrent.Uninterruptibles;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3id.diwan.query.Deadline;
import org.w3id.diwan.serve.http.ProblemDetails;

/**
 * The last resort: each request is worked on by a thread of its own, which is told when its time is over, and left alone if it does not
 * hear. The client gets its answer, the place is free, and the thread runs on until it ends by itself: Java cannot end it. So many of them
 * may run on; while there are as many, requests that might add one are refused.
 */
public final class TimedRequests extends HttpFilter {
    private static final Logger LOG = LoggerFactory.getLogger(TimedRequests.class);
    private static final Duration GRACE = Duration.ofMillis(1500);
    private static final int MOST_RUNAWAYS = 16;
    private static final int TRY_AGAIN_SECONDS = 30;

    private final transient Function<String, Optional<Duration>> times;
    private final transient Duration exchange;
    private final AtomicInteger runaways = new AtomicInteger();

    /**
     * @param times how long a request may be worked on, by its path; empty for what is bounded otherwise
     * @param exchange after which the connection is closed, whatever happens
     */
    public TimedRequests(Function<String, Optional<Duration>> times, Duration exchange) {
        this.times = times;
        this.exchange = exchange;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Duration> time = times.apply(request.getRequestURI());
        if (time.isEmpty()) {
            chain.doFilter(request, response);
        } else if (runaways.get() >= MOST_RUNAWAYS) {
            ProblemDetails.of(503, "Too many requests that were ended have not stopped yet.")
                    .retryAfter(TRY_AGAIN_SECONDS)
                    .send(request, response);
        } else {
            Work work = new Work(request, new RevocableResponse(response), chain);
            if (!work.endsIn(time.get())) {
                work.abandon();
                response.setHeader("Connection", "close"); // what runs on still holds this one's buffers
                ProblemDetails.of(503, "This took longer than the server allows, and was ended.")
                        .send(request, response);
            }
        }
    }

    private final class Work extends FutureTask<Void> {
        private final String address;
        private final RevocableResponse response;
        private final Deadline deadline;
        private boolean abandoned;

        Work(HttpServletRequest request, RevocableResponse response, FilterChain chain) {
            this(new Deadline(), request, response, chain);
        }

        private Work(Deadline deadline, HttpServletRequest request, RevocableResponse response, FilterChain chain) {
            super(() -> {
                Deadline.Closeable during = deadline.begin();
                try {
                    chain.doFilter(request, response.lent());
                    response.complete();
                } finally {
                    during.close();
                }
                return null;
            });
            this.deadline = deadline;
            this.response = response;
            this.address = request.getMethod() + " " + request.getRequestURI();
            Thread thread = new Thread(this, address);
            thread.setDaemon(true);
            thread.start();
        }

        /** False if the answer was revoked. One that has begun is sent to its end. */
        boolean endsIn(Duration time) throws IOException, ServletException {
            if (ended(time)) {
                return true;
            }
            if (!response.isCommitted()) {
                deadline.end();
            }
            return ended(GRACE) || (!response.revoke() && (ended(exchange) || !isDone()));
        }

        /** Waits, and throws what the work has thrown. */
        private boolean ended(Duration most) throws IOException, ServletException {
            try {
                get(most.toMillis(), TimeUnit.MILLISECONDS);
                return true;
            } catch (TimeoutException runsOn) {
                return false;
            } catch (InterruptedException stopping) {
                deadline.end();
                awaitEnd();
                Thread.currentThread().interrupt();
                return true;
            } catch (ExecutionException failed) {
                Throwable cause = Objects.requireNonNull(failed.getCause());
                Throwables.throwIfInstanceOf(cause, IOException.class);
                Throwables.throwIfInstanceOf(cause, ServletException.class);
                Throwables.throwIfUnchecked(cause);
                throw new ServletException(cause);
            }
        }

        /** The store is closed after the server, and what still reads would keep its folder. */
        private void awaitEnd() {
            try {
                Uninterruptibles.getUninterruptibly(this, GRACE);
            } catch (ExecutionException | TimeoutException unheard) {
                // nobody waits for the answer any more
            }
        }

        synchronized void abandon() {
            abandoned = !isDone();
            if (abandoned) {
                LOG.warn("{} runs on though it was ended; {} do", address, runaways.incrementAndGet());
            }
        }

        @Override
        protected synchronized void done() {
            if (abandoned) {
                LOG.warn("{} has stopped at last; {} run on", address, runaways.decrementAndGet());
            }
        }
    }
}
