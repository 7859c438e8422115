package org.w3id.diwan.query;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.exec.http.QueryExecHTTPBuilder;

/**
 * How to reach a graph: a new connection for each request. Whoever asks knows nothing else of the graph, and so works alike over a
 * database, over memory and in front of another endpoint.
 */
public final class Graphs {
    private static final Duration TO_CONNECT = Duration.ofSeconds(10);
    private static final Duration TO_ANSWER = Duration.ofSeconds(30);

    private Graphs() {}

    /**
     * A dataset of this process. What a connection sees does not change until it is closed; one that a thread opens within another sees the
     * same.
     */
    public static Supplier<GraphConnection> of(DatasetGraph dataset) {
        return () -> {
            boolean within = dataset.isInTransaction();
            if (!within) {
                dataset.begin(ReadWrite.READ);
            }
            return new GraphConnection(() -> QueryExec.dataset(dataset), false, within ? () -> {} : dataset::end);
        };
    }

    /** A SPARQL 1.1 endpoint elsewhere; it must begin to answer within half a minute. Nobody it leads on to is asked. */
    public static Supplier<GraphConnection> of(RemoteEndpoint endpoint) {
        return of(endpoint, TO_ANSWER);
    }

    /** The same with another time in which it must begin to answer. */
    public static Supplier<GraphConnection> of(RemoteEndpoint endpoint, Duration toAnswer) {
        HttpClient.Builder builder =
                HttpClient.newBuilder().connectTimeout(TO_CONNECT).followRedirects(HttpClient.Redirect.NEVER);
        endpoint.authenticator().ifPresent(builder::authenticator);
        HttpClient client = builder.build();
        Supplier<QueryExecBuilder> executions =
                () -> QueryExecHTTPBuilder.service(endpoint.address().toString())
                        .httpClient(client)
                        .timeout(toAnswer.toMillis(), TimeUnit.MILLISECONDS);
        return () -> new GraphConnection(executions, true, () -> {});
    }
}
