package org.w3id.diwan.serve.graph;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.jetty.util.MultiMap;
import org.eclipse.jetty.util.UrlEncoded;
import org.w3id.diwan.query.GraphConnection;
import org.w3id.diwan.serve.http.Etag;
import org.w3id.diwan.serve.http.Feature;
import org.w3id.diwan.serve.http.HtmlTemplates;
import org.w3id.diwan.serve.http.Negotiation;
import org.w3id.diwan.serve.http.ProblemDetails;
import org.w3id.diwan.serve.http.ServletFunction;

/** {@code /graph}: parts of the graph for tools that draw graphs, maps and time lines; {@link NeighbourhoodParameters} says which. */
public final class GraphModule extends Feature {
    private final GraphExport export;

    /** Over a graph. */
    public GraphModule(Supplier<GraphConnection> connections) {
        export = new GraphExport(connections);
    }

    @Override
    protected Map<String, HttpServlet> servlets() {
        ServletFunction get = this::answer;
        return Map.of("/graph", get.forGet());
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, List<String>> parameters = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, List.of(values)));
        if (!parameters.containsKey("format") && Negotiation.wantsPage(request)) {
            response.setHeader("Vary", "Accept");
            HtmlTemplates.page("graph/graph.jte", GraphPage.of(request)).send(request, response);
            return;
        }
        GraphFormat format = format(request, response, parameters);
        try (GraphExport.Export answer = export.read(format.word(), parameters, GraphExport.MOST_EDGES, edges -> {})) {
            send(request, response, answer);
        }
    }

    /**
     * What a browser shows of a part of the graph.
     *
     * @param focus the id of the only entity that it is around; else empty
     * @param parameters as they were asked
     */
    public record GraphPage(String focus, String parameters) {
        static GraphPage of(HttpServletRequest request) {
            String[] focus = request.getParameterValues("focus");
            String id = focus == null || focus.length != 1 ? "" : focus[0].substring(focus[0].lastIndexOf('/') + 1);
            return new GraphPage(
                    id, Optional.ofNullable(request.getQueryString()).orElse(""));
        }

        /** What it is about. */
        public String title() {
            return focus.isEmpty() ? "A part of the graph" : "Around " + focus.replace('-', ' ');
        }

        /** The address of a file with the same. */
        public String as(String format) {
            return "/graph?" + parameters + (parameters.isEmpty() ? "" : "&") + "format=" + format;
        }

        /** The words of all formats. */
        public List<String> formats() {
            return GraphFormat.words();
        }
    }

    private static GraphFormat format(
            HttpServletRequest request, HttpServletResponse response, Map<String, List<String>> parameters) {
        String asked = new NeighbourhoodParameters(parameters, GraphExport.MOST_EDGES).format();
        String type = asked.isEmpty() ? Negotiation.choose(request, response, GraphFormat.mediaTypes()) : asked;
        response.setHeader("Vary", "Accept");
        return GraphFormat.named(type)
                .orElseThrow(() -> ProblemDetails.notAcceptable(
                                Stream.concat(GraphFormat.words().stream(), GraphFormat.mediaTypes().stream())
                                        .toList())
                        .refusal());
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, GraphExport.Export answer)
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
        MultiMap<String> parameters = new MultiMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, List.of(values)));
        parameters.put("after", after);
        return "/graph?" + UrlEncoded.encode(parameters, StandardCharsets.UTF_8, false);
    }
}
