package org.w3id.diwan.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;

/** Leads whoever asks {@code /sparql} on to the endpoint in front of which this server stands. */
final class Elsewhere extends HttpServlet {
    private final URI endpoint;

    Elsewhere(URI endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) {
        String query = request.getQueryString();
        response.setStatus(307);
        response.setHeader("Location", query == null ? endpoint.toString() : endpoint + "?" + query);
    }
}
