package org.w3id.diwan.serve;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
                    List.of(new Link("The description as Turtle", "/dataset?format=ttl"))),
            new ServicePage(
                    "/openapi.json",
                    "Every address",
                    "The services' description, by OpenAPI 3.1.",
                    List.of(new Link("The description", "/openapi.json?format=json"))));

    private final transient Map<String, HttpServlet> own = Map.of(
            "/", ((ServletFunction) this::page).forGet(),
            "/diwan.css", file("diwan.css", "text/css"),
            "/favicon.svg", file("favicon.svg", "image/svg+xml"),
            "/favicon.ico", file("favicon.svg", "image/svg+xml"));
    private final boolean hasChanges;
    private final String limits;

    /**
     * @param hasChanges whether a journal of changes is kept
     * @param limits of a query, in words; may be empty
     */
    StartPage(boolean hasChanges, String limits) {
        this.hasChanges = hasChanges;
        this.limits = limits;
    }

    /** A link with its text. */
    public record Link(String text, String href) {}

    /** What a browser shows at the address of a service. */
    public record ServicePage(String address, String title, String purpose, List<Link> links) {}

    /** What the page shows: its own address, whether a journal of changes is kept, and what a query may take. */
    public record Shown(String url, boolean hasChanges, String limits) {}

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

    private void page(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Link", ApiDescription.LINK);
        HtmlTemplates.page("serve/start.jte", new Shown(PublicAddress.of(request) + "/", hasChanges, limits))
                .sendUnchecked(response);
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
