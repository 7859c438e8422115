package org.w3id.diwan.serve.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** What Jetty answers by itself (a path that is not there, a body too large, a broken request): a problem, without stack traces. */
public final class ProblemErrors extends ErrorHandler {
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
        boolean says = message != null && !message.equals(HttpStatus.getMessage(code)) && code < 500;
        answer(
                request,
                response,
                callback,
                ProblemDetails.of(code, says && message != null ? sentence(message) : detail(code)));
    }

    /** Answers a request that reached no servlet. */
    public static void answer(Request request, Response response, Callback callback, ProblemDetails details) {
        Representation problem =
                details.representation(String.join(",", request.getHeaders().getValuesList(HttpHeader.ACCEPT)));
        BrowserHeaders.putInto(response.getHeaders()); // a request that cannot be read has passed no layer
        response.setStatus(details.status());
        if (details.retryAfter() > 0) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, details.retryAfter());
        }
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put(HttpHeader.VARY, "Origin, Accept");
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, problem.contentType());
        boolean page = problem.contentType().startsWith("text/html");
        byte[] content = page ? PublicLinks.below(PublicAddress.prefix(request), problem.content()) : problem.content();
        response.write(true, ByteBuffer.wrap(content), callback);
    }

    /** Jetty itself says "Bad query" or the like. */
    public static String sentence(String message) {
        return message.endsWith(".") ? message : "The request cannot be read: " + message + ".";
    }

    private static String detail(int code) {
        return switch (code) {
            case 401 -> "Give the name and password of a curator.";
            case 404 -> "There is nothing at this address.";
            case 405 -> "This address does not take this method.";
            case 413 -> "The body is too large.";
            case 500 -> "Something went wrong in the server; its log says what.";
            case 503 -> "The server is not available now.";
            default -> HttpStatus.getMessage(code) + ".";
        };
    }
}
