package org.w3id.diwan.serve;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.atlas.json.JsonParseException;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.rdfconnection.RDFConnectionRemote;
import org.apache.jena.rdflink.RDFConnectionAdapter;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * How modules reach the graph: a new connection for each request, closed by the thread that asked for it. Modules know nothing else of the
 * graph, so that they work alike over a database, over memory and in front of another endpoint.
 */
public final class Connections {
    private static final Duration TO_CONNECT = Duration.ofSeconds(10);
    private static final Duration TO_ANSWER = Duration.ofSeconds(30);

    private Connections() {}

    /** To a dataset in this process, for reading. What a connection sees does not change until it is closed. */
    public static Supplier<RDFConnection> to(DatasetGraph dataset) {
        return () -> new Snapshot(RDFLink.connect(dataset));
    }

    /** To a SPARQL 1.1 endpoint elsewhere, for queries only; it must begin to answer within half a minute. */
    public static Supplier<RDFConnection> to(URI endpoint) {
        return to(RemoteEndpoint.at(endpoint));
    }

    /** The same, of an endpoint that may ask for a password. */
    public static Supplier<RDFConnection> to(RemoteEndpoint endpoint) {
        HttpClient.Builder builder =
                HttpClient.newBuilder().connectTimeout(TO_CONNECT).followRedirects(HttpClient.Redirect.NORMAL);
        endpoint.authenticator().ifPresent(builder::authenticator);
        HttpClient client = builder.build();
        return () -> RDFConnectionRemote.newBuilder()
                .destination(endpoint.address().toString())
                .queryOnly()
                .httpClient(new TimedHttpClient(client, TO_ANSWER))
                .build();
    }

    /** Why an endpoint does not answer a query, in a few words; empty if it does. */
    public static Optional<String> failure(RemoteEndpoint endpoint) {
        try (RDFConnection connection = to(endpoint).get()) {
            connection.queryAsk("ASK {}");
            return Optional.empty();
        } catch (JenaException | HttpException | RuntimeIOException | JsonParseException failure) {
            return Optional.of(UnansweredRequests.ofEndpoint(failure).detail());
        }
    }

    /** A connection that is one read transaction. */
    private static final class Snapshot extends RDFConnectionAdapter {
        Snapshot(RDFLink link) {
            super(link);
            link.begin(ReadWrite.READ);
        }

        @Override
        public void close() {
            if (!isClosed()) {
                end();
            }
            super.close();
        }
    }
}
