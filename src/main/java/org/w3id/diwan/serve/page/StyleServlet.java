package org.w3id.diwan.serve.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/** The style sheet of the pages, a file of its own because the server's content security policy allows no styles within a page. */
final class StyleServlet extends ReadOnlyServlet {
    private final transient FirstSeen firstSeen;

    StyleServlet(FirstSeen firstSeen) {
        this.firstSeen = firstSeen;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (InputStream style = StyleServlet.class.getResourceAsStream("page.css")) {
            if (style == null) {
                throw new FileNotFoundException("this build of Diwan lacks the style of its pages");
            }
            Documents.send(request, response, style.readAllBytes(), "text/css;charset=utf-8", firstSeen);
        }
    }
}
