package org.w3id.diwan.serve.http;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;

/**
 * Changes whenever the bytes change.
 *
 * @param value with its quotation marks, as in the header
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-etag">RFC 9110, 8.8.3</a>
 */
public record Etag(String value) {
    private static final int LENGTH = 32;

    /** Of a representation's bytes, or of texts that determine them (a version, the address, the format). */
    public static Etag of(byte[]... content) {
        Hasher hasher = Hashing.sha256().newHasher();
        for (byte[] part : content) {
            hasher.putInt(part.length).putBytes(part);
        }
        return new Etag('"' + hasher.hash().toString().substring(0, LENGTH) + '"');
    }

    /** The same, of texts. */
    public static Etag of(String... content) {
        return of(Arrays.stream(content)
                .map(part -> part.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new));
    }

    /**
     * Sets the header, and the status 304 if the client already has these bytes; then send no body. Set {@code Vary}, {@code Link} and
     * the like before: a 304 carries them too.
     */
    public boolean answers(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("ETag", value);
        boolean known = Collections.list(request.getHeaders("If-None-Match")).stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals(value) || tag.equals("W/" + value));
        if (known) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        }
        return known;
    }
}
