package org.w3id.diwan.store.gate;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.Location;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.DTD;
import javax.xml.stream.events.EntityDeclaration;
import javax.xml.stream.events.XMLEvent;
import org.w3id.diwan.model.Problem;

/** Looks at what stands before the root of an XML file: Jena rightly fetches no external entity, but then reads it as nothing. */
final class XmlProlog {
    private XmlProlog() {}

    static void check(RdfFile file, GateFindings problems) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        try (InputStream input = file.open()) {
            XMLEventReader events = factory.createXMLEventReader(input);
            for (XMLEvent event = events.nextEvent(); !event.isStartElement(); event = events.nextEvent()) {
                if (event instanceof DTD doctype) {
                    check(file, doctype, problems);
                }
            }
        } catch (XMLStreamException e) {
            // the parser proper says what is wrong, with its place
            return;
        }
    }

    private static void check(RdfFile file, DTD doctype, GateFindings problems) {
        for (EntityDeclaration entity : doctype.getEntities()) {
            if (entity.getSystemId() != null) {
                Location at = doctype.getLocation();
                problems.add(Problem.error(
                        "external-entity",
                        new Problem.Location(file.path().toString(), at.getLineNumber(), at.getColumnNumber()),
                        "the entity " + entity.getName()
                                + " lies in another file, and nothing is fetched: write it out"));
            }
        }
    }
}
