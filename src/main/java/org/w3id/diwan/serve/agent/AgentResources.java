package org.w3id.diwan.serve.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.w3id.diwan.model.vocabulary.IriScheme;
import org.w3id.diwan.query.GraphConnection;
import org.w3id.diwan.query.Row;
import org.w3id.diwan.query.entity.ThingKind;
import org.w3id.diwan.serve.agent.tool.Toolbox;
import org.w3id.diwan.serve.http.Json;

/** Entities, claims and sources as resources, by their IRIs. Sources are listed; the rest is found by its IRI. */
record AgentResources(Toolbox tools, Supplier<GraphConnection> connections) {
    private static final int PAGE = 100;
    private static final int MOST_BYTES = 64_000;
    private static final String JSON = "application/json";
    private static final String SOURCES = """
            SELECT ?s (MIN(?t) AS ?title) { ?s a :Source . OPTIONAL { ?s dcterms:title ?t } } GROUP BY ?s ORDER BY ?s LIMIT %d OFFSET %d""";

    ObjectNode list(JsonNode cursor) {
        int offset = offset(cursor);
        ObjectNode result = Json.STRICT.createObjectNode();
        ArrayNode resources = result.putArray("resources");
        List<Row> sources = new ArrayList<>();
        try (GraphConnection graph = connections.get()) {
            graph.select(SOURCES.formatted(PAGE + 1, offset), sources::add);
        }
        sources.stream()
                .limit(PAGE)
                .forEach(row -> resources
                        .addObject()
                        .put("uri", row.text("s"))
                        .put("name", row.text("s").substring(IriScheme.sources().length()))
                        .put("title", row.text("title"))
                        .put("mimeType", JSON));
        if (sources.size() > PAGE) {
            result.put("nextCursor", Integer.toString(offset + PAGE));
        }
        return result;
    }

    private static int offset(JsonNode cursor) {
        if (cursor.isMissingNode()) {
            return 0;
        }
        if (!cursor.isTextual() || !cursor.textValue().matches("[0-9]{1,9}")) {
            throw new RpcError(RpcError.INVALID_PARAMS, 200, "there is no such cursor");
        }
        return Integer.parseInt(cursor.textValue());
    }

    static ObjectNode templates() {
        ObjectNode result = Json.STRICT.createObjectNode();
        ArrayNode templates = result.putArray("resourceTemplates");
        template(templates, ThingKind.ID, "Entity", "What an entity is, and which claims speak of it");
        template(templates, ThingKind.CLAIM, "Claim", "A claim with its passages, who says so and what others say");
        template(templates, ThingKind.SOURCE, "Source", "A source and the claims it makes");
        return result;
    }

    private static void template(ArrayNode templates, ThingKind kind, String title, String description) {
        templates
                .addObject()
                .put("uriTemplate", kind.node("").getURI() + "{name}")
                .put("name", kind.word())
                .put("title", title)
                .put("description", description)
                .put("mimeType", JSON);
    }

    /** The contents of a resource; empty if there is none of this IRI. */
    Optional<ObjectNode> read(String uri) {
        return call(ThingKind.ID, "describe_entity", "entity", uri)
                .or(() -> call(ThingKind.CLAIM, "get_claim", "claim", uri))
                .or(() -> call(ThingKind.SOURCE, "get_source", "source", uri))
                .map(found -> contents(uri, found));
    }

    private Optional<JsonNode> call(ThingKind kind, String tool, String argument, String uri) {
        String start = kind.node("").getURI();
        if (!uri.startsWith(start) || !kind.canBeCalled(uri.substring(start.length()))) {
            return Optional.empty();
        }
        ObjectNode arguments = Json.STRICT.createObjectNode().put(argument, uri).put("max_bytes", MOST_BYTES);
        ObjectNode result = tools.call(tool, arguments);
        if (result.path("isError").asBoolean()) {
            throw new RpcError(
                    RpcError.INTERNAL,
                    200,
                    result.path("content").path(0).path("text").asText());
        }
        return Optional.of(result.path("structuredContent"))
                .filter(found -> found.path("status").asText().equals("found"));
    }

    private static ObjectNode contents(String uri, JsonNode found) {
        ObjectNode result = Json.STRICT.createObjectNode();
        result.putArray("contents")
                .addObject()
                .put("uri", uri)
                .put("mimeType", JSON)
                .put("text", found.toString());
        return result;
    }
}
