package org.w3id.diwan.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;

/**
 * A strong validator: another one for other bytes.
 *
 * @param value with its quotation marks, as in the header
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-etag">RFC 9110, 8.8.3</a>
 */
public record Etag(String value) {
    /** Of a representation's bytes, or of texts that determine them (a version, the address, the format). */
    public static Etag of(byte[]... content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : content) {
                digest.update(Integer.toString(part.length).getBytes(StandardCharsets.US_ASCII));
                digest.update((byte) ':');
                digest.update(part);
            }
            return new Etag('"' + HexFormat.of().formatHex(digest.digest(), 0, 16) + '"');
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
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
