package org.w3id.diwan.serve;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.function.Supplier;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.rdfconnection.RDFConnectionRemote;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * How modules reach the graph: a new connection for each request, closed by who asked for it. Modules know nothing else of the graph,
 * so that they work alike over a database, over memory and in front of another endpoint.
 */
public final class Connections {
    private static final Duration TO_CONNECT = Duration.ofSeconds(10);

    private Connections() {}

    /** To a dataset in this process. */
    public static Supplier<RDFConnection> to(DatasetGraph dataset) {
        return () -> RDFConnection.connect(DatasetFactory.wrap(dataset));
    }

    /** To a SPARQL 1.1 endpoint elsewhere, for queries only. */
    public static Supplier<RDFConnection> to(URI endpoint) {
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(TO_CONNECT)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        return () -> RDFConnectionRemote.newBuilder()
                .destination(endpoint.toString())
                .queryOnly()
                .httpClient(client)
                .build();
    }
}
