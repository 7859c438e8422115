package org.w3id.diwan.serve.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
        Writer text = new OutputStreamWriter(output, StandardCharsets.UTF_8);
        row(
                text,
                "id",
                "source",
                "relation",
                "target",
                "modality",
                "earliest",
                "latest",
                "sourceCount",
                "sources",
                "saidBy",
                "claims");
        for (Edge edge : part.edges()) {
            row(
                    text,
                    edge.id(),
                    edge.source(),
                    edge.relation(),
                    edge.target(),
                    edge.modality(),
                    edge.earliest(),
                    edge.latest(),
                    Integer.toString(edge.sources().size()),
                    String.join(" ", edge.sources()),
                    String.join(" ", edge.saidBy()),
                    String.join(" ", edge.claims()));
        }
        text.flush();
    }

    static void neo4j(Part part, OutputStream output) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(output, StandardCharsets.UTF_8);
        Writer text = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
        entry(zip, "nodes.csv");
        row(text, "iri:ID", "label", "latitude:double", "longitude:double", ":LABEL");
        for (Node node : part.nodes()) {
            String latitude = node.hasPoint() ? node.point().get(0).toString() : "";
            String longitude = node.hasPoint() ? node.point().get(1).toString() : "";
            row(text, node.id(), node.label(), latitude, longitude, String.join(";", node.types()));
        }
        text.flush();
        zip.closeEntry();
        entry(zip, "edges.csv");
        row(
                text,
                "id",
                ":START_ID",
                ":END_ID",
                ":TYPE",
                "modality",
                "earliest",
                "latest",
                "sourceCount:int",
                "sources:string[]",
                "saidBy:string[]",
                "claims:string[]");
        for (Edge edge : part.edges()) {
            row(
                    text,
                    edge.id(),
                    edge.source(),
                    edge.target(),
                    edge.relation(),
                    edge.modality(),
                    edge.earliest(),
                    edge.latest(),
                    Integer.toString(edge.sources().size()),
                    String.join(";", edge.sources()),
                    String.join(";", edge.saidBy()),
                    String.join(";", edge.claims()));
        }
        text.flush();
        zip.closeEntry();
        zip.finish();
    }

    /** Without the time of writing, so that the same graph gives the same bytes. */
    private static void entry(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
    }

    private static void row(Writer text, String... cells) throws IOException {
        text.write(Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",")) + "\r\n");
    }

    private static String cell(String text) {
        String harmless = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return harmless.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + harmless.replace("\"", "\"\"") + '"'
                : harmless;
    }
}
