package org.w3id.diwan.serve;

import java.util.function.Supplier;
import org.apache.jena.sparql.core.DatasetGraph;
import org.w3id.diwan.query.GraphConnection;
import org.w3id.diwan.query.Graphs;
import org.w3id.diwan.serve.guard.GuardedDataset;
import org.w3id.diwan.serve.guard.Watchdog;

/** Connections to a dataset of this process within the limits of the shipped server, for whoever asks it without one. */
public final class GuardedConnections implements AutoCloseable {

    private final Watchdog watchdog = new Watchdog();
    private final Supplier<GraphConnection> connections;

    /** To a dataset, which stays open when this is closed. */
    public GuardedConnections(DatasetGraph dataset) {
        NoFetching.everywhere();
        connections = Graphs.of(GuardedDataset.over(dataset, Assembly.shipped().settings(), watchdog));
    }

    /** A new connection for each request. */
    public Supplier<GraphConnection> supplier() {
        return connections;
    }

    @Override
    public void close() {
        watchdog.close();
    }
}
