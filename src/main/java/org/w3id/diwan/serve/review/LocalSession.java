package org.w3id.diwan.serve.review;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3id.diwan.serve.http.Refused;
import org.w3id.diwan.serve.http.SameOrigin;

/**
 * Lets in the browser that opens the address from the terminal, and no other: the address works once and leaves a cookie. What is sent
 * needs a second secret, which stands in the pages.
 */
final class LocalSession {
    /** The form field with the second secret. */
    static final String TOKEN = "token";

    private static final String COOKIE = "diwan-review-";
    private static final Pattern LOOPBACK = Pattern.compile("(?:localhost|127\\.0\\.0\\.1|\\[::1\\])(?::\\d+)?");
    private static final int BYTES = 24;

    private final SecureRandom random = new SecureRandom();
    private final String cookie = secret();
    private final String form = secret();
    private final Consumer<String> anotherKey;
    private String key = secret();
    private String used = "";

    /** @param anotherKey is told the key of a new address where somebody opens the old one again */
    LocalSession(Consumer<String> anotherKey) {
        this.anotherKey = anotherKey;
    }

    private String secret() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What opens the session, once. */
    synchronized String key() {
        return key;
    }

    /** The second secret. */
    String token() {
        return form;
    }

    /**
     * Lets a request pass that belongs to the session.
     *
     * @throws Refused if it does not
     */
    void check(HttpServletRequest request) {
        checkHost(request);
        if (!isOpen(request)) {
            throw Refused.with(403, "Open the address that the terminal shows: it lets in one browser.");
        }
        if (request.getMethod().equals("POST")
                && (SameOrigin.isForeign(request) || !same(form, String.valueOf(request.getParameter(TOKEN))))) {
            throw Refused.with(403, "This was not sent from the review page; reload the page and try again.");
        }
    }

    /** Opens the session with a key from the terminal's address. */
    void enter(HttpServletRequest request, HttpServletResponse response, String given) {
        checkHost(request);
        if (isOpen(request)) {
            return;
        }
        if (!use(given)) {
            throw Refused.with(
                    403, "This address was used before, or is not from the terminal; see there for another one.");
        }
        response.addHeader("Set-Cookie", name(request) + "=" + cookie + "; Path=/review; HttpOnly; SameSite=Strict");
    }

    private synchronized boolean use(String given) {
        if (same(key, given)) {
            used = key;
            key = "";
            return true;
        }
        if (!used.isEmpty() && same(used, given)) {
            key = secret();
            anotherKey.accept(key);
        }
        return false;
    }

    /** Another name for this machine may be somebody's trick to make a browser take their page for ours. */
    private static void checkHost(HttpServletRequest request) {
        if (!LOOPBACK.matcher(String.valueOf(request.getHeader("Host"))).matches()) {
            throw Refused.with(403, "The review page answers on this machine only, at localhost.");
        }
    }

    /** Browsers send a cookie to every port of a machine; two reviews beside each other must not overwrite each other's. */
    private static String name(HttpServletRequest request) {
        return COOKIE + request.getLocalPort();
    }

    private boolean isOpen(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Stream::of)
                .filter(each -> each.getName().equals(name(request)))
                .map(Cookie::getValue)
                .anyMatch(value -> same(cookie, value));
    }

    /** Takes the same time whatever differs; an empty secret is nobody's. */
    private static boolean same(String secret, String given) {
        return !secret.isEmpty()
                && MessageDigest.isEqual(
                        secret.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
