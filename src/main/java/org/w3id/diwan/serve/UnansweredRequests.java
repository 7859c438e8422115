package org.w3id.diwan.serve;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.atlas.json.JsonParseException;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers where a page or module could not because the graph did not answer it: 503 where a query took too long here, 502 or 504 where an
 * endpoint elsewhere is down, slow or no SPARQL endpoint at all. Where an answer has begun, the connection breaks instead.
 */
final class UnansweredRequests extends HttpFilter {
    private static final Logger LOG = LoggerFactory.getLogger(UnansweredRequests.class);

    private static final List<String> OF_THE_ANSWER =
            List.of("Content-Disposition", "Content-Encoding", "ETag", "Last-Modified", "Link");

    private final boolean elsewhere;

    /** @param elsewhere whether the graph is behind an endpoint elsewhere */
    UnansweredRequests(boolean elsewhere) {
        this.elsewhere = elsewhere;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (QueryCancelledException tooLong) {
            answer(
                    request,
                    response,
                    tooLong,
                    ProblemDetails.of(503, "The graph did not answer in time; try again later."));
        } catch (JenaException | HttpException | RuntimeIOException | JsonParseException failure) {
            if (!elsewhere) {
                throw failure;
            }
            answer(request, response, failure, ofEndpoint(failure));
        }
    }

    private static void answer(
            HttpServletRequest request, HttpServletResponse response, RuntimeException failure, ProblemDetails problem)
            throws IOException {
        if (response.isCommitted()) {
            throw failure;
        }
        LOG.info("{} answers {}: {}", request.getRequestURI(), problem.status(), failure.getMessage());
        response.resetBuffer();
        OF_THE_ANSWER.forEach(header -> response.setHeader(header, null));
        problem.send(request, response);
    }

    /** What to say of a failure of the endpoint behind the server. */
    static ProblemDetails ofEndpoint(RuntimeException failure) {
        if (caused(failure, HttpTimeoutException.class)) {
            return ProblemDetails.of(504, "The SPARQL endpoint behind this server did not answer in time.");
        }
        if (caused(failure, ConnectException.class)) {
            return ProblemDetails.of(502, "The SPARQL endpoint behind this server cannot be reached.");
        }
        Optional<Integer> status = status(failure);
        if (status.isEmpty()) {
            return ProblemDetails.of(
                    502, "What the SPARQL endpoint behind this server answered is no answer to a SPARQL query.");
        }
        return ProblemDetails.of(
                switch (status.get()) {
                    case 429, 503 -> 503;
                    case 408, 504 -> 504;
                    default -> 502;
                },
                "The SPARQL endpoint behind this server answered with status " + status.get() + ".");
    }

    /** What the endpoint said, if it spoke HTTP at all. */
    private static Optional<Integer> status(RuntimeException failure) {
        int status = failure instanceof QueryExceptionHTTP query
                ? query.getStatusCode()
                : failure instanceof HttpException http ? http.getStatusCode() : 0;
        return status >= 300 ? Optional.of(status) : Optional.empty();
    }

    private static boolean caused(Throwable failure, Class<? extends Throwable> kind) {
        return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(kind::isInstance);
    }
}
