package org.w3id.diwan.serve;

import java.net.URI;
import java.util.concurrent.TimeoutException;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.riot.RIOT;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.jetty.server.Server;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3id.diwan.query.RemoteEndpoint;
import org.w3id.diwan.serve.guard.Watchdog;

/**
 * Serves a graph: an embedded Fuseki from an assembler file, with limits that hold. Start with {@link #over(DatasetGraph)}.
 *
 * <p>Stopping ends the running queries, waits for the running requests, and leaves the dataset open: it belongs to who gave it.
 */
public final class DiwanServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DiwanServer.class);
    private final FusekiServer fuseki;
    private final Watchdog watchdog;
    private final String host;
    private final Runnable afterStop;
    private final Thread atExit = new Thread(this::stop, "stop server");
    private boolean running;

    DiwanServer(FusekiServer fuseki, Watchdog watchdog, String host, Runnable afterStop) {
        this.fuseki = fuseki;
        this.watchdog = watchdog;
        this.host = host;
        this.afterStop = afterStop;
    }

    /** Serves a dataset of this process. */
    public static ServerBuilder over(DatasetGraph dataset) {
        return new ServerBuilder(dataset, null);
    }

    /** Serves pages and modules in front of a SPARQL endpoint elsewhere. */
    public static ServerBuilder over(URI endpoint) {
        return over(RemoteEndpoint.at(endpoint));
    }

    /** The same, of an endpoint that may ask for a password. */
    public static ServerBuilder over(RemoteEndpoint endpoint) {
        return new ServerBuilder(null, endpoint);
    }

    /**
     * Starts to answer; returns at once. When the process is told to end, the server stops first.
     *
     * @throws org.apache.jena.fuseki.FusekiException if the port is taken
     */
    public synchronized DiwanServer start() {
        try {
            // clients that read N3 know the older "@prefix" only
            RIOT.getContext().set(RIOT.symTurtleDirectiveStyle, "at");
            fuseki.start();
        } catch (RuntimeException failure) {
            watchdog.close();
            throw failure;
        }
        Runtime.getRuntime().addShutdownHook(atExit);
        running = true;
        return this;
    }

    /** Where it answers, ending in a slash. */
    public URI url() {
        String name = host.contains(":") ? "[" + host + "]" : host;
        return URI.create("http://" + name + ":" + fuseki.getPort() + "/");
    }

    /** Waits until it is stopped. */
    public void join() throws InterruptedException {
        Server jetty = fuseki.getJettyServer();
        jetty.join();
    }

    /** Ends the running queries, waits for the requests and stops. Does nothing the second time, but waits until it is done. */
    public synchronized void stop() {
        if (!running) {
            return;
        }
        running = false;
        watchdog.close();
        stopServer();
        afterStop.run();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException exiting) {
            // the process is told to end, and that is why this runs
        }
    }

    /** What does not end in time is given up: whoever stops a server has more to do. */
    private void stopServer() {
        try {
            fuseki.stop();
        } catch (FusekiException failure) {
            if (!(failure.getCause() instanceof TimeoutException)) {
                throw failure;
            }
            LOG.warn("stopped while requests were running; they got no answer");
        }
    }

    @Override
    public void close() {
        stop();
    }
}
