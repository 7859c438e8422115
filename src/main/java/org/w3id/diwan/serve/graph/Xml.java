package org.w3id.diwan.serve.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes elements and attributes in UTF-8, as they come. */
final class Xml {
    /** XML has no way to write these, nor halves of surrogate pairs. */
    private static final Pattern ILLEGAL =
            Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final XMLStreamWriter writer;

    private Xml(XMLStreamWriter writer) {
        this.writer = writer;
    }

    /** Lets a document be written. */
    static void document(OutputStream output, Content content) throws IOException {
        try {
            XMLStreamWriter writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(output, "UTF-8");
            writer.writeStartDocument("UTF-8", "1.0");
            content.write(new Xml(writer));
            writer.writeEndDocument();
            writer.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** Opens an element with attributes given as name, value, name, value; those without a value are left out. */
    Xml begin(String name, String... attributes) throws IOException {
        return write(() -> {
            writer.writeStartElement(name);
            for (int i = 0; i < attributes.length; i += 2) {
                if (!attributes[i + 1].isEmpty()) {
                    writer.writeAttribute(attributes[i], legal(attributes[i + 1]));
                }
            }
        });
    }

    Xml empty(String name, String... attributes) throws IOException {
        return begin(name, attributes).end();
    }

    Xml text(String text) throws IOException {
        return write(() -> writer.writeCharacters(legal(text)));
    }

    /** A line break, for people and for programs that read by the line. */
    Xml line() throws IOException {
        return write(() -> writer.writeCharacters("\n"));
    }

    Xml end() throws IOException {
        return write(writer::writeEndElement);
    }

    private Xml write(Step step) throws IOException {
        try {
            step.run();
            return this;
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static String legal(String text) {
        return ILLEGAL.matcher(text).replaceAll("\uFFFD");
    }

    private interface Step {
        void run() throws XMLStreamException;
    }

    /** What a document holds. */
    interface Content {
        void write(Xml xml) throws IOException;
    }
}
