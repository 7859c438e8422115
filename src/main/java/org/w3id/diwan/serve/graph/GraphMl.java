package org.w3id.diwan.serve.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.w3id.diwan.model.IriScheme;

/**
 * GraphML with one data key for each attribute. Nodes and edges have keys of their own: both know days. Ids are name tokens here, which have
 * neither slashes nor spaces; the id that the other formats use is the attribute {@value #ID}.
 *
 * @see <a href="http://graphml.graphdrawing.org/specification.html">GraphML</a>
 */
final class GraphMl {
    private static final String NODE = "node-";
    private static final String EDGE = "edge-";
    private static final String ID = "diwanId";

    private GraphMl() {}

    static void write(Part part, OutputStream output) throws IOException {
        Xml.document(output, xml -> {
            xml.line()
                    .begin("graphml", "xmlns", "http://graphml.graphdrawing.org/xmlns")
                    .line();
            keys(xml, "node", NODE, Node.FIELDS);
            keys(xml, "edge", EDGE, Edge.FIELDS);
            xml.begin("graph", "id", "diwan", "edgedefault", "directed").line();
            part.nodes().forEach(node -> {
                xml.begin("node", "id", token(node.id()));
                xml.begin("data", "key", NODE + ID).text(node.id()).end();
                data(xml, node, NODE, Node.FIELDS);
                xml.end().line();
            });
            part.edges().forEach(edge -> {
                xml.begin(
                        "edge", "id", token(edge.id()), "source", token(edge.source()), "target", token(edge.target()));
                xml.begin("data", "key", EDGE + ID).text(edge.id()).end();
                data(xml, edge, EDGE, Edge.FIELDS);
                xml.end().line();
            });
            xml.end().line().end();
        });
    }

    /** What is no letter, digit, hyphen or dot becomes its number between underscores, so that different ids stay different. */
    private static String token(String id) {
        String tail = id.startsWith(IriScheme.DIWAN.entities())
                ? id.substring(IriScheme.DIWAN.entities().length())
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

    private static <T> void keys(Xml xml, String of, String prefix, List<Field<T>> fields) throws IOException {
        xml.empty("key", "id", prefix + ID, "for", of, "attr.name", ID, "attr.type", "string")
                .line();
        for (Field<T> field : fields) {
            String type = switch (field.kind()) {
                case TEXT, LIST -> "string";
                case COUNT -> "int";
                case NUMBER -> "double";
            };
            xml.empty("key", "id", prefix + field.name(), "for", of, "attr.name", field.name(), "attr.type", type)
                    .line();
        }
    }

    private static <T> void data(Xml xml, T item, String prefix, List<Field<T>> fields) throws IOException {
        for (Field<T> field : fields) {
            String value = field.text(item, " ");
            if (!value.isEmpty()) {
                xml.begin("data", "key", prefix + field.name()).text(value).end();
            }
        }
    }
}
