package org.w3id.diwan.serve.home;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
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
import org.w3id.diwan.query.ExampleQuestions.ExampleQuestion;
import org.w3id.diwan.query.GraphConnection;
import org.w3id.diwan.query.overview.Overview;
import org.w3id.diwan.query.overview.Overview.Dispute;
import org.w3id.diwan.query.overview.Overview.Kind;
import org.w3id.diwan.query.overview.OverviewReader;
import org.w3id.diwan.serve.http.HtmlTemplates;
import org.w3id.diwan.serve.http.HtmlTemplates.Link;
import org.w3id.diwan.serve.http.Json;
import org.w3id.diwan.serve.http.Negotiation;
import org.w3id.diwan.serve.http.PublicAddress;
import org.w3id.diwan.serve.http.Representation;
import org.w3id.diwan.serve.http.ServletFunction;

/**
 * {@code /} says what is here and how to ask it, and so do the addresses of services when a browser opens them; {@code /diwan.css} is how it
 * looks. A filter: Fuseki takes {@code /} for its dataset.
 */
public final class StartPage extends HttpFilter {
    private static final List<ServicePage> SERVICES = List.of(
            new ServicePage(
                    "/graph",
                    "Graphs",
                    "Any part of the graph for tools that draw. Name an entity to see its neighbourhood: /graph?focus=lloyd-austin",
                    List.of(
                            new Link("All of it as GEXF, for Gephi", "/graph?format=gexf"),
                            new Link("as GraphML", "/graph?format=graphml"),
                            new Link("as JSON, for Cytoscape", "/graph?format=cytoscape"),
                            new Link("as CSV", "/graph?format=csv"),
                            new Link("as GeoJSON, for maps", "/graph?format=geojson"))),
            new ServicePage(
                    "/changes",
                    "Changes",
                    "What each load changed, for programs that keep a copy.",
                    List.of(new Link("The changes as JSON", "/changes?format=json"))),
            new ServicePage(
                    "/dump",
                    "The whole graph",
                    "Every claim and its source, as one file.",
                    List.of(
                            new Link("N-Quads, compressed", "/dump.nq.gz"),
                            new Link("TriG, compressed", "/dump.trig.gz"),
                            new Link("N-Quads", "/dump.nq"),
                            new Link("TriG", "/dump.trig"))),
            new ServicePage(
                    "/dataset",
                    "What is in the graph",
                    "The dataset's description, by VoID and DCAT: its sources, classes, relations and files.",
                    List.of(new Link("The description as Turtle", "/dataset?format=ttl"))));

    private final transient Map<String, HttpServlet> own = Map.of(
            "/", ((ServletFunction) this::page).forGet(),
            "/diwan.css", file("diwan.css", "text/css"),
            "/favicon.svg", file("favicon.svg", "image/svg+xml"),
            "/favicon.ico", file("favicon.svg", "image/svg+xml"));
    private final transient OverviewReader overview;
    private final boolean hasChanges;
    private final String limits;

    /**
     * @param hasChanges whether a journal of changes is kept
     * @param limits of a query, in words; may be empty
     */
    public StartPage(Supplier<GraphConnection> connections, boolean hasChanges, String limits) {
        this.overview = new OverviewReader(connections);
        this.hasChanges = hasChanges;
        this.limits = limits;
    }

    /** What a browser shows at the address of a service. */
    public record ServicePage(String address, String title, String purpose, List<Link> links) {}

    /**
     * What the page shows.
     *
     * @param url its own address
     * @param hasChanges whether a journal of changes is kept
     * @param limits what a query may take
     * @param themes the first questions, by theme
     */
    public record Shown(
            String url,
            boolean hasChanges,
            String limits,
            Overview overview,
            StartTimeline timeline,
            Map<String, List<ExampleQuestion>> themes) {
        /** All entities of a kind, as a table. */
        public String all(Kind kind) {
            return "/sparql?query="
                    + URLEncoder.encode(
                            "SELECT ?x ?name { ?x a <" + kind.iri() + "> ; :name ?name } ORDER BY ?name",
                            StandardCharsets.UTF_8);
        }

        /** How many entities there are. */
        public long entities() {
            return overview.kinds().stream().mapToLong(Kind::count).sum();
        }

        /** Where something has its page. */
        public String href(String iri) {
            return HtmlTemplates.href(iri);
        }

        /** Where what is said of it is compared. */
        public String compare(Dispute dispute) {
            return "/compare?entity="
                    + dispute.subject().substring(dispute.subject().lastIndexOf('/') + 1);
        }

        /** The places as JSON, for the script that draws the map. */
        public String places() {
            return new String(Json.bytes(overview.places()), StandardCharsets.UTF_8).strip();
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServlet servlet = own.get(request.getRequestURI());
        Optional<ServicePage> service = service(request);
        if (service.isPresent()) {
            response.setHeader("Vary", "Accept");
            HtmlTemplates.page("serve/service.jte", service.get()).send(request, response);
        } else if (servlet == null || request.getMethod().equals("OPTIONS")) {
            chain.doFilter(request, response);
        } else {
            servlet.service(request, response);
        }
    }

    @Override
    public void destroy() {
        overview.close();
    }

    private void page(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Link", ApiDescription.LINK);
        Overview now = overview.get();
        Shown shown = new Shown(
                PublicAddress.of(request) + "/",
                hasChanges,
                limits,
                now,
                StartTimeline.of(now.events()),
                QuestionThemes.of(now.questions()));
        HtmlTemplates.page("serve/start.jte", shown).sendUnchecked(response);
    }

    /** What is asked for with a query is meant for programs. */
    private static Optional<ServicePage> service(HttpServletRequest request) {
        return SERVICES.stream()
                .filter(page -> page.address().equals(request.getRequestURI()))
                .filter(page -> request.getQueryString() == null
                        && request.getMethod().equals("GET")
                        && Negotiation.wantsPage(request))
                .findFirst();
    }

    private static HttpServlet file(String name, String type) {
        Representation file = Representation.ofResource("/serve/" + name, type);
        ServletFunction get = (request, response) -> {
            response.setHeader("Cache-Control", "max-age=3600");
            file.send(request, response);
        };
        return get.forGet();
    }
}
