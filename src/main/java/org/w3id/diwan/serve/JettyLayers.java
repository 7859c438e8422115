package org.w3id.diwan.serve;

import java.time.Duration;
import java.util.Set;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.CrossOriginHandler;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.EagerContentHandler.RetainedContentLoaderFactory;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;

/**
 * What a request passes before it reaches a servlet, outermost first: headers for browsers, waiting for running requests at the end, the
 * time for an exchange, CORS, bounded and plain bodies, and reading the body without holding a thread.
 */
final class JettyLayers {
    private static final Duration TO_STOP = Duration.ofSeconds(15);
    private static final Duration IDLE = Duration.ofSeconds(30);

    /** More than Jetty reads from a connection at once. */
    private static final long CHUNK = 64 * 1024;

    private JettyLayers() {}

    static void around(Server server, String host, Limits limits) {
        Handler servlets = server.getHandler();
        ProblemErrors errors = new ProblemErrors();
        server.setErrorHandler(errors);
        if (servlets instanceof ServletContextHandler context) {
            context.setErrorHandler(errors);
        }
        server.setHandler(stack(
                new ResponseHeaders(),
                new GracefulHandler(),
                new ExchangeTimeout(limits.exchange()),
                anyOrigin(),
                new NoEncodedBodies(),
                // Refuses by Content-Length at once. The next one refuses what says no length; it must see the excess
                // first, since a body
                // that fails while it is read would reach the servlets.
                new SizeLimitHandler(limits.bodyBytes() + CHUNK, -1),
                new EagerContentHandler(new RetainedContentLoaderFactory(limits.bodyBytes(), 0, true)),
                servlets));
        server.setStopTimeout(TO_STOP.toMillis());
        for (Connector connector : server.getConnectors()) {
            if (connector instanceof ServerConnector network) {
                network.setHost(host);
                network.setIdleTimeout(IDLE.toMillis());
            }
        }
    }

    private static Handler stack(Handler... outermostFirst) {
        Handler inner = outermostFirst[outermostFirst.length - 1];
        for (int i = outermostFirst.length - 2; i >= 0; i--) {
            Handler.Wrapper layer = (Handler.Wrapper) outermostFirst[i];
            layer.setHandler(inner);
            inner = layer;
        }
        return inner;
    }

    /** Any page may read; no page may read with the reader's credentials. */
    private static CrossOriginHandler anyOrigin() {
        CrossOriginHandler cors = new CrossOriginHandler();
        cors.setAllowedOriginPatterns(Set.of("*"));
        cors.setAllowCredentials(false);
        cors.setAllowedMethods(Set.of("GET", "HEAD", "POST"));
        cors.setAllowedHeaders(
                Set.of("Accept", "Accept-Language", "Content-Type", "If-None-Match", "If-Modified-Since"));
        cors.setExposedHeaders(Set.of(
                "ETag",
                "Link",
                "Last-Modified",
                "Location",
                "Content-Location",
                "Retry-After",
                SparqlQuery.LIMIT_HEADER));
        cors.setPreflightMaxAge(Duration.ofHours(1));
        return cors;
    }
}
