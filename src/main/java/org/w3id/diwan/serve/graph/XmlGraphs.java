package org.w3id.diwan.serve.graph;

import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.w3id.diwan.model.vocabulary.IriScheme;
import org.w3id.diwan.query.node.GraphNode;
import org.w3id.diwan.query.subgraph.GraphEdge;
import org.w3id.diwan.query.subgraph.Subgraph;
import org.w3id.diwan.serve.graph.picture.Diagram.Line;

/**
 * Nodes and edges in XML: <a href="https://gexf.net/">GEXF</a> and <a
 * href="http://graphml.graphdrawing.org/specification.html">GraphML</a>, written as they come.
 */
final class XmlGraphs {
    private static final String ID = "diwanId";

    private XmlGraphs() {}

    /** GEXF 1.3 as Gephi reads it: dynamic, parallel edges kept apart by {@code kind}, days also as attributes. */
    static void gexf(Subgraph part, OutputStream output) throws IOException {
        Xml xml = Xml.to(output);
        xml.begin("gexf", "xmlns", "http://gexf.net/1.3", "xmlns:viz", "http://gexf.net/1.3/viz", "version", "1.3")
                .line();
        xml.begin("meta").begin("creator").text("Diwan").end();
        if (part.isCut()) {
            xml.begin("description").text(part.note()).end();
        }
        xml.end().line();
        xml.begin("graph", "defaultedgetype", "directed", "mode", "dynamic", "timeformat", "date")
                .line();
        attributes(xml, "node", Field.OF_NODES);
        attributes(xml, "edge", Field.OF_EDGES);
        xml.begin("nodes").line();
        part.nodes().forEach(node -> node(xml, node));
        xml.end().line().begin("edges").line();
        part.edges().forEach(edge -> edge(xml, edge));
        xml.finish();
    }

    private static void node(Xml xml, GraphNode node) throws IOException {
        xml.begin("node", "id", node.id(), "label", node.label(), "start", node.earliest(), "end", node.latest());
        values(xml, Field.texts(node, Field.OF_NODES));
        xml.end().line();
    }

    private static void edge(Xml xml, GraphEdge edge) throws IOException {
        String kind = edge.relation() + " " + edge.modality();
        String weight = Integer.toString(edge.independentSources());
        String[] attributes = {
            "id",
            edge.id(),
            "source",
            edge.source(),
            "target",
            edge.target(),
            "kind",
            kind,
            "label",
            edge.label(),
            "weight",
            weight,
            "start",
            edge.earliest(),
            "end",
            edge.latest()
        };
        xml.begin("edge", attributes);
        values(xml, Field.texts(edge, Field.OF_EDGES));
        Line line = Line.of(edge.modality());
        Color colour = Color.decode(line.colour());
        xml.empty(
                "viz:color",
                "r",
                Integer.toString(colour.getRed()),
                "g",
                Integer.toString(colour.getGreen()),
                "b",
                Integer.toString(colour.getBlue()));
        xml.empty("viz:shape", "value", line.form()).end().line();
    }

    private static <T> void attributes(Xml xml, String of, List<Field<T>> fields) throws IOException {
        xml.begin("attributes", "class", of, "mode", "static");
        for (Field<T> field : fields) {
            xml.empty("attribute", "id", field.name(), "title", field.name(), "type", field.kind().gexf);
        }
        xml.end().line();
    }

    private static void values(Xml xml, Map<String, String> values) throws IOException {
        xml.begin("attvalues");
        for (Map.Entry<String, String> value : values.entrySet()) {
            xml.empty("attvalue", "for", value.getKey(), "value", value.getValue());
        }
        xml.end();
    }

    /**
     * GraphML with one data key for each attribute. Nodes and edges have keys of their own: both know days. Ids are name tokens here, which
     * have neither slashes nor spaces; the id that the other formats use is the attribute {@value #ID}.
     */
    static void graphMl(Subgraph part, OutputStream output) throws IOException {
        Xml xml = Xml.to(output);
        xml.begin("graphml", "xmlns", "http://graphml.graphdrawing.org/xmlns").line();
        if (part.isCut()) {
            xml.begin("desc").text(part.note()).end().line();
        }
        keys(xml, "node", Field.OF_NODES);
        keys(xml, "edge", Field.OF_EDGES);
        xml.begin("graph", "id", "diwan", "edgedefault", "directed").line();
        part.nodes().forEach(node -> {
            xml.begin("node", "id", token(node.id()));
            data(xml, "node", node.id(), Field.texts(node, Field.OF_NODES));
        });
        part.edges().forEach(edge -> {
            xml.begin("edge", "id", token(edge.id()), "source", token(edge.source()), "target", token(edge.target()));
            data(xml, "edge", edge.id(), Field.texts(edge, Field.OF_EDGES));
        });
        xml.finish();
    }

    /** What is no letter, digit, hyphen or dot becomes its number between underscores, so that different ids stay different. */
    private static String token(String id) {
        String tail = id.startsWith(IriScheme.entities())
                ? id.substring(IriScheme.entities().length())
                : id;
        StringBuilder token = new StringBuilder();
        tail.codePoints().forEach(c -> {
            if (c == ' ') {
                token.append(':');
            } else if (c < 0x80 && (Character.isLetterOrDigit(c) || c == '-' || c == '.')) {
                token.appendCodePoint(c);
            } else {
                token.append('_').append(Integer.toHexString(c)).append('_');
            }
        });
        return token.toString();
    }

    private static <T> void keys(Xml xml, String of, List<Field<T>> fields) throws IOException {
        key(xml, of, ID, Field.Kind.TEXT);
        for (Field<T> field : fields) {
            key(xml, of, field.name(), field.kind());
        }
    }

    private static void key(Xml xml, String of, String name, Field.Kind kind) throws IOException {
        xml.empty("key", "id", of + "-" + name, "for", of, "attr.name", name, "attr.type", kind.graphMl)
                .line();
    }

    private static void data(Xml xml, String of, String id, Map<String, String> values) throws IOException {
        xml.begin("data", "key", of + "-" + ID).text(id).end();
        for (Map.Entry<String, String> value : values.entrySet()) {
            xml.begin("data", "key", of + "-" + value.getKey())
                    .text(value.getValue())
                    .end();
        }
        xml.end().line();
    }
}
