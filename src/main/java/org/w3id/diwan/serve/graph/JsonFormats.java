package org.w3id.diwan.serve.graph;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The formats in JSON: <a href="https://js.cytoscape.org/#notation/elements-json">Cytoscape</a>, <a
 * href="https://jsongraphformat.info/">JSON Graph Format 2</a>, <a href="https://www.rfc-editor.org/rfc/rfc7946">GeoJSON</a> and <a
 * href="https://timeline.knightlab.com/docs/json-format.html">TimelineJS</a>.
 */
final class JsonFormats {
    private static final JsonFactory JSON = new JsonFactory();

    private JsonFormats() {}

    static void cytoscape(Part part, OutputStream output) throws IOException {
        try (JsonGenerator json = start(output)) {
            json.writeStartObject();
            json.writeObjectFieldStart("elements");
            json.writeArrayFieldStart("nodes");
            for (Node node : part.nodes()) {
                json.writeStartObject();
                json.writeObjectFieldStart("data");
                json.writeStringField("id", node.id());
                describe(json, node);
                json.writeEndObject();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("edges");
            for (Edge edge : part.edges()) {
                json.writeStartObject();
                json.writeObjectFieldStart("data");
                json.writeStringField("id", edge.id());
                json.writeStringField("source", edge.source());
                json.writeStringField("target", edge.target());
                json.writeStringField("label", edge.relation());
                describe(json, edge);
                json.writeEndObject();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    static void jgf(Part part, OutputStream output) throws IOException {
        try (JsonGenerator json = start(output)) {
            json.writeStartObject();
            json.writeObjectFieldStart("graph");
            json.writeBooleanField("directed", true);
            json.writeObjectFieldStart("nodes");
            for (Node node : part.nodes()) {
                json.writeObjectFieldStart(node.id());
                json.writeStringField("label", node.label());
                json.writeObjectFieldStart("metadata");
                describe(json, node);
                json.writeEndObject();
                json.writeEndObject();
            }
            json.writeEndObject();
            json.writeArrayFieldStart("edges");
            for (Edge edge : part.edges()) {
                json.writeStartObject();
                json.writeStringField("id", edge.id());
                json.writeStringField("source", edge.source());
                json.writeStringField("target", edge.target());
                json.writeStringField("relation", edge.relation());
                json.writeObjectFieldStart("metadata");
                describe(json, edge);
                json.writeEndObject();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    /** Places and other located entities as points, each with the edges that lead to it. */
    static void geo(Part part, OutputStream output) throws IOException {
        try (JsonGenerator json = start(output)) {
            json.writeStartObject();
            json.writeStringField("type", "FeatureCollection");
            json.writeArrayFieldStart("features");
            for (Node node : part.nodes()) {
                if (node.hasPoint()) {
                    feature(json, node, part.edges());
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void feature(JsonGenerator json, Node node, List<Edge> edges) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeStringField("id", node.id());
        json.writeObjectFieldStart("geometry");
        json.writeStringField("type", "Point");
        json.writeArrayFieldStart("coordinates");
        json.writeNumber(node.point().get(1));
        json.writeNumber(node.point().get(0));
        json.writeEndArray();
        json.writeEndObject();
        json.writeObjectFieldStart("properties");
        describe(json, node);
        json.writeArrayFieldStart("edges");
        for (Edge edge : edges) {
            if (edge.target().equals(node.id()) || edge.source().equals(node.id())) {
                json.writeStartObject();
                json.writeStringField("id", edge.id());
                json.writeStringField("source", edge.source());
                json.writeStringField("target", edge.target());
                describe(json, edge);
                json.writeEndObject();
            }
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    /** Dated edges as events, from the first day to the last. */
    static void timeline(Part part, OutputStream output) throws IOException {
        Map<String, String> labels = new HashMap<>();
        part.nodes().forEach(node -> labels.put(node.id(), node.label()));
        try (JsonGenerator json = start(output)) {
            json.writeStartObject();
            json.writeArrayFieldStart("events");
            for (Edge edge : part.edges()) {
                if (!edge.earliest().isEmpty()) {
                    json.writeStartObject();
                    json.writeStringField("unique_id", edge.id());
                    date(json, "start_date", edge.earliest());
                    if (!edge.latest().isEmpty()) {
                        date(json, "end_date", edge.latest());
                    }
                    json.writeStringField("group", edge.modality());
                    json.writeObjectFieldStart("text");
                    json.writeStringField(
                            "headline",
                            escaped(labels.getOrDefault(edge.source(), edge.source()) + " - " + edge.relation() + " - "
                                    + labels.getOrDefault(edge.target(), edge.target())));
                    json.writeStringField(
                            "text", escaped(edge.modality() + ". Sources: " + String.join(", ", edge.sources())));
                    json.writeEndObject();
                    json.writeEndObject();
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    /** TimelineJS shows headlines as HTML. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static void date(JsonGenerator json, String field, String day) throws IOException {
        LocalDate date = LocalDate.parse(day);
        json.writeObjectFieldStart(field);
        json.writeNumberField("year", date.getYear());
        json.writeNumberField("month", date.getMonthValue());
        json.writeNumberField("day", date.getDayOfMonth());
        json.writeEndObject();
    }

    private static void describe(JsonGenerator json, Node node) throws IOException {
        json.writeStringField("label", node.label());
        strings(json, "types", node.types());
        if (node.hasPoint()) {
            json.writeNumberField("latitude", node.point().get(0));
            json.writeNumberField("longitude", node.point().get(1));
        }
    }

    private static void describe(JsonGenerator json, Edge edge) throws IOException {
        json.writeStringField("relation", edge.relation());
        json.writeStringField("modality", edge.modality());
        if (!edge.earliest().isEmpty()) {
            json.writeStringField("earliest", edge.earliest());
        }
        if (!edge.latest().isEmpty()) {
            json.writeStringField("latest", edge.latest());
        }
        strings(json, "sources", edge.sources());
        json.writeNumberField("sourceCount", edge.sources().size());
        strings(json, "saidBy", edge.saidBy());
        strings(json, "claims", edge.claims());
    }

    private static void strings(JsonGenerator json, String field, List<String> values) throws IOException {
        json.writeArrayFieldStart(field);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    private static JsonGenerator start(OutputStream output) throws IOException {
        return JSON.createGenerator(output).useDefaultPrettyPrinter();
    }
}
