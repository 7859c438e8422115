package org.w3id.diwan.serve;

import java.io.IOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.PushPromiseHandler;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/** Gives every request a time in which an answer must begin. Jena's connections to an endpoint elsewhere wait for ever. */
final class TimedHttpClient extends HttpClient {
    private final HttpClient client;
    private final Duration most;

    TimedHttpClient(HttpClient client, Duration most) {
        this.client = client;
        this.most = most;
    }

    @Override
    public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> reader)
            throws IOException, InterruptedException {
        return client.send(timed(request), reader);
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(HttpRequest request, BodyHandler<T> reader) {
        return client.sendAsync(timed(request), reader);
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(
            HttpRequest request, BodyHandler<T> reader, @Nullable PushPromiseHandler<T> pushes) {
        return client.sendAsync(timed(request), reader, pushes);
    }

    private HttpRequest timed(HttpRequest request) {
        boolean sooner =
                request.timeout().filter(own -> own.compareTo(most) < 0).isPresent();
        return sooner
                ? request
                : HttpRequest.newBuilder(request, (name, value) -> true)
                        .timeout(most)
                        .build();
    }

    @Override
    public Optional<CookieHandler> cookieHandler() {
        return client.cookieHandler();
    }

    @Override
    public Optional<Duration> connectTimeout() {
        return client.connectTimeout();
    }

    @Override
    public Redirect followRedirects() {
        return client.followRedirects();
    }

    @Override
    public Optional<ProxySelector> proxy() {
        return client.proxy();
    }

    @Override
    public SSLContext sslContext() {
        return client.sslContext();
    }

    @Override
    public SSLParameters sslParameters() {
        return client.sslParameters();
    }

    @Override
    public Optional<Authenticator> authenticator() {
        return client.authenticator();
    }

    @Override
    public Version version() {
        return client.version();
    }

    @Override
    public Optional<Executor> executor() {
        return client.executor();
    }
}
