package org.w3id.diwan.serve.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.query.QueryCancelledException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3id.diwan.query.BadParameter;
import org.w3id.diwan.query.EndpointFailure;

/**
 * Answers with a problem where a servlet could not answer: it refused the request, the query took too long (503), or an endpoint elsewhere
 * is down, slow or no SPARQL endpoint at all (502, 504). Where an answer has begun, the connection breaks instead.
 */
public final class ProblemFilter extends HttpFilter {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemFilter.class);
    private static final List<String> OF_THE_ANSWER =
            List.of("Content-Disposition", "Content-Encoding", "ETag", "Last-Modified", "Link");
    private static final int TRY_AGAIN_SECONDS = 10;

    private final boolean elsewhere;

    /** @param elsewhere whether the graph is behind an endpoint elsewhere */
    public ProblemFilter(boolean elsewhere) {
        this.elsewhere = elsewhere;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException failure) {
            ProblemDetails problem = problem(failure).orElseThrow(() -> failure);
            if (response.isCommitted()) {
                throw failure;
            }
            if (problem.status() >= 500) {
                LOG.info("{} answers {}: {}", request.getRequestURI(), problem.status(), failure.getMessage());
            }
            response.resetBuffer();
            OF_THE_ANSWER.forEach(header -> response.setHeader(header, null));
            problem.send(request, response);
        }
    }

    private Optional<ProblemDetails> problem(RuntimeException failure) {
        if (failure instanceof Refused refused) {
            return Optional.of(refused.problem());
        }
        if (failure instanceof BadParameter bad) {
            return Optional.of(problem(bad));
        }
        if (failure instanceof QueryCancelledException) {
            return Optional.of(
                    ProblemDetails.of(503, "The graph did not answer in time; ask for less, or try again later.")
                            .retryAfter(TRY_AGAIN_SECONDS));
        }
        return elsewhere
                ? EndpointFailure.of(failure).map(told -> ProblemDetails.of(told.status(), told.detail()))
                : Optional.empty();
    }

    private static ProblemDetails problem(BadParameter bad) {
        String message = String.valueOf(bad.getMessage());
        String sentence = message.startsWith(bad.parameter())
                ? message
                : message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1);
        ProblemDetails problem = ProblemDetails.of(bad.isNotFound() ? 404 : 400, sentence + ".")
                .with("parameter", List.of(bad.parameter()));
        return bad.allowed().isEmpty() ? problem : problem.with("allowed", bad.allowed());
    }
}
