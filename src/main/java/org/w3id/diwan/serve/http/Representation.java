package org.w3id.diwan.serve.http;

import com.google.common.io.Resources;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A whole answer.
 *
 * @param content its bytes
 * @param contentType as the header names it
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares or changes it
public record Representation(byte[] content, String contentType) {
    /** A text in UTF-8. */
    public static Representation of(String text, String contentType) {
        return new Representation(text.getBytes(StandardCharsets.UTF_8), contentType);
    }

    /** A file of this program. */
    public static Representation ofResource(String name, String contentType) {
        try {
            return new Representation(
                    Resources.toByteArray(Resources.getResource(Representation.class, name)), contentType);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Sends it, or 304 to whoever has it. Set {@code Vary}, {@code Link} and the like before. */
    public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!response.containsHeader("Cache-Control")) {
            response.setHeader("Cache-Control", "no-cache");
        }
        if (!Etag.of(content, contentType.getBytes(StandardCharsets.UTF_8)).answers(request, response)) {
            sendUnchecked(response);
        }
    }

    /** Sends it whatever the client has. */
    public void sendUnchecked(HttpServletResponse response) throws IOException {
        byte[] sent = contentType.startsWith("text/html") ? PublicLinks.inPage(content, response) : content;
        response.setContentType(contentType);
        response.setContentLength(sent.length);
        response.getOutputStream().write(sent);
    }
}
