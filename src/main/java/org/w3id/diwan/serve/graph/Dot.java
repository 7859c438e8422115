package org.w3id.diwan.serve.graph;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Graphviz: proposals dashed, denials dotted.
 *
 * @see <a href="https://graphviz.org/doc/info/lang.html">The DOT language</a>
 */
final class Dot {
    private Dot() {}

    static void write(Part part, OutputStream output) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
        text.write("digraph diwan {\n");
        part.nodes().forEach(node -> {
            text.write("  " + quoted(node.id()) + " [");
            attributes(text, node, Node.FIELDS);
            text.write("];\n");
        });
        part.edges().forEach(edge -> {
            text.write("  " + quoted(edge.source()) + " -> " + quoted(edge.target()) + " [id=" + quoted(edge.id())
                    + ", label=" + quoted(edge.relation()) + ", style=" + style(edge.modality()) + ", ");
            attributes(text, edge, Edge.FIELDS);
            text.write("];\n");
        });
        text.write("}\n");
        text.flush();
    }

    private static <T> void attributes(Writer text, T item, List<Field<T>> fields) throws IOException {
        String comma = "";
        for (Field<T> field : fields) {
            String value = field.text(item, " ");
            if (!value.isEmpty()) {
                text.write(comma + field.name() + "=" + quoted(value));
                comma = ", ";
            }
        }
    }

    private static String style(String modality) {
        return switch (modality) {
            case "Proposed" -> "dashed";
            case "Denied" -> "dotted";
            default -> "solid";
        };
    }

    private static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\0", "")
                + '"';
    }
}
