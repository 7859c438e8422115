package org.w3id.diwan.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdfconnection.RDFConnection;
import org.jspecify.annotations.Nullable;

/**
 * The example questions: {@code /questions} lists them, {@code /questions/NAME} shows one with its answer, or leads on to the query endpoint
 * where another format than HTML is asked for.
 */
final class QuestionPages extends HttpServlet implements FusekiModule {
    private static final String HTML = "text/html";
    private static final String JSON = "application/json";

    private final transient Supplier<RDFConnection> connections;

    QuestionPages(Supplier<RDFConnection> connections) {
        this.connections = connections;
    }

    @Override
    public String name() {
        return "questions";
    }

    @Override
    public void prepare(FusekiServer.Builder server, Set<String> datasets, Model configuration) {
        server.addServlet("/questions/*", this);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Vary", "Accept");
        String path = request.getPathInfo();
        try (RDFConnection graph = connections.get()) {
            if (path == null || path.equals("/")) {
                list(Questions.in(graph), request, response);
            } else {
                answer(graph, path.substring(1), request, response);
            }
        }
    }

    private static void list(Questions questions, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        List<String> offers = List.of(JSON, HTML);
        Optional<String> type = Negotiation.choose(accept(request), offers);
        if (type.isEmpty()) {
            ProblemDetails.notAcceptable(offers).send(request, response);
        } else if (type.get().equals(HTML)) {
            QuestionHtml.list(questions).send(response);
        } else {
            response.setContentType(JSON);
            response.setCharacterEncoding("utf-8");
            response.getOutputStream().write(json(questions).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void answer(
            RDFConnection graph, String name, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Questions.Question> question = Questions.in(graph).named(name);
        if (question.isEmpty()) {
            ProblemDetails.of(404, "There is no question of this name; /questions lists them.")
                    .send(request, response);
        } else if (!isFormat(request.getParameter("format"))) {
            ProblemDetails.of(
                            400,
                            "format is one of "
                                    + Formats.RESULTS.names().keySet().stream()
                                            .sorted()
                                            .toList() + ".")
                    .send(request, response);
        } else if (request.getParameter("format") == null && wantsHtml(request)) {
            QuestionHtml.answer(question.get(), graph, request.getRequestURI()).send(response);
        } else {
            response.setStatus(303);
            response.setHeader("Location", at(question.get().query(), request.getParameter("format")));
        }
    }

    private static boolean isFormat(@Nullable String word) {
        return word == null || Formats.RESULTS.names().containsKey(word);
    }

    private static String at(String query, @Nullable String format) {
        String address = "/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
        return format == null ? address : address + "&format=" + URLEncoder.encode(format, StandardCharsets.UTF_8);
    }

    private static boolean wantsHtml(HttpServletRequest request) {
        return Negotiation.choose(accept(request), List.of("application/sparql-results+json", HTML))
                .filter(HTML::equals)
                .isPresent();
    }

    private static String accept(HttpServletRequest request) {
        return String.join(",", Collections.list(request.getHeaders("Accept")));
    }

    private static String json(Questions questions) {
        JsonArray list = new JsonArray();
        for (Questions.Question question : questions.all()) {
            JsonObject one = new JsonObject();
            one.put("name", question.name());
            one.put("asks", question.asks());
            one.put("query", question.query());
            list.add(one);
        }
        return list + "\n";
    }
}
