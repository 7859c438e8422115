package org.w3id.diwan.serve.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * GEXF 1.3 as Gephi reads it: dynamic, parallel edges kept apart by {@code kind}, days also as attributes.
 *
 * @see <a href="https://gexf.net/">GEXF</a>
 */
final class Gexf {
    private Gexf() {}

    static void write(Part part, OutputStream output) throws IOException {
        Xml.document(output, xml -> {
            xml.line()
                    .begin("gexf", "xmlns", "http://gexf.net/1.3", "version", "1.3")
                    .line();
            xml.begin("meta").begin("creator").text("Diwan").end().end().line();
            xml.begin("graph", "defaultedgetype", "directed", "mode", "dynamic", "timeformat", "date")
                    .line();
            attributes(xml, "node", Node.FIELDS);
            attributes(xml, "edge", Edge.FIELDS);
            xml.begin("nodes").line();
            part.nodes().forEach(node -> node(xml, node));
            xml.end().line().begin("edges").line();
            part.edges().forEach(edge -> edge(xml, edge));
            xml.end().line().end().line().end();
        });
    }

    private static void node(Xml xml, Node node) throws IOException {
        xml.begin("node", "id", node.id(), "label", node.label(), "start", node.earliest(), "end", node.latest());
        values(xml, node, Node.FIELDS);
        xml.end().line();
    }

    private static void edge(Xml xml, Edge edge) throws IOException {
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
                Integer.toString(edge.independentSources()),
                "start",
                edge.earliest(),
                "end",
                edge.latest());
        values(xml, edge, Edge.FIELDS);
        xml.end().line();
    }

    private static <T> void attributes(Xml xml, String of, List<Field<T>> fields) throws IOException {
        xml.begin("attributes", "class", of, "mode", "static");
        for (Field<T> field : fields) {
            xml.empty("attribute", "id", field.name(), "title", field.name(), "type", type(field));
        }
        xml.end().line();
    }

    private static <T> void values(Xml xml, T item, List<Field<T>> fields) throws IOException {
        xml.begin("attvalues");
        for (Field<T> field : fields) {
            String value = field.text(item, " ");
            if (!value.isEmpty()) {
                xml.empty("attvalue", "for", field.name(), "value", value);
            }
        }
        xml.end();
    }

    private static String type(Field<?> field) {
        return switch (field.kind()) {
            case TEXT, LIST -> "string";
            case COUNT -> "integer";
            case NUMBER -> "double";
        };
    }
}
