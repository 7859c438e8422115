package org.w3id.diwan.serve.graph;

import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes elements and attributes in UTF-8. */
final class Xml {
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
    Xml begin(String name, String... attributes) throws XMLStreamException {
        writer.writeStartElement(name);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                writer.writeAttribute(attributes[i], legal(attributes[i + 1]));
            }
        }
        return this;
    }

    Xml empty(String name, String... attributes) throws XMLStreamException {
        return begin(name, attributes).end();
    }

    Xml text(String text) throws XMLStreamException {
        writer.writeCharacters(legal(text));
        return this;
    }

    Xml end() throws XMLStreamException {
        writer.writeEndElement();
        return this;
    }

    /** XML has no way to write control characters. */
    private static String legal(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "\uFFFD");
    }

    /** What a document holds. */
    interface Content {
        void write(Xml xml) throws XMLStreamException;
    }
}
