package org.w3id.diwan.serve.explore;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.w3id.diwan.query.BadParameter;
import org.w3id.diwan.query.ExampleQuestions;
import org.w3id.diwan.query.GraphConnection;
import org.w3id.diwan.query.selection.ClaimCounts;
import org.w3id.diwan.query.selection.PathFinder;
import org.w3id.diwan.query.selection.SelectedClaims;
import org.w3id.diwan.query.selection.Selection;
import org.w3id.diwan.query.selection.SelectionReader;
import org.w3id.diwan.serve.http.Feature;
import org.w3id.diwan.serve.http.HtmlTemplates;
import org.w3id.diwan.serve.http.Json;
import org.w3id.diwan.serve.http.Representation;
import org.w3id.diwan.serve.http.ServletFunction;

/**
 * {@code /explore} shows a selection of claims on a canvas, a time line, a map and in a table; {@code /explore/claims} gives the same as
 * JSON, {@code /explore/counts} says how many claims an entity has, {@code /explore/path} what lies between two. {@link
 * SelectionParameters} says how a selection is written.
 */
public final class ExploreModule extends Feature {
    private static final String JSON = "application/json;charset=utf-8";

    private final Supplier<GraphConnection> connections;
    private final SelectionReader reader;

    /** Over a graph. */
    public ExploreModule(Supplier<GraphConnection> connections) {
        this.connections = connections;
        this.reader = new SelectionReader(connections);
    }

    @Override
    protected Map<String, HttpServlet> servlets() {
        ServletFunction page = this::page;
        ServletFunction claims = this::claims;
        ServletFunction counts = this::counts;
        ServletFunction path = this::path;
        return Map.of(
                "/explore", page.forGet(),
                "/explore/claims", claims.forGet(),
                "/explore/counts", counts.forGet(),
                "/explore/path", path.forGet());
    }

    private void page(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SelectionParameters parameters = new SelectionParameters(request);
        Selection wanted = selection(parameters, ExplorePage.MOST_ROWS);
        ExplorePage shown = ExplorePage.of(wanted, reader.read(wanted), questions(), parameters.question());
        HtmlTemplates.page("explore/explore.jte", shown).send(request, response);
    }

    private ExampleQuestions questions() {
        try (GraphConnection graph = connections.get()) {
            return ExampleQuestions.in(graph);
        }
    }

    private void claims(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SelectionParameters parameters = new SelectionParameters(request);
        Selection wanted = selection(parameters, SelectionParameters.MOST_CLAIMS);
        if (wanted.isEmpty() && parameters.question().isEmpty()) {
            throw BadParameter.of("open", "name what is to be shown by open, with, source, claim or question");
        }
        SelectedClaims found = reader.read(wanted);
        answer(SelectionJson.of(found), request, response);
    }

    private Selection selection(SelectionParameters parameters, int most) {
        Selection named = parameters.selection(most);
        return parameters.question().isEmpty()
                ? named
                : new QuestionSelection(connections).with(parameters.question(), named);
    }

    /**
     * How many claims an entity has.
     *
     * @param away whether the relation leads from the entity, rather than to it
     */
    private record CountJson(String relation, boolean away, int claims, int reviewed, int others) {
        static CountJson of(ClaimCounts.Count count) {
            return new CountJson(
                    count.relation(), count.role().equals("subject"), count.claims(), count.reviewed(), count.others());
        }
    }

    private void counts(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, List<CountJson>> counts = new TreeMap<>();
        try (GraphConnection graph = connections.get()) {
            for (String entity : new SelectionParameters(request).entities("of")) {
                List<CountJson> found = new ClaimCounts(graph)
                        .of(entity, false).stream()
                                .filter(count -> !count.role().equals("speaker"))
                                .map(CountJson::of)
                                .sorted(Comparator.comparing(CountJson::relation)
                                        .thenComparing(CountJson::away))
                                .toList();
                counts.put(HtmlTemplates.href(entity), found);
            }
        }
        answer(counts, request, response);
    }

    private void path(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SelectionParameters parameters = new SelectionParameters(request);
        try (GraphConnection graph = connections.get()) {
            PathFinder.Paths found = new PathFinder(graph, parameters.modalities(), !parameters.withReadings())
                    .between(parameters.entity("from"), parameters.entity("to"), PathFinder.MOST_STEPS);
            List<List<String>> paths = found.paths().stream()
                    .map(path -> path.stream().map(HtmlTemplates::href).toList())
                    .toList();
            answer(new PathsJson(paths, found.stopped()), request, response);
        }
    }

    private record PathsJson(List<List<String>> paths, boolean stopped) {}

    private static void answer(Object answer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        new Representation(Json.bytes(answer), JSON).send(request, response);
    }
}
