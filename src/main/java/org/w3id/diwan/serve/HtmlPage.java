package org.w3id.diwan.serve;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A plain page, readable without a script.
 *
 * @param title text, not yet escaped
 * @param body HTML
 */
record HtmlPage(String title, String body) {
    /** Text as it may stand in an element or an attribute. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    void send(HttpServletResponse response) throws IOException {
        response.setContentType("text/html");
        response.setCharacterEncoding("utf-8");
        response.getOutputStream().write(html().getBytes(StandardCharsets.UTF_8));
    }

    String html() {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s</title>
                <link rel="stylesheet" href="/diwan.css">
                </head>
                <body>
                <a class="skip" href="#main">Skip to the content</a>
                <header><div class="bar">
                <a class="brand" href="/">Diwan</a>
                <nav aria-label="Diwan"><a href="/ontology">Ontology</a> <a href="/questions">Questions</a></nav>
                <form role="search" action="/search"><label class="hidden" for="q">Search for a name</label><input id="q" name="q" type="search" placeholder="Search for a name" autocomplete="off"> <button>Search</button></form>
                </div></header>
                <main id="main" class="plain-page">
                <h1>%1$s</h1>
                %2$s
                </main>
                </body>
                </html>
                """.formatted(escaped(title), body);
    }
}
