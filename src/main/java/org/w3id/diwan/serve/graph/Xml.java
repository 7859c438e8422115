package org.w3id.diwan.serve.graph;

import com.google.common.xml.XmlEscapers;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes elements and attributes in UTF-8, as they come, a line for each element with children. */
final class Xml {
    private final Writer writer;
    private final Deque<String> open = new ArrayDeque<>();

    private Xml(Writer writer) {
        this.writer = writer;
    }

    static Xml to(OutputStream output) throws IOException {
        Xml xml = new Xml(new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8)));
        xml.writer.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        return xml;
    }

    /** Opens an element with attributes given as name, value, name, value; those without a value are left out. */
    Xml begin(String name, String... attributes) throws IOException {
        writer.write("<" + name);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                writer.write(" " + attributes[i] + "=\""
                        + XmlEscapers.xmlAttributeEscaper().escape(attributes[i + 1]) + "\"");
            }
        }
        writer.write(">");
        open.push(name);
        return this;
    }

    /** An element without children. */
    Xml empty(String name, String... attributes) throws IOException {
        return begin(name, attributes).end();
    }

    Xml text(String text) throws IOException {
        writer.write(XmlEscapers.xmlContentEscaper().escape(text));
        return this;
    }

    /** A line break, for people and for programs that read by the line. */
    Xml line() throws IOException {
        writer.write("\n");
        return this;
    }

    Xml end() throws IOException {
        writer.write("</" + open.pop() + ">");
        return this;
    }

    /** Ends what is open; the stream stays open. */
    void finish() throws IOException {
        while (!open.isEmpty()) {
            end().line();
        }
        writer.flush();
    }
}
