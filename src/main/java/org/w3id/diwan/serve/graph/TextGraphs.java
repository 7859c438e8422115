package org.w3id.diwan.serve.graph;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.w3id.diwan.query.Curie;
import org.w3id.diwan.query.subgraph.Subgraph;
import org.w3id.diwan.serve.graph.picture.Diagram.Line;

/** Nodes and edges as rows, and for Graphviz. */
final class TextGraphs {
    private TextGraphs() {}

    /**
     * Edges as rows, and where there are more, a last row that says so in its first cell; by {@code kind} Gephi keeps parallel ones apart. A cell that a spreadsheet would take for a formula is led by an apostrophe.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
     */
    static void csv(Subgraph part, OutputStream output) throws IOException {
        Writer csv = writer(output);
        List<String> head = new ArrayList<>(List.of("id", "source", "target"));
        Field.OF_EDGES.forEach(field -> head.add(field.name()));
        head.addAll(List.of("kind", "sourceName", "targetName"));
        row(csv, head);
        part.edges().forEach(edge -> {
            List<String> cells = cells(List.of(edge.id(), edge.source(), edge.target()), edge, Field.OF_EDGES, " ");
            cells.addAll(List.of(edge.label(), edge.from().label(), edge.to().label()));
            row(csv, cells);
        });
        if (part.isCut()) {
            List<String> last = new ArrayList<>(Collections.nCopies(head.size(), ""));
            last.set(0, part.note());
            row(csv, last);
        }
        csv.flush();
    }

    /** The two files that <a href="https://neo4j.com/docs/operations-manual/current/import/">Neo4j's import</a> reads. */
    static void neo4j(Subgraph part, OutputStream output) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(output, StandardCharsets.UTF_8);
        Writer csv = writer(zip);
        entry(zip, "nodes.csv");
        row(csv, head(List.of("iri:ID"), Field.OF_NODES, "types", ":LABEL"));
        part.nodes().forEach(node -> row(csv, cells(List.of(node.id()), node, Field.OF_NODES, ";")));
        csv.flush();
        entry(zip, "edges.csv");
        row(csv, head(List.of("id", ":START_ID", ":END_ID"), Field.OF_EDGES, "", ":TYPE"));
        part.edges().forEach(edge -> {
            List<String> cells = cells(List.of(edge.id(), edge.source(), edge.target()), edge, Field.OF_EDGES, ";");
            cells.add(type(edge.label()));
            row(csv, cells);
        });
        csv.flush();
        if (part.isCut()) {
            entry(zip, "more-follows.txt");
            csv.write(part.note() + "\n");
            csv.flush();
        }
        zip.finish();
    }

    /** {@code denied: agreedTo} becomes {@code DENIED_AGREED_TO}, as relationship types are written. */
    private static String type(String label) {
        return Curie.words(label).replace(": ", "_").replace(' ', '_').toUpperCase(Locale.ROOT);
    }

    private static void row(Writer text, List<String> cells) throws IOException {
        text.write(cells.stream().map(TextGraphs::cell).collect(Collectors.joining(",")) + "\r\n");
    }

    private static Writer writer(OutputStream output) {
        return new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
    }

    /** One of the fields plays a part of Neo4j's own, or a cell after them all. */
    private static <T> List<String> head(List<String> first, List<Field<T>> fields, String special, String role) {
        List<String> head = new ArrayList<>(first);
        fields.forEach(field -> head.add(field.name().equals(special) ? role : field.name() + field.kind().neo4j));
        if (special.isEmpty()) {
            head.add(role);
        }
        return head;
    }

    private static <T> List<String> cells(List<String> first, T item, List<Field<T>> fields, String between) {
        List<String> cells = new ArrayList<>(first);
        fields.forEach(field -> cells.add(field.text(item, between)));
        return cells;
    }

    private static String cell(String text) {
        boolean number = text.matches("-?\\d+(\\.\\d+)?");
        boolean formula = !text.isEmpty() && !number && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        String harmless = formula ? "'" + text : text;
        return harmless.chars().anyMatch(c -> ",\"\n\r".indexOf(c) >= 0)
                ? '"' + harmless.replace("\"", "\"\"") + '"'
                : harmless;
    }

    /** Without the time of writing, so that the same graph gives the same bytes. */
    private static void entry(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
    }

    /**
     * Graphviz: proposals dashed, denials dotted.
     *
     * @see <a href="https://graphviz.org/doc/info/lang.html">The DOT language</a>
     */
    static void dot(Subgraph part, OutputStream output) throws IOException {
        Writer text = writer(output);
        text.write("digraph diwan {\n");
        if (part.isCut()) {
            text.write("  graph [label=" + quoted(part.note()) + "];\n");
        }
        part.nodes()
                .forEach(node -> text.write(
                        "  " + quoted(node.id()) + " [" + attributes(Field.texts(node, Field.OF_NODES)) + "];\n"));
        part.edges()
                .forEach(edge -> text.write(
                        "  " + quoted(edge.source()) + " -> " + quoted(edge.target()) + " [id=" + quoted(edge.id())
                                + ", style=" + Line.of(edge.modality()).form() + ", "
                                + attributes(Field.texts(edge, Field.OF_EDGES)) + "];\n"));
        text.write("}\n");
        text.flush();
    }

    private static String attributes(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value -> value.getKey() + "=" + quoted(value.getValue()))
                .collect(Collectors.joining(", "));
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
