package org.w3id.diwan.serve.graph;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Edges as rows, after <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>, and the two files that <a
 * href="https://neo4j.com/docs/operations-manual/current/import/">Neo4j's import</a> reads. A cell that a spreadsheet would take for a
 * formula is led by an apostrophe.
 */
final class Csv {
    private Csv() {}

    static void edges(Part part, OutputStream output) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
        List<String> head = new ArrayList<>(List.of("id", "source", "target"));
        Edge.FIELDS.forEach(field -> head.add(field.name()));
        row(text, head);
        part.edges().forEach(edge -> {
            List<String> cells = new ArrayList<>(List.of(edge.id(), edge.source(), edge.target()));
            Edge.FIELDS.forEach(field -> cells.add(field.text(edge, " ")));
            row(text, cells);
        });
        text.flush();
    }

    static void neo4j(Part part, OutputStream output) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(output, StandardCharsets.UTF_8);
        Writer text = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
        entry(zip, "nodes.csv");
        row(text, head(List.of("iri:ID"), Node.FIELDS, "types", ":LABEL"));
        part.nodes().forEach(node -> row(text, cells(List.of(node.id()), node, Node.FIELDS)));
        text.flush();
        zip.closeEntry();
        entry(zip, "edges.csv");
        row(text, head(List.of("id", ":START_ID", ":END_ID"), Edge.FIELDS, "relation", ":TYPE"));
        part.edges()
                .forEach(edge -> row(text, cells(List.of(edge.id(), edge.source(), edge.target()), edge, Edge.FIELDS)));
        text.flush();
        zip.closeEntry();
        zip.finish();
    }

    /** One of the fields plays a part of Neo4j's own. */
    private static <T> List<String> head(List<String> first, List<Field<T>> fields, String special, String role) {
        List<String> head = new ArrayList<>(first);
        for (Field<T> field : fields) {
            String type = switch (field.kind()) {
                case TEXT -> "";
                case LIST -> ":string[]";
                case COUNT -> ":int";
                case NUMBER -> ":double";
            };
            head.add(field.name().equals(special) ? role : field.name() + type);
        }
        return head;
    }

    private static <T> List<String> cells(List<String> first, T item, List<Field<T>> fields) {
        List<String> cells = new ArrayList<>(first);
        fields.forEach(field -> cells.add(field.text(item, ";")));
        return cells;
    }

    /** Without the time of writing, so that the same graph gives the same bytes. */
    private static void entry(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
    }

    private static void row(Writer text, List<String> cells) throws IOException {
        text.write(cells.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\r\n");
    }

    private static String cell(String text) {
        boolean number = text.matches("-?\\d+(\\.\\d+)?");
        boolean formula = !text.isEmpty() && !number && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        String harmless = formula ? "'" + text : text;
        return harmless.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + harmless.replace("\"", "\"\"") + '"'
                : harmless;
    }
}
