package org.w3id.diwan.serve.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/**
 * GraphML with one data key for each attribute.
 *
 * @see <a href="http://graphml.graphdrawing.org/specification.html">GraphML</a>
 */
final class GraphMl {
    private static final List<String> NODE_KEYS = List.of("label", "types", "latitude", "longitude");
    private static final List<String> EDGE_KEYS =
            List.of("relation", "modality", "earliest", "latest", "sources", "sourceCount", "saidBy", "claims");

    private GraphMl() {}

    static void write(Part part, OutputStream output) throws IOException {
        Xml.document(output, xml -> {
            xml.begin("graphml", "xmlns", "http://graphml.graphdrawing.org/xmlns");
            for (String key : NODE_KEYS) {
                xml.empty(
                        "key",
                        "id",
                        key,
                        "for",
                        "node",
                        "attr.name",
                        key,
                        "attr.type",
                        key.endsWith("tude") ? "double" : "string");
            }
            for (String key : EDGE_KEYS) {
                xml.empty(
                        "key",
                        "id",
                        key,
                        "for",
                        "edge",
                        "attr.name",
                        key,
                        "attr.type",
                        key.endsWith("Count") ? "int" : "string");
            }
            xml.begin("graph", "id", "diwan", "edgedefault", "directed");
            for (Node node : part.nodes()) {
                xml.begin("node", "id", node.id());
                data(xml, "label", node.label());
                data(xml, "types", String.join(" ", node.types()));
                if (node.hasPoint()) {
                    data(xml, "latitude", node.point().get(0).toString());
                    data(xml, "longitude", node.point().get(1).toString());
                }
                xml.end();
            }
            for (Edge edge : part.edges()) {
                xml.begin("edge", "id", edge.id(), "source", edge.source(), "target", edge.target());
                data(xml, "relation", edge.relation());
                data(xml, "modality", edge.modality());
                data(xml, "earliest", edge.earliest());
                data(xml, "latest", edge.latest());
                data(xml, "sources", String.join(" ", edge.sources()));
                data(xml, "sourceCount", Integer.toString(edge.sources().size()));
                data(xml, "saidBy", String.join(" ", edge.saidBy()));
                data(xml, "claims", String.join(" ", edge.claims()));
                xml.end();
            }
            xml.end().end();
        });
    }

    private static void data(Xml xml, String key, String value) throws XMLStreamException {
        if (!value.isEmpty()) {
            xml.begin("data", "key", key).text(value).end();
        }
    }
}
