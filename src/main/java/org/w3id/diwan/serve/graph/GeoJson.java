package org.w3id.diwan.serve.graph;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Every node and every edge as a feature: places and located events as points, edges as lines between located ends or points where one end is
 * located. What lies nowhere has no geometry, as the format provides.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7946">RFC 7946</a>
 */
final class GeoJson {
    private GeoJson() {}

    static void write(Part part, OutputStream output) throws IOException {
        try (JsonGenerator json = JsonItems.start(output)) {
            json.writeStartObject();
            json.writeStringField("type", "FeatureCollection");
            json.writeArrayFieldStart("features");
            part.nodes().forEach(node -> {
                begin(json, node.id(), "node");
                JsonItems.fields(json, node, Node.FIELDS);
                end(json, node.point(), List.of());
            });
            part.edges().forEach(edge -> {
                begin(json, edge.id(), "edge");
                json.writeStringField("source", edge.source());
                json.writeStringField("target", edge.target());
                json.writeStringField(
                        "label",
                        edge.from().label() + " " + edge.relation() + " "
                                + edge.to().label());
                JsonItems.fields(json, edge, Edge.FIELDS);
                end(json, edge.from().point(), edge.to().point());
            });
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void begin(JsonGenerator json, String id, String element) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeStringField("id", id);
        json.writeObjectFieldStart("properties");
        json.writeStringField("element", element);
    }

    private static void end(JsonGenerator json, List<Double> from, List<Double> to) throws IOException {
        json.writeEndObject();
        json.writeFieldName("geometry");
        if (from.isEmpty() && to.isEmpty()) {
            json.writeNull();
        } else {
            boolean line = !from.isEmpty() && !to.isEmpty() && !from.equals(to);
            json.writeStartObject();
            json.writeStringField("type", line ? "LineString" : "Point");
            json.writeFieldName("coordinates");
            if (line) {
                json.writeStartArray();
                position(json, from);
                position(json, to);
                json.writeEndArray();
            } else {
                position(json, from.isEmpty() ? to : from);
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    /** Longitude first. */
    private static void position(JsonGenerator json, List<Double> point) throws IOException {
        json.writeStartArray();
        json.writeNumber(point.get(1));
        json.writeNumber(point.get(0));
        json.writeEndArray();
    }
}
