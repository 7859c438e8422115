package org.w3id.diwan.serve;

import static org.w3id.diwan.serve.HtmlPage.escaped;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;

/** {@code /} says what is here and how to ask it; {@code /diwan.css} is how it looks. A filter: Fuseki takes {@code /} for its dataset. */
final class StartPage extends HttpFilter {
    private static final String STYLE = "/serve/diwan.css";

    private static final Set<String> OWN = Set.of("/", "/diwan.css");

    private final transient byte[] style;
    private final transient Etag styleTag;

    StartPage() {
        try (InputStream file = Objects.requireNonNull(StartPage.class.getResourceAsStream(STYLE), STYLE)) {
            style = file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        styleTag = Etag.of(style);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        if (!OWN.contains(path) || request.getMethod().equals("OPTIONS")) {
            chain.doFilter(request, response);
        } else if (!request.getMethod().equals("GET")) {
            response.setHeader("Allow", "GET, HEAD, OPTIONS");
            ProblemDetails.of(405, "This address can only be read.").send(request, response);
        } else if (path.equals("/")) {
            response.setHeader("Link", ApiDescription.LINK);
            page(request.getRequestURL().toString()).send(response);
        } else {
            response.setContentType("text/css");
            response.setHeader("Cache-Control", "max-age=3600");
            if (!styleTag.answers(request, response)) {
                response.getOutputStream().write(style);
            }
        }
    }

    private static HtmlPage page(String here) {
        return new HtmlPage("Diwan", """
                <p class="lead">A knowledge graph in which every edge says who says so.</p>
                <h2>To read</h2>
                <ul>
                <li>Search for a name above: every person, body, place and event has a page, every claim its source and passage</li>
                <li><a href="/questions">Questions</a> that the graph answers, each with its answer</li>
                <li><a href="/ontology">Ontology</a>: what the words mean</li>
                </ul>
                <h2>For programs</h2>
                <ul>
                <li><a href="/sparql">SPARQL endpoint</a>: its description; send a query to ask</li>
                <li><a href="/reconcile">Reconciliation</a>: put this address into OpenRefine</li>
                <li><a href="/graph">Graph</a>: any part of it for tools that draw</li>
                <li><a href="/changes">Changes</a> of each load, and the whole graph <a href="/dump.nq.gz">as a file</a></li>
                <li><a href="/openapi.json">Every other address</a>: the services' description (OpenAPI)</li>
                </ul>
                <h2>From a terminal</h2>
                <pre tabindex="0">curl -H 'Accept: text/csv' --data-urlencode 'query=SELECT ?class (COUNT(*) AS ?n) { ?x a ?class } GROUP BY ?class' '%1$ssparql'
                curl '%1$squestions'
                curl -L '%1$squestions/01-who-held-which-post?format=csv'</pre>
                """.formatted(escaped(here)));
    }
}
