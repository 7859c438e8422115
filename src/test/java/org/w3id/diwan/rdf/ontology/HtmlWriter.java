package org.w3id.diwan.rdf.ontology;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes HTML element by element: text and attributes are escaped, what is begun is ended, every block element begins a line. */
final class HtmlWriter {
    private static final String INLINE = " a code span strong bdi dt dd ";

    private final StringBuilder html = new StringBuilder("<!DOCTYPE html>");
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * Begins an element.
     *
     * @param attributes names and values by turns
     */
    HtmlWriter begin(String element, String... attributes) {
        if (!INLINE.contains(' ' + element + ' ')) {
            html.append('\n');
        }
        html.append('<').append(element);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            html.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(attributes[i + 1]))
                    .append('"');
        }
        html.append('>');
        open.push(element);
        return this;
    }

    /** Ends the innermost element. */
    HtmlWriter end() {
        html.append("</").append(open.pop()).append('>');
        return this;
    }

    HtmlWriter text(String text) {
        html.append(escaped(text));
        return this;
    }

    /** An element that holds only text. */
    HtmlWriter element(String element, String text, String... attributes) {
        return begin(element, attributes).text(text).end();
    }

    /** An element without content, such as {@code meta}. */
    HtmlWriter empty(String element, String... attributes) {
        begin(element, attributes);
        open.pop();
        return this;
    }

    /** A style sheet, which HTML reads without escapes; it must not contain markup. */
    HtmlWriter style(String sheet) {
        html.append("\n<style>\n").append(sheet.strip()).append("\n</style>");
        return this;
    }

    /** The page; every element must have ended. */
    String page() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not ended: " + open);
        }
        return html.append('\n').toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
