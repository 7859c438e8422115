package org.w3id.diwan.serve.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.w3id.diwan.query.subgraph.Subgraph;

/** The formats that tools read graphs in; the same ids and counts in each. */
enum GraphFormat {
    CYTOSCAPE("cytoscape", "application/json", "json", JsonGraphs::cytoscape),
    JGF("jgf", "application/vnd.jgf+json", "jgf.json", JsonGraphs::jgf),
    GEXF("gexf", "application/gexf+xml", "gexf", XmlGraphs::gexf),
    GRAPHML("graphml", "application/graphml+xml", "graphml", XmlGraphs::graphMl),
    DOT("dot", "text/vnd.graphviz", "dot", TextGraphs::dot),
    CSV("csv", "text/csv", "csv", TextGraphs::csv),
    NEO4J("neo4j", "application/zip", "zip", TextGraphs::neo4j),
    GEOJSON("geojson", "application/geo+json", "geojson", JsonGraphs::geoJson),
    FTM("ftm", "application/json+ftm", "ftm.json", (part, output) -> FtmEntities.write(part, false, output)),
    FTM_STATEMENTS(
            "ftm-statements",
            "application/x-ndjson",
            "statements.json",
            (part, output) -> FtmEntities.write(part, true, output)),
    TIMELINE("timeline", "application/vnd.timelinejs+json", "timeline.json", JsonGraphs::timeline),
    SVG("svg", "image/svg+xml", "svg", GraphFormat::refuse),
    PNG("png", "image/png", "png", GraphFormat::refuse);

    private final String word;
    private final String mediaType;
    private final String extension;

    @SuppressWarnings("ImmutableEnumChecker") // writers keep nothing
    private final SubgraphWriter writer;

    private interface SubgraphWriter {
        void write(Subgraph part, OutputStream output) throws IOException;
    }

    GraphFormat(String word, String mediaType, String extension, SubgraphWriter writer) {
        this.word = word;
        this.mediaType = mediaType;
        this.extension = extension;
        this.writer = writer;
    }

    String word() {
        return word;
    }

    String mediaType() {
        return mediaType;
    }

    /** As a header names it: text in UTF-8. */
    String contentType() {
        return mediaType.startsWith("text/") ? mediaType + ";charset=utf-8" : mediaType;
    }

    /** What a saved file ends in. */
    String extension() {
        return extension;
    }

    /** Whether it is laid out as a whole, and therefore small. */
    boolean isPicture() {
        return this == SVG || this == PNG;
    }

    /** Whether it says of an edge what its ends are called or where they are. */
    boolean needsEnds() {
        return this == CSV || this == GEOJSON || this == TIMELINE || this == FTM || this == FTM_STATEMENTS;
    }

    void write(Subgraph part, OutputStream output) throws IOException {
        writer.write(part, output);
    }

    private static void refuse(Subgraph part, OutputStream output) {
        throw new IllegalStateException("a picture is drawn by Pictures");
    }

    static List<String> mediaTypes() {
        return Arrays.stream(values()).map(GraphFormat::mediaType).toList();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(format -> format.word).toList();
    }

    /** By short name or media type. */
    static Optional<GraphFormat> named(String text) {
        return Arrays.stream(values())
                .filter(format -> format.word.equals(text) || format.mediaType.equals(text))
                .findFirst();
    }
}
