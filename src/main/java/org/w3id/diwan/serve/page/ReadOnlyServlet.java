package org.w3id.diwan.serve.page;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.w3id.diwan.serve.Negotiation;
import org.w3id.diwan.serve.ProblemDetails;

/** A servlet whose documents can only be read; the server asks it with GET where a client asks with HEAD. */
abstract class ReadOnlyServlet extends HttpServlet {
    private static final String ALLOWED = "GET, HEAD, OPTIONS";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    protected final void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (METHODS.contains(request.getMethod())) {
            super.service(request, response);
        } else {
            response.setHeader("Allow", ALLOWED);
            ProblemDetails.of(405, "This address can only be read.").send(request, response);
        }
    }

    @Override
    protected final void doOptions(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        response.setHeader("Allow", ALLOWED);
    }

    /** The format that a request asks for by {@code ?format=} or, without it, by Accept; empty if there is no such. */
    static Optional<Representation> wanted(HttpServletRequest request) {
        String format = request.getParameter("format");
        if (format != null) {
            return Representation.named(format);
        }
        String accept = String.join(",", Collections.list(request.getHeaders("Accept")));
        return Negotiation.choose(accept, Representation.mediaTypes()).flatMap(Representation::named);
    }

    /** Answers 400 where {@code ?format=} asks for another format than the address ends in. */
    static boolean contradicts(HttpServletRequest request, HttpServletResponse response, Representation as)
            throws IOException {
        String format = request.getParameter("format");
        boolean other = format != null && !Representation.named(format).equals(Optional.of(as));
        if (other) {
            ProblemDetails.of(
                            400,
                            "The address ends in ." + as.extension() + " but format asks for \""
                                    + Notice.shortened(format) + "\"; leave one of them out.")
                    .send(request, response);
        }
        return other;
    }
}
