package org.w3id.diwan.serve;

import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** What Jetty answers by itself (a path that is not there, a body too large, a broken request): a problem, without stack traces. */
final class ProblemErrors extends ErrorHandler {
    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        String plain = HttpStatus.getMessage(code);
        boolean says = message != null && !message.equals(plain) && code < 500;
        ProblemDetails problem = ProblemDetails.of(code, says && message != null ? sentence(message) : detail(code));
        boolean text = prefersText(request);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders()
                .put(HttpHeader.CONTENT_TYPE, text ? "text/plain;charset=utf-8" : "application/problem+json");
        Content.Sink.write(response, true, text ? problem.text() : problem.json(), callback);
    }

    /** Jetty itself says "Bad query" or the like. */
    static String sentence(String message) {
        return message.endsWith(".") ? message : "The request cannot be read: " + message + ".";
    }

    private static String detail(int code) {
        return switch (code) {
            case 404 -> "There is nothing at this address.";
            case 405 -> "This address does not take this method.";
            case 413 -> "The body is too large.";
            case 500 -> "Something went wrong in the server; its log says what.";
            case 503 -> "The server is not available now.";
            default -> HttpStatus.getMessage(code) + ".";
        };
    }

    private static boolean prefersText(Request request) {
        String accept = String.join(",", request.getHeaders().getValuesList(HttpHeader.ACCEPT));
        return Negotiation.choose(
                        accept, List.of("application/problem+json", "application/json", "text/plain", "text/html"))
                .map(type -> type.startsWith("text/"))
                .orElse(false);
    }
}
