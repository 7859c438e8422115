package org.w3id.diwan.serve.graph;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.QueryCancelledException;
import org.w3id.diwan.serve.Etag;
import org.w3id.diwan.serve.Negotiation;
import org.w3id.diwan.serve.ProblemDetails;
import org.w3id.diwan.serve.graph.picture.TooComplex;

/** Answers for {@code /graph}; {@link Parameters} says which parameters it takes. */
final class GraphServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient GraphExport export;

    GraphServlet(GraphExport export) {
        this.export = export;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Vary", "Accept");
        Map<String, List<String>> parameters = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, List.of(values)));
        try {
            Optional<GraphFormat> format = format(request, parameters);
            if (format.isEmpty()) {
                notAcceptable(request, response);
                return;
            }
            try (GraphExport.Answer answer =
                    export.read(format.get(), parameters, GraphExport.MOST_EDGES, edges -> {})) {
                send(request, response, answer);
            }
        } catch (BadParameter bad) {
            refuse(request, response, bad);
        } catch (QueryCancelledException | TooComplex tooLong) {
            ProblemDetails.of(503, "This took too long; ask for a smaller part.")
                    .send(request, response);
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, BadParameter bad)
            throws IOException {
        Map<String, List<String>> more = new LinkedHashMap<>();
        more.put("parameter", List.of(bad.parameter()));
        if (!bad.allowed().isEmpty()) {
            more.put("allowed", bad.allowed());
        }
        String message = String.valueOf(bad.getMessage());
        String sentence = message.startsWith(bad.parameter())
                ? message + "."
                : message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1) + ".";
        new ProblemDetails(bad.isNotFound() ? 404 : 400, sentence, more).send(request, response);
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, GraphExport.Answer answer)
            throws IOException {
        response.setHeader("Cache-Control", "no-cache");
        if (!answer.next().isEmpty()) {
            response.setHeader("Link", "<" + next(request, answer.next()) + ">; rel=\"next\"");
        }
        if (Etag.of(answer.fingerprint()).answers(request, response)) {
            return;
        }
        GraphFormat format = answer.format();
        response.setContentType(format.contentType());
        response.setHeader("Content-Disposition", "inline; filename=\"diwan." + format.extension() + "\"");
        if (format == GraphFormat.SVG) {
            response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        }
        answer.write(response.getOutputStream());
    }

    /** The same request, further on. */
    private static String next(HttpServletRequest request, String after) {
        List<String> parameters = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("after")) {
                for (String value : values) {
                    parameters.add(encoded(name) + "=" + encoded(value));
                }
            }
        });
        parameters.add("after=" + encoded(after));
        return "/graph?" + String.join("&", parameters);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Optional<GraphFormat> format(HttpServletRequest request, Map<String, List<String>> parameters)
            throws BadParameter {
        String asked = new Parameters(parameters, GraphExport.MOST_EDGES).format();
        if (!asked.isEmpty()) {
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
