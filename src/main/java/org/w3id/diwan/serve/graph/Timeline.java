package org.w3id.diwan.serve.graph;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;

/**
 * Dated events and dated edges, from the first day to the last. TimelineJS has no place for what is not dated or has no beginning.
 *
 * @see <a href="https://timeline.knightlab.com/docs/json-format.html">TimelineJS JSON</a>
 */
final class Timeline {
    private Timeline() {}

    static void write(Part part, OutputStream output) throws IOException {
        try (JsonGenerator json = JsonItems.start(output)) {
            json.writeStartObject();
            json.writeArrayFieldStart("events");
            part.nodes().forEach(node -> {
                if (!node.earliest().isEmpty()) {
                    begin(json, node.id(), "Event", node.earliest(), node.latest());
                    JsonItems.fields(json, node, Node.FIELDS);
                    text(json, node.label(), String.join(", ", node.types()));
                }
            });
            part.edges().forEach(edge -> {
                if (!edge.earliest().isEmpty()) {
                    begin(json, edge.id(), edge.modality(), edge.earliest(), edge.latest());
                    json.writeStringField("source", edge.source());
                    json.writeStringField("target", edge.target());
                    JsonItems.fields(json, edge, Edge.FIELDS);
                    text(
                            json,
                            edge.from().label() + " - " + edge.relation() + " - "
                                    + edge.to().label(),
                            edge.modality() + ". When: " + String.join(", ", edge.when()) + ". Independent sources: "
                                    + edge.independentSources() + ". Sources: " + String.join(", ", edge.sources()));
                }
            });
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void begin(JsonGenerator json, String id, String group, String earliest, String latest)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("unique_id", id);
        json.writeStringField("group", group);
        date(json, "start_date", earliest);
        if (!latest.isEmpty()) {
            date(json, "end_date", latest);
        }
    }

    private static void text(JsonGenerator json, String headline, String text) throws IOException {
        json.writeObjectFieldStart("text");
        json.writeStringField("headline", escaped(headline));
        json.writeStringField("text", escaped(text));
        json.writeEndObject();
        json.writeEndObject();
    }

    /** TimelineJS shows texts as HTML. */
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
}
