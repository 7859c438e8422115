package org.w3id.diwan.serve.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.w3id.diwan.query.subgraph.Subgraph;

/** The formats that tools read graphs in; the same ids and counts in each. */
enum GraphFormat {
    CYTOSCAPE("cytoscape", "application/json", "json"),
    JGF("jgf", "application/vnd.jgf+json", "jgf.json"),
    GEXF("gexf", "application/gexf+xml", "gexf"),
    GRAPHML("graphml", "application/graphml+xml", "graphml"),
    DOT("dot", "text/vnd.graphviz", "dot"),
    CSV("csv", "text/csv", "csv"),
    NEO4J("neo4j", "application/zip", "zip"),
    GEOJSON("geojson", "application/geo+json", "geojson"),
    FTM("ftm", "application/json+ftm", "ftm.json"),
    FTM_STATEMENTS("ftm-statements", "application/x-ndjson", "statements.json"),
    TIMELINE("timeline", "application/vnd.timelinejs+json", "timeline.json"),
    SVG("svg", "image/svg+xml", "svg"),
    PNG("png", "image/png", "png");

    private final String word;
    private final String mediaType;
    private final String extension;

    GraphFormat(String word, String mediaType, String extension) {
        this.word = word;
        this.mediaType = mediaType;
        this.extension = extension;
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
        switch (this) {
            case CYTOSCAPE -> JsonGraphs.cytoscape(part, output);
            case JGF -> JsonGraphs.jgf(part, output);
            case GEXF -> XmlGraphs.gexf(part, output);
            case GRAPHML -> XmlGraphs.graphMl(part, output);
            case DOT -> TextGraphs.dot(part, output);
            case CSV -> TextGraphs.csv(part, output);
            case NEO4J -> TextGraphs.neo4j(part, output);
            case GEOJSON -> JsonGraphs.geoJson(part, output);
            case FTM -> FtmEntities.write(part, false, output);
            case FTM_STATEMENTS -> FtmEntities.write(part, true, output);
            case TIMELINE -> JsonGraphs.timeline(part, output);
            case SVG, PNG -> throw new IllegalStateException("a picture is drawn by Pictures");
        }
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
