package org.w3id.diwan.serve.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;

/**
 * Lets a browser write only from a page of this server: a browser that knows a curator's password would send it along with another
 * site's request. Programs send no {@code Origin} and pass.
 */
public final class SameOrigin extends HttpFilter {
    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isForeign(request)) {
            ProblemDetails.of(403, "Another site may not write here.").send(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Whether another site's page has sent a request. */
    public static boolean isForeign(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        String fetchSite = request.getHeader("Sec-Fetch-Site");
        boolean otherSite = fetchSite != null && !fetchSite.equals("same-origin") && !fetchSite.equals("none");
        return otherSite || (origin != null && !isOwn(origin, request));
    }

    /** As a browser names this server: a proxy may pass its own name for it. */
    private static boolean isOwn(String origin, HttpServletRequest request) {
        try {
            String authority = URI.create(origin).getAuthority();
            return authority != null
                    && (authority.equalsIgnoreCase(request.getHeader("Host"))
                            || authority.equalsIgnoreCase(
                                    URI.create(PublicAddress.of(request)).getAuthority()));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
