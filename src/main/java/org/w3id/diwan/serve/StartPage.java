package org.w3id.diwan.serve;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** {@code /} says what is here and how to ask it; {@code /diwan.css} is how it looks. A filter: Fuseki takes {@code /} for its dataset. */
public final class StartPage extends HttpFilter {
    private final transient Representation style = Representation.ofResource("/serve/diwan.css", "text/css");
    private final transient Map<String, HttpServlet> own = Map.of(
            "/", ((ServletFunction) this::page).forGet(), "/diwan.css", ((ServletFunction) this::style).forGet());
    private final boolean hasChanges;

    /** @param hasChanges whether a journal of changes is kept */
    StartPage(boolean hasChanges) {
        this.hasChanges = hasChanges;
    }

    /** What the page shows: its own address, and whether a journal of changes is kept. */
    public record Shown(String url, boolean hasChanges) {}

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServlet servlet = own.get(request.getRequestURI());
        if (servlet == null || request.getMethod().equals("OPTIONS")) {
            chain.doFilter(request, response);
        } else {
            servlet.service(request, response);
        }
    }

    private void page(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Link", ApiDescription.LINK);
        HtmlTemplates.page("serve/start.jte", new Shown(PublicAddress.of(request) + "/", hasChanges))
                .sendUnchecked(response);
    }

    private void style(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "max-age=3600");
        style.send(request, response);
    }
}
