package org.w3id.diwan.query;

import com.google.common.base.Throwables;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.atlas.json.JsonParseException;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.QueryExec;

/**
 * Why an endpoint elsewhere gave no answer.
 *
 * @param status the status of HTTP with which a server in front of it answers
 * @param detail in a sentence
 */
public record EndpointFailure(int status, String detail) {
    private static final Duration TO_ANSWER = Duration.ofSeconds(15);
    private static final String ENDPOINT = "The SPARQL endpoint behind this server ";

    /** What a failed query tells of its endpoint; empty if the failure is of another kind. */
    public static Optional<EndpointFailure> of(RuntimeException failure) {
        boolean known = failure instanceof JenaException
                || failure instanceof HttpException
                || failure instanceof RuntimeIOException
                || failure instanceof JsonParseException;
        return known ? Optional.of(explained(failure)) : Optional.empty();
    }

    /** Tries the simplest query; empty if it is answered. An answer that does not end is none. */
    public static Optional<EndpointFailure> met(Supplier<GraphConnection> endpoint) {
        try {
            return CompletableFuture.supplyAsync(() -> asked(endpoint))
                    .completeOnTimeout(
                            Optional.of(new EndpointFailure(504, ENDPOINT + "did not answer in time.")),
                            TO_ANSWER.toSeconds(),
                            TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException failure) {
            Throwables.throwIfUnchecked(Objects.requireNonNull(failure.getCause()));
            throw failure;
        }
    }

    private static Optional<EndpointFailure> asked(Supplier<GraphConnection> endpoint) {
        try (GraphConnection connection = endpoint.get();
                QueryExec execution = connection.execute(QueryFactory.create("ASK {}"))) {
            execution.ask();
            return Optional.empty();
        } catch (JenaException | HttpException | RuntimeIOException | JsonParseException failure) {
            return of(failure);
        }
    }

    private static EndpointFailure explained(RuntimeException failure) {
        if (caused(failure, HttpTimeoutException.class)) {
            return new EndpointFailure(504, ENDPOINT + "did not answer in time.");
        }
        if (caused(failure, ConnectException.class)) {
            return new EndpointFailure(502, ENDPOINT + "cannot be reached.");
        }
        int status = failure instanceof QueryExceptionHTTP query
                ? query.getStatusCode()
                : failure instanceof HttpException http ? http.getStatusCode() : 0;
        if (status < 300) {
            return new EndpointFailure(
                    502, "What the SPARQL endpoint behind this server answered is no answer to a SPARQL query.");
        }
        if (status < 400) {
            return new EndpointFailure(
                    502, ENDPOINT + "leads on to another address; start the server with that one, if it is meant.");
        }
        int passedOn = switch (status) {
            case 429, 503 -> 503;
            case 408, 504 -> 504;
            default -> 502;
        };
        return new EndpointFailure(passedOn, ENDPOINT + "answered with status " + status + ".");
    }

    private static boolean caused(Throwable failure, Class<? extends Throwable> kind) {
        return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(kind::isInstance);
    }
}
