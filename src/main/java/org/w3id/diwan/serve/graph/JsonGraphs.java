package org.w3id.diwan.serve.graph;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Nodes and edges in JSON: <a href="https://js.cytoscape.org/#notation/elements-json">Cytoscape</a> and <a
 * href="https://jsongraphformat.info/">JSON Graph Format 2</a>.
 */
final class JsonGraphs {
    private JsonGraphs() {}

    static void cytoscape(Part part, OutputStream output) throws IOException {
        try (JsonGenerator json = JsonItems.start(output)) {
            json.writeStartObject();
            json.writeObjectFieldStart("elements");
            json.writeArrayFieldStart("nodes");
            part.nodes().forEach(node -> {
                json.writeStartObject();
                json.writeObjectFieldStart("data");
                json.writeStringField("id", node.id());
                JsonItems.fields(json, node, Node.FIELDS);
                json.writeEndObject();
                json.writeEndObject();
            });
            json.writeEndArray();
            json.writeArrayFieldStart("edges");
            part.edges().forEach(edge -> {
                json.writeStartObject();
                json.writeObjectFieldStart("data");
                ends(json, edge);
                json.writeStringField("label", edge.relation());
                JsonItems.fields(json, edge, Edge.FIELDS);
                json.writeEndObject();
                json.writeEndObject();
            });
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    static void jgf(Part part, OutputStream output) throws IOException {
        try (JsonGenerator json = JsonItems.start(output)) {
            json.writeStartObject();
            json.writeObjectFieldStart("graph");
            json.writeBooleanField("directed", true);
            json.writeObjectFieldStart("nodes");
            part.nodes().forEach(node -> {
                json.writeObjectFieldStart(node.id());
                json.writeStringField("label", node.label());
                json.writeObjectFieldStart("metadata");
                JsonItems.fields(json, node, Node.FIELDS);
                json.writeEndObject();
                json.writeEndObject();
            });
            json.writeEndObject();
            json.writeArrayFieldStart("edges");
            part.edges().forEach(edge -> {
                json.writeStartObject();
                ends(json, edge);
                json.writeStringField("relation", edge.relation());
                json.writeObjectFieldStart("metadata");
                JsonItems.fields(json, edge, Edge.FIELDS);
                json.writeEndObject();
                json.writeEndObject();
            });
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    private static void ends(JsonGenerator json, Edge edge) throws IOException {
        json.writeStringField("id", edge.id());
        json.writeStringField("source", edge.source());
        json.writeStringField("target", edge.target());
    }
}
