package org.w3id.diwan.serve.reconcile;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.rdfconnection.RDFConnectionRemote;

/** Reads all rows of our own queries, however many there are. */
final class Pages {
    private static final int PAGE = 10_000;
    private static final String LONGEST = Long.toString(Duration.ofMinutes(30).toMillis());

    private Pages() {}

    /**
     * Reads an ordered query: in one stream from a graph in this process, in pages from an endpoint, until nothing more comes, whatever
     * the endpoint's own limit of rows is.
     */
    static void each(RDFConnection connection, String query, Consumer<QuerySolution> consumer) {
        if (!(connection instanceof RDFConnectionRemote)) {
            read(connection, query, consumer);
            return;
        }
        AtomicLong rows = new AtomicLong();
        long before;
        do {
            before = rows.get();
            connection.querySelect(query + " LIMIT " + PAGE + " OFFSET " + before, row -> {
                consumer.accept(row);
                rows.incrementAndGet();
            });
        } while (rows.get() > before);
    }

    /** The same for a query whose order matters to pages only; the order is left out where there are none. */
    static void each(RDFConnection connection, String query, String order, Consumer<QuerySolution> consumer) {
        boolean remote = connection instanceof RDFConnectionRemote;
        each(connection, remote ? query + order : query, consumer);
    }

    /** Reads a query that has one row. */
    static void one(RDFConnection connection, String query, Consumer<QuerySolution> consumer) {
        read(connection, query, consumer);
    }

    /**
     * The server gives a query of the public's a few seconds, by a setting of the context; reading all names may take longer. The
     * builder's own timeout would not help: the shorter of both counts.
     */
    private static void read(RDFConnection connection, String query, Consumer<QuerySolution> consumer) {
        try (QueryExecution execution = connection
                .newQuery()
                .query(query)
                .set(ARQ.queryTimeout, LONGEST)
                .build()) {
            execution.execSelect().forEachRemaining(consumer);
        }
    }
}
