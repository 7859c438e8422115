package org.w3id.diwan.serve.limit;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.CrossOriginHandler;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.EagerContentHandler.RetainedContentLoaderFactory;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.w3id.diwan.serve.http.ProblemErrors;
import org.w3id.diwan.serve.http.PublicAddress;

/**
 * What a request passes before it reaches a servlet, outermost first: headers for browsers, the public address, waiting for running requests at the end, the
 * time for an exchange and for a piece of its answer, CORS, bounded and plain bodies, reading the body without holding a thread, and a place among
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

    public static void around(
            Server server,
            String host,
            RequestLimits limits,
            PublicAddress address,
            boolean trustsProxy,
            boolean curated,
            Function<String, RequestKind> kinds) {
        Handler servlets = server.getHandler();
        Function<Request, String> client = request -> ClientAddress.of(request, trustsProxy);
        ProblemErrors errors = new ProblemErrors();
        server.setErrorHandler(errors);
        if (servlets instanceof ServletContextHandler context) {
            context.setErrorHandler(errors);
        }
        server.setHandler(stack(
                new BrowserHeaders(),
                address,
                new GracefulHandler(),
                new ExchangeTimeout(limits.exchange()),
                new ReadingPace(),
                anyOrigin(curated),
                new BoundedBodies(limits.bodyBytes()),
                new EagerContentHandler(new RetainedContentLoaderFactory(limits.bodyBytes() + 1, 0, true)),
                new LoginAttempts(client),
                new ConcurrencyLimit(limits, kinds, client),
                servlets));
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

    /** Says to browsers that an answer is what its type says and that no foreign script runs in it. A page may set its own policy. */
    private static final class BrowserHeaders extends Handler.Wrapper {
        private static final String SERVER =
                "Diwan" + version().map(version -> "/" + version).orElse("");
        private static final String POLICY =
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                        + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

        /** Absent where this runs from classes. */
        private static Optional<String> version() {
            return Optional.ofNullable(JettyLayers.class.getPackage().getImplementationVersion());
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            response.getHeaders()
                    .put("Server", SERVER)
                    .put("X-Content-Type-Options", "nosniff")
                    .put("Content-Security-Policy", POLICY)
                    .put("Referrer-Policy", "no-referrer");
            return super.handle(request, response, callback);
        }
    }

    /**
     * Closes the connection of a request that takes too long as a whole, for example of a client that reads a byte a second and so holds a
     * thread and a transaction; the whole graph as one file may take an hour. The client sees a broken answer, not a short one.
     */
    private static final class ExchangeTimeout extends Handler.Wrapper {
        private static final int LONGER_FOR_DUMPS = 30;
        private final Duration most;

        ExchangeTimeout(Duration most) {
            this.most = most;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            EndPoint connection =
                    request.getConnectionMetaData().getConnection().getEndPoint();
            boolean dump = Request.getPathInContext(request).startsWith("/dump");
            Duration allowed = dump ? most.multipliedBy(LONGER_FOR_DUMPS) : most;
            Scheduler.Task alarm = request.getConnectionMetaData()
                    .getConnector()
                    .getScheduler()
                    .schedule(
                            () -> connection.close(new TimeoutException("the exchange took longer than " + allowed)),
                            allowed.toMillis(),
                            TimeUnit.MILLISECONDS);
            return super.handle(request, response, Callback.from(callback, alarm::cancel));
        }
    }
}
