package org.w3id.diwan.serve.graph;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.google.common.html.HtmlEscapers;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.w3id.diwan.model.Period;
import org.w3id.diwan.query.Curie;
import org.w3id.diwan.query.EdtfText;
import org.w3id.diwan.query.node.GraphNode;
import org.w3id.diwan.query.subgraph.GraphEdge;
import org.w3id.diwan.query.subgraph.Subgraph;
import org.w3id.diwan.serve.graph.picture.Diagram.Line;

/**
 * Nodes and edges in JSON: <a href="https://js.cytoscape.org/#notation/elements-json">Cytoscape</a>, <a
 * href="https://jsongraphformat.info/">JSON Graph Format 2</a>, <a href="https://www.rfc-editor.org/rfc/rfc7946">GeoJSON</a> and <a
 * href="https://timeline.knightlab.com/docs/json-format.html">TimelineJS</a>, written as they come.
 */
final class JsonGraphs {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonGraphs() {}

    static void cytoscape(Subgraph part, OutputStream output) throws IOException {
        JsonGenerator json = start(output);
        writeNote("data", part, json);
        json.writeObjectFieldStart("elements");
        json.writeArrayFieldStart("nodes");
        part.nodes()
                .forEach(node ->
                        json.writePOJO(Map.of("data", with(map("id", node.id()), Field.map(node, Field.OF_NODES)))));
        json.writeEndArray();
        json.writeArrayFieldStart("edges");
        part.edges()
                .forEach(edge -> json.writePOJO(
                        Map.of("data", with(ends(edge), Field.map(edge, Field.OF_EDGES)), "classes", edge.modality())));
        json.writeEndArray();
        json.close();
    }

    static void jgf(Subgraph part, OutputStream output) throws IOException {
        JsonGenerator json = start(output);
        json.writeObjectFieldStart("graph");
        json.writeBooleanField("directed", true);
        writeNote("metadata", part, json);
        json.writeObjectFieldStart("nodes");
        part.nodes()
                .forEach(node -> json.writePOJOField(
                        node.id(), map("label", node.label(), "metadata", Field.map(node, Field.OF_NODES))));
        json.writeEndObject();
        json.writeArrayFieldStart("edges");
        part.edges()
                .forEach(edge -> json.writePOJO(
                        with(ends(edge), map("relation", edge.label(), "metadata", Field.map(edge, Field.OF_EDGES)))));
        json.writeEndArray();
        json.close();
    }

    /**
     * Every node and every edge as a feature: places and located events as points, edges as lines between located ends or points where one
     * end is located. What lies nowhere has no geometry, as the format provides.
     */
    static void geoJson(Subgraph part, OutputStream output) throws IOException {
        JsonGenerator json = start(output);
        json.writeStringField("type", "FeatureCollection");
        writeNote("metadata", part, json);
        json.writeArrayFieldStart("features");
        part.nodes()
                .forEach(node -> json.writePOJO(feature(
                        node.id(),
                        with(map("element", "node"), Field.map(node, Field.OF_NODES)),
                        node.point(),
                        List.of())));
        part.edges().forEach(edge -> {
            Map<String, Object> properties = with(
                    map("element", "edge", "source", edge.source(), "target", edge.target()),
                    Field.map(edge, Field.OF_EDGES));
            properties.put("title", sentence(edge));
            properties.put("stroke", properties.getOrDefault("color", ""));
            json.writePOJO(feature(
                    edge.id(), properties, edge.from().point(), edge.to().point()));
        });
        json.writeEndArray();
        json.close();
    }

    private static Map<String, Object> feature(
            String id, Map<String, Object> properties, List<Double> from, List<Double> to) {
        return map("type", "Feature", "id", id, "properties", properties, "geometry", geometry(from, to));
    }

    /** Longitude first. */
    private static Object geometry(List<Double> from, List<Double> to) {
        if (from.isEmpty() && to.isEmpty()) {
            return NullNode.getInstance();
        }
        boolean line = !from.isEmpty() && !to.isEmpty() && !from.equals(to);
        List<Double> point = from.isEmpty() ? to : from;
        return line
                ? map("type", "LineString", "coordinates", List.of(position(from), position(to)))
                : map("type", "Point", "coordinates", position(point));
    }

    private static List<Double> position(List<Double> point) {
        return List.of(point.get(1), point.get(0));
    }

    /** Dated events and dated edges, from the first day to the last. What is not dated or has no beginning has no place here. */
    static void timeline(Subgraph part, OutputStream output) throws IOException {
        JsonGenerator json = start(output);
        if (part.isCut()) {
            json.writePOJOField("title", text("Part of a time line", part.note()));
        }
        json.writeArrayFieldStart("events");
        part.nodes().forEach(node -> {
            if (!node.earliest().isEmpty()) {
                json.writePOJO(event(node));
            }
        });
        part.edges().forEach(edge -> {
            if (!edge.earliest().isEmpty()) {
                json.writePOJO(event(edge));
            }
        });
        json.writeEndArray();
        json.close();
    }

    private static Map<String, Object> event(GraphNode node) {
        Map<String, Object> event = dated(node.id(), "Events", node.earliest(), node.latest());
        event.putAll(Field.map(node, Field.OF_NODES));
        return with(event, text(node.label(), told(node)));
    }

    private static String told(GraphNode node) {
        String words = Curie.words(node.type());
        String kind = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        return node.description().isEmpty() ? kind : kind + ". " + node.description();
    }

    private static Map<String, Object> event(GraphEdge edge) {
        Map<String, Object> event = dated(edge.id(), group(edge), edge.earliest(), lastKnown(edge));
        event.putAll(map("source", edge.source(), "target", edge.target()));
        event.putAll(Field.map(edge, Field.OF_EDGES));
        String said = edge.speakers().isEmpty() ? "" : " Said by " + String.join(", ", edge.speakers()) + ".";
        String when = edge.when().stream().map(EdtfText::of).collect(Collectors.joining(", "));
        String told = when + ", " + Line.of(edge.modality()).meaning() + "." + said
                + (edge.sources().size() == 1 ? " Source: " : " Sources: ") + String.join("; ", edge.sourceTitles())
                + ".";
        return with(event, text(sentence(edge), told));
    }

    private static String group(GraphEdge edge) {
        return switch (Line.of(edge.modality())) {
            case ACTUAL -> "Facts";
            case PROPOSED -> "Proposals";
            case DENIED -> "Denials";
        };
    }

    /** What has no end, such as a tenure, is drawn until the last day on which a source said that it lasts. */
    private static String lastKnown(GraphEdge edge) {
        return edge.latest().isEmpty()
                ? edge.publishedOn().stream()
                        .flatMap(day -> Period.parse(day).stream())
                        .filter(Period::hasLatest)
                        .map(period -> period.latest().toString())
                        .filter(day -> day.compareTo(edge.earliest()) > 0)
                        .max(Comparator.naturalOrder())
                        .orElse("")
                : edge.latest();
    }

    private static Map<String, Object> dated(String id, String group, String earliest, String latest) {
        Map<String, Object> event = map("unique_id", id, "group", group, "start_date", date(earliest));
        return latest.isEmpty() ? event : with(event, map("end_date", date(latest)));
    }

    private static Map<String, Object> date(String day) {
        LocalDate date = LocalDate.parse(day);
        return map("year", date.getYear(), "month", date.getMonthValue(), "day", date.getDayOfMonth());
    }

    /** TimelineJS shows texts as HTML. */
    private static Map<String, Object> text(String headline, String text) {
        return map("text", map("headline", escaped(headline), "text", escaped(text)));
    }

    private static String escaped(String text) {
        return HtmlEscapers.htmlEscaper().escape(text);
    }

    /** As people read it: {@code denied: Government of Iraq agreed to Withdrawal}. */
    private static String sentence(GraphEdge edge) {
        String mode = edge.label()
                .substring(0, edge.label().length() - edge.relation().length());
        return mode
                + String.join(
                        " ",
                        edge.from().label(),
                        Curie.words(edge.relation()),
                        edge.to().label());
    }

    /** Says that there is more; of a whole graph nothing. */
    private static void writeNote(String name, Subgraph part, JsonGenerator json) throws IOException {
        if (part.isCut()) {
            json.writePOJOField(name, map("isCut", true, "note", part.note(), "after", part.next()));
        }
    }

    private static Map<String, Object> ends(GraphEdge edge) {
        return map("id", edge.id(), "source", edge.source(), "target", edge.target());
    }

    private static Map<String, Object> with(Map<String, Object> map, Map<String, Object> more) {
        map.putAll(more);
        return map;
    }

    private static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }

    /** An object, which ends with the generator; it leaves the stream open: who gave it closes it. */
    private static JsonGenerator start(OutputStream output) throws IOException {
        JsonGenerator json = JSON.createGenerator(output)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM)
                .useDefaultPrettyPrinter();
        json.writeStartObject();
        return json;
    }
}
