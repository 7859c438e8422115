package org.w3id.diwan.serve.limit;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3id.diwan.serve.http.ProblemDetails;
import org.w3id.diwan.serve.http.ProblemErrors;

/**
 * Counts wrong passwords by the client who tries them, logs each with the name that was tried, and after ten lets the client wait for five
 * minutes.
 */
final class LoginAttempts extends Handler.Wrapper {
    private static final Logger LOG = LoggerFactory.getLogger(LoginAttempts.class);
    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final int FREE = 10;
    private static final int MOST_CLIENTS = 100_000;
    private static final String BASIC = "basic ";

    private final Cache<String, AtomicInteger> failures = CacheBuilder.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(MOST_CLIENTS)
            .build();
    private final Function<Request, String> client;

    /** @param client who asks */
    LoginAttempts(Function<Request, String> client) {
        this.client = client;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String credentials = request.getHeaders().get(HttpHeader.AUTHORIZATION);
        if (credentials == null || !credentials.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return super.handle(request, response, callback);
        }
        Optional<String> name = name(credentials.substring(BASIC.length()).trim());
        String address = client.apply(request);
        AtomicInteger failed = failures.getIfPresent(address);
        if (name.isEmpty()) {
            ProblemDetails unreadable =
                    ProblemDetails.of(400, "The header Authorization holds no name and password in Base64.");
            ProblemErrors.answer(request, response, callback, unreadable);
        } else if (failed != null && failed.get() >= FREE) {
            ProblemDetails tooMany = ProblemDetails.of(
                            429, "Too many wrong passwords came from your address; wait for five minutes.")
                    .retryAfter((int) REMEMBERED.toSeconds());
            ProblemErrors.answer(request, response, callback, tooMany);
        } else {
            Runnable note = () -> note(response.getStatus(), address, name.get());
            return super.handle(request, response, Callback.from(note, callback));
        }
        return true;
    }

    private void note(int status, String address, String name) {
        if (status == 401) {
            AtomicInteger failed = failures.asMap().computeIfAbsent(address, any -> new AtomicInteger());
            LOG.warn("wrong password for \"{}\" from {}, the {}. in a row", name, address, failed.incrementAndGet());
        } else if (status < 400) {
            failures.invalidate(address);
        }
    }

    /** Shortened, and without what would begin a line of its own in a log. */
    private static Optional<String> name(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(pair.substring(0, Math.min(colon, 60)).replaceAll("\\p{C}", "?"));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }
}
