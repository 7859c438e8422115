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
final class StartPage extends HttpFilter {
    private final transient Representation style = Representation.ofResource("/serve/diwan.css", "text/css");
    private final transient Map<String, HttpServlet> own = Map.of(
            "/", ((ServletFunction) StartPage::page).forGet(), "/diwan.css", ((ServletFunction) this::style).forGet());

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

    private static void page(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Link", ApiDescription.LINK);
        HtmlTemplates.page("serve/start.jte", request.getRequestURL().toString())
                .sendUnchecked(response);
    }

    private void style(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "max-age=3600");
        style.send(request, response);
    }
}
