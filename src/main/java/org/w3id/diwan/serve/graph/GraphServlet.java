package org.w3id.diwan.serve.graph;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.QueryCancelledException;
import org.w3id.diwan.serve.Etag;
import org.w3id.diwan.serve.Negotiation;
import org.w3id.diwan.serve.ProblemDetails;

/** Answers for {@code /graph}; {@link Neighbourhood} says which parameters it takes. */
final class GraphServlet extends HttpServlet {
    private final transient EdgeReader reader;

    GraphServlet(EdgeReader reader) {
        this.reader = reader;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Vary", "Accept");
        Optional<GraphFormat> format = format(request);
        if (format.isEmpty()) {
            notAcceptable(request, response);
            return;
        }
        try {
            Neighbourhood wanted = Neighbourhood.of(request);
            Part part = reader.read(wanted);
            if (!wanted.focus().isEmpty() && part.nodes().isEmpty()) {
                ProblemDetails.of(404, "The graph knows no such entity: " + String.join(", ", wanted.focus()) + ".")
                        .send(request, response);
                return;
            }
            send(request, response, format.get(), part, wanted);
        } catch (BadParameter bad) {
            ProblemDetails.of(400, bad.getMessage() + ".").send(request, response);
        } catch (QueryCancelledException tooLong) {
            ProblemDetails.of(503, "The graph did not answer in time; ask for a smaller part.")
                    .send(request, response);
        }
    }

    private static void send(
            HttpServletRequest request,
            HttpServletResponse response,
            GraphFormat format,
            Part part,
            Neighbourhood wanted)
            throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        format.write(part, body);
        response.setHeader("Cache-Control", "no-cache");
        if (part.cut()) {
            response.setHeader("Link", "<" + next(request, wanted) + ">; rel=\"next\"");
        }
        if (Etag.of(body.toByteArray()).answers(request, response)) {
            return;
        }
        response.setContentType(format.contentType());
        response.setHeader("Content-Disposition", "inline; filename=\"diwan." + format.extension() + "\"");
        response.setContentLength(body.size());
        body.writeTo(response.getOutputStream());
    }

    /** The same request, further on. */
    private static String next(HttpServletRequest request, Neighbourhood wanted) {
        List<String> parameters = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("offset")) {
                for (String value : values) {
                    parameters.add(encoded(name) + "=" + encoded(value));
                }
            }
        });
        parameters.add("offset=" + (wanted.offset() + wanted.limit()));
        return "/graph?" + String.join("&", parameters);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Optional<GraphFormat> format(HttpServletRequest request) {
        String asked = request.getParameter("format");
        if (asked != null) {
            return GraphFormat.named(asked);
        }
        String accept = String.join(",", Collections.list(request.getHeaders("Accept")));
        return Negotiation.choose(accept, GraphFormat.mediaTypes()).flatMap(GraphFormat::named);
    }

    private static void notAcceptable(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<String> offers = new ArrayList<>(GraphFormat.words());
        offers.addAll(GraphFormat.mediaTypes());
        ProblemDetails.notAcceptable(offers).send(request, response);
    }
}
