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

    /** A dataset of this process. What a connection sees does not change until it is closed. */
    public static Supplier<GraphConnection> of(DatasetGraph dataset) {
        return () -> new Snapshot(dataset);
    }

    /** A SPARQL 1.1 endpoint elsewhere; it must begin to answer within half a minute. */
    public static Supplier<GraphConnection> of(RemoteEndpoint endpoint) {
        return of(endpoint, TO_ANSWER);
    }

    /** The same with another time in which it must begin to answer. */
    public static Supplier<GraphConnection> of(RemoteEndpoint endpoint, Duration toAnswer) {
        HttpClient.Builder builder =
                HttpClient.newBuilder().connectTimeout(TO_CONNECT).followRedirects(HttpClient.Redirect.NORMAL);
        endpoint.authenticator().ifPresent(builder::authenticator);
        HttpClient client = builder.build();
        return () -> new Remote(endpoint, client, toAnswer);
    }

    private static final class Snapshot extends GraphConnection {
        private final DatasetGraph dataset;

        Snapshot(DatasetGraph dataset) {
            this.dataset = dataset;
            dataset.begin(ReadWrite.READ);
        }

        @Override
        QueryExecBuilder execution() {
            return QueryExec.dataset(dataset);
        }

        @Override
        public boolean isRemote() {
            return false;
        }

        @Override
        public void close() {
            dataset.end();
        }
    }

    private static final class Remote extends GraphConnection {
        private final RemoteEndpoint endpoint;
        private final HttpClient client;
        private final Duration toAnswer;

        Remote(RemoteEndpoint endpoint, HttpClient client, Duration toAnswer) {
            this.endpoint = endpoint;
            this.client = client;
            this.toAnswer = toAnswer;
        }

        @Override
        QueryExecBuilder execution() {
            return QueryExecHTTPBuilder.service(endpoint.address().toString())
                    .httpClient(client)
                    .timeout(toAnswer.toMillis(), TimeUnit.MILLISECONDS);
        }

        @Override
        public boolean isRemote() {
            return true;
        }

        @Override
        public void close() {}
    }
}
