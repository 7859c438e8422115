package org.w3id.diwan.serve.home;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.exec.QueryExec;
import org.w3id.diwan.query.ExampleQuestions;
import org.w3id.diwan.query.ExampleQuestions.ExampleQuestion;
import org.w3id.diwan.query.GraphConnection;
import org.w3id.diwan.query.RowFormat;
import org.w3id.diwan.serve.http.Feature;
import org.w3id.diwan.serve.http.HtmlTemplates;
import org.w3id.diwan.serve.http.Json;
import org.w3id.diwan.serve.http.Negotiation;
import org.w3id.diwan.serve.http.Refused;
import org.w3id.diwan.serve.http.Representation;
import org.w3id.diwan.serve.http.ServletFunction;
import org.w3id.diwan.serve.sparql.AnswerTable;

/**
 * The example questions: {@code /questions} lists them, {@code /questions/NAME} shows one with its answer, or leads on to the query endpoint
 * where another format than HTML is asked for.
 */
public final class QuestionPages extends Feature {
    private static final String HTML = "text/html";

    private final Supplier<GraphConnection> connections;

    /** Over a graph, which brings its questions along. */
    public QuestionPages(Supplier<GraphConnection> connections) {
        this.connections = connections;
    }

    /**
     * What the page of a question shows.
     *
     * @param path of the page, for links to other formats
     * @param answer without columns if it is no table
     */
    public record QuestionPage(ExampleQuestion question, String path, AnswerTable answer) {
        /** Where the query can be changed. */
        public String ask() {
            return "/sparql?query=" + encoded(question.query());
        }
    }

    @Override
    protected Map<String, HttpServlet> servlets() {
        ServletFunction get = this::answer;
        return Map.of("/questions/*", get.forGet());
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Vary", "Accept");
        String name = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
        try (GraphConnection graph = connections.get()) {
            ExampleQuestions questions = ExampleQuestions.in(graph);
            if (name.isEmpty()) {
                list(questions, request, response);
            } else {
                ExampleQuestion question = questions
                        .named(name)
                        .orElseThrow(
                                () -> Refused.with(404, "There is no question of this name; /questions lists them."));
                show(question, graph, request, response);
            }
        }
    }

    private static void list(ExampleQuestions questions, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean html = Negotiation.choose(request, response, List.of("application/json", HTML))
                .equals(HTML);
        Representation list = html
                ? HtmlTemplates.page("serve/questions.jte", questions)
                : new Representation(Json.bytes(questions.all()), "application/json;charset=utf-8");
        list.sendUnchecked(response);
    }

    private static void show(
            ExampleQuestion question, GraphConnection graph, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String format = request.getParameter("format");
        if (format != null && RowFormat.named(format).isEmpty()) {
            throw Refused.with(400, "format is one of " + RowFormat.words() + ".");
        }
        boolean html = Negotiation.choose(Negotiation.accept(request), List.of("application/sparql-results+json", HTML))
                .filter(HTML::equals)
                .isPresent();
        if (format == null && html) {
            HtmlTemplates.page("serve/question.jte", page(question, graph, request.getRequestURI()))
                    .sendUnchecked(response);
            return;
        }
        response.setStatus(303);
        response.setHeader(
                "Location",
                "/sparql?query=" + encoded(question.query()) + (format == null ? "" : "&format=" + encoded(format)));
    }

    private static QuestionPage page(ExampleQuestion question, GraphConnection graph, String path) {
        Query query = question.parsed();
        if (!query.isSelectType()) {
            return new QuestionPage(question, path, AnswerTable.NONE);
        }
        try (QueryExec execution = graph.execute(query)) {
            return new QuestionPage(question, path, AnswerTable.of(execution.select()));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
