package org.w3id.diwan.serve;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * So many requests at once: SPARQL apart, so that heavy queries leave pages and lookups alone. A request above the limit waits for a moment,
 * if not too many wait already, and is then asked to come again (429).
 */
final class ConcurrencyLimit extends HttpFilter {
    private static final int WAIT_MILLIS = 500;
    private static final int WAITING_PER_PLACE = 4;

    private final Predicate<String> isSparql;
    private final Pool sparql;
    private final Pool pages;

    /** @param isSparql which paths count as SPARQL */
    ConcurrencyLimit(RequestLimits limits, Predicate<String> isSparql) {
        this.isSparql = isSparql;
        this.sparql = new Pool(limits.sparqlAtOnce());
        this.pages = new Pool(limits.pagesAtOnce());
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        if (path.equals("/$/ping")) {
            chain.doFilter(request, response);
            return;
        }
        Pool pool = isSparql.test(path) ? sparql : pages;
        if (!pool.enter()) {
            ProblemDetails.of(429, "The server is busy; try again in a second.")
                    .retryAfter(1)
                    .send(request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            pool.places.release();
        }
    }

    private static final class Pool {
        private final Semaphore places;
        private final Semaphore waiting;

        Pool(int size) {
            places = new Semaphore(size, true);
            waiting = new Semaphore(size * WAITING_PER_PLACE);
        }

        boolean enter() {
            if (places.tryAcquire()) {
                return true;
            }
            if (!waiting.tryAcquire()) {
                return false;
            }
            try {
                return places.tryAcquire(WAIT_MILLIS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return false;
            } finally {
                waiting.release();
            }
        }
    }
}
