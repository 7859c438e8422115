package org.w3id.diwan.serve.graph;

import java.io.IOException;
import java.io.OutputStream;

/**
 * GEXF 1.3 as Gephi reads it: dynamic, parallel edges kept apart by {@code kind}, days also as attributes.
 *
 * @see <a href="https://gexf.net/">GEXF</a>
 */
final class Gexf {
    private Gexf() {}

    static void write(Part part, OutputStream output) throws IOException {
        Xml.document(output, xml -> {
            xml.begin("gexf", "xmlns", "http://gexf.net/1.3", "version", "1.3");
            xml.begin("meta").begin("creator").text("Diwan").end().end();
            xml.begin("graph", "defaultedgetype", "directed", "mode", "dynamic", "timeformat", "date");
            xml.begin("attributes", "class", "node", "mode", "static");
            xml.empty("attribute", "id", "types", "title", "types", "type", "string");
            xml.empty("attribute", "id", "latitude", "title", "latitude", "type", "double");
            xml.empty("attribute", "id", "longitude", "title", "longitude", "type", "double");
            xml.end();
            xml.begin("attributes", "class", "edge", "mode", "static");
            for (String name :
                    new String[] {"relation", "modality", "earliest", "latest", "sources", "saidBy", "claims"}) {
                xml.empty("attribute", "id", name, "title", name, "type", "string");
            }
            xml.empty("attribute", "id", "sourceCount", "title", "sourceCount", "type", "integer");
            xml.end();
            xml.begin("nodes");
            for (Node node : part.nodes()) {
                xml.begin("node", "id", node.id(), "label", node.label()).begin("attvalues");
                value(xml, "types", String.join(" ", node.types()));
                if (node.hasPoint()) {
                    value(xml, "latitude", node.point().get(0).toString());
                    value(xml, "longitude", node.point().get(1).toString());
                }
                xml.end().end();
            }
            xml.end().begin("edges");
            for (Edge edge : part.edges()) {
                xml.begin(
                        "edge",
                        "id",
                        edge.id(),
                        "source",
                        edge.source(),
                        "target",
                        edge.target(),
                        "kind",
                        edge.relation() + " " + edge.modality(),
                        "label",
                        edge.relation(),
                        "weight",
                        Integer.toString(edge.sources().size()),
                        "start",
                        edge.earliest(),
                        "end",
                        edge.latest());
                xml.begin("attvalues");
                value(xml, "relation", edge.relation());
                value(xml, "modality", edge.modality());
                value(xml, "earliest", edge.earliest());
                value(xml, "latest", edge.latest());
                value(xml, "sources", String.join(" ", edge.sources()));
                value(xml, "saidBy", String.join(" ", edge.saidBy()));
                value(xml, "claims", String.join(" ", edge.claims()));
                value(xml, "sourceCount", Integer.toString(edge.sources().size()));
                xml.end().end();
            }
            xml.end().end().end();
        });
    }

    private static void value(Xml xml, String name, String value) throws javax.xml.stream.XMLStreamException {
        if (!value.isEmpty()) {
            xml.empty("attvalue", "for", name, "value", value);
        }
    }
}
