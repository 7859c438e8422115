package org.w3id.diwan.serve.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Graphviz: proposals dashed, denials dotted.
 *
 * @see <a href="https://graphviz.org/doc/info/lang.html">The DOT language</a>
 */
final class Dot {
    private Dot() {}

    static void write(Part part, OutputStream output) throws IOException {
        Writer text = new OutputStreamWriter(output, StandardCharsets.UTF_8);
        text.write("digraph diwan {\n");
        for (Node node : part.nodes()) {
            text.write("  %s [label=%s, types=%s];\n"
                    .formatted(quoted(node.id()), quoted(node.label()), quoted(String.join(" ", node.types()))));
        }
        for (Edge edge : part.edges()) {
            text.write(
                    "  %s -> %s [id=%s, label=%s, modality=%s, style=%s, earliest=%s, latest=%s, sources=%s, sourceCount=%d];\n"
                            .formatted(
                                    quoted(edge.source()),
                                    quoted(edge.target()),
                                    quoted(edge.id()),
                                    quoted(edge.relation()),
                                    quoted(edge.modality()),
                                    style(edge.modality()),
                                    quoted(edge.earliest()),
                                    quoted(edge.latest()),
                                    quoted(String.join(" ", edge.sources())),
                                    edge.sources().size()));
        }
        text.write("}\n");
        text.flush();
    }

    private static String style(String modality) {
        return switch (modality) {
            case "Proposed" -> "dashed";
            case "Denied" -> "dotted";
            default -> "solid";
        };
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
