package org.w3id.diwan.serve.limit;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.CrossOriginHandler;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.EagerContentHandler.RetainedContentLoaderFactory;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.w3id.diwan.serve.http.BrowserHeaders;
import org.w3id.diwan.serve.http.ProblemErrors;
import org.w3id.diwan.serve.http.PublicAddress;

/**
 * What a request passes before it reaches a servlet: headers for browsers, the public address, what waits for running requests at the end,
 * the time for the exchange, CORS, bounded and plain bodies, reading the body without holding a thread, wrong passwords, and a place among
 * the running requests.
 */
public final class JettyLayers {
    /** Which of Diwan's prefixes a query uses without declaring them: a header of the answer, which scripts of other sites may read too. */
    public static final String PREFIXES_HEADER = "Diwan-Prefixes-Added";

    private static final Duration TO_STOP = Duration.ofSeconds(15);
    private static final Duration IDLE = Duration.ofSeconds(30);
    /** A browser keeps its connection open; a stopping server need not wait a second for each. */
    private static final Duration IDLE_AT_STOP = Duration.ofMillis(200);

    private JettyLayers() {}

    /**
     * Puts the layers around the servlets of a server.
     *
     * @param curated whether curators may write here, with their passwords
     * @param kinds of requests, by their path
     */
    public static void around(
            Server server,
            String host,
            RequestLimits limits,
            PublicAddress address,
            boolean trustsProxy,
            boolean curated,
            Function<String, RequestKind> kinds) {
        Function<Request, String> client = request -> ClientAddress.of(request, trustsProxy);
        ProblemErrors errors = new ProblemErrors();
        server.setErrorHandler(errors);
        if (server.getHandler() instanceof ServletContextHandler context) {
            context.setErrorHandler(errors);
        }
        Stream.of(
                        new ConcurrencyLimit(limits, kinds, client),
                        new LoginAttempts(client),
                        new EagerContentHandler(new RetainedContentLoaderFactory(limits.bodyBytes() + 1, 0, true)),
                        new BoundedBodies(limits.bodyBytes()),
                        anyOrigin(curated),
                        new TransferTime(limits.exchange()),
                        new GracefulHandler(),
                        address,
                        new BrowserHeaders())
                .forEach(server::insertHandler);
        server.setStopTimeout(TO_STOP.toMillis());
        for (Connector connector : server.getConnectors()) {
            if (connector instanceof ServerConnector network) {
                network.setHost(host);
                network.setIdleTimeout(IDLE.toMillis());
                network.setShutdownIdleTimeout(IDLE_AT_STOP.toMillis());
                if (trustsProxy) {
                    network.getConnectionFactory(HttpConnectionFactory.class)
                            .getHttpConfiguration()
                            .addCustomizer(new ForwardedRequestCustomizer());
                }
            }
        }
    }

    /** Any page may read; no page may read with the reader's credentials. */
    private static CrossOriginHandler anyOrigin(boolean curated) {
        CrossOriginHandler cors = new CrossOriginHandler();
        cors.setAllowedOriginPatterns(Set.of("*"));
        cors.setAllowCredentials(false);
        cors.setAllowedMethods(Set.of("GET", "HEAD", "POST"));
        Set<String> headers = new HashSet<>(
                Set.of("Accept", "Accept-Language", "Content-Type", "If-None-Match", "If-Modified-Since"));
        if (curated) {
            headers.add("Authorization"); // what a page was told by its reader, never what the browser remembers
        }
        cors.setAllowedHeaders(headers);
        cors.setExposedHeaders(Set.of(
                ("ETag Link Last-Modified Location Content-Location Retry-After " + PREFIXES_HEADER).split(" ", -1)));
        cors.setPreflightMaxAge(Duration.ofHours(1));
        return cors;
    }
}
