package org.w3id.diwan.serve.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Answers HEAD everywhere as GET would be answered; the server sends no body to a HEAD. Fuseki itself answers 405 to most of them. TRACE is
 * refused.
 */
public final class HeadAsGet extends HttpFilter {
    private static final String HEAD = HeadAsGet.class.getName();

    /** Whether a request that looks like GET was HEAD, so that a long answer need not be written for nobody. */
    public static boolean isHead(HttpServletRequest request) {
        return request.getAttribute(HEAD) != null;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getMethod().equals("TRACE")) {
            // servlets would send the request back, credentials included
            ProblemDetails.of(405, "TRACE is refused everywhere.").send(request, response);
        } else if (request.getMethod().equals("HEAD")) {
            request.setAttribute(HEAD, true);
            chain.doFilter(new Get(request), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static final class Get extends HttpServletRequestWrapper {
        Get(HttpServletRequest head) {
            super(head);
        }

        @Override
        public String getMethod() {
            return "GET";
        }
    }
}
