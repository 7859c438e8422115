package org.w3id.diwan.serve.home;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.w3id.diwan.serve.http.Json;

/**
 * The description of every address as a browser shows it: what {@code /openapi.json} says, without a part of others that would be a hundred
 * times as large.
 *
 * @param about what holds for all addresses
 * @param groups the operations by what they are for
 */
public record ApiPage(String about, List<Group> groups) {
    /** Operations of one tag. */
    public record Group(String name, String description, List<Call> calls) {}

    /**
     * A method of a path.
     *
     * @param tryIt an address with the examples filled in; empty if it cannot simply be opened
     * @param types of a whole answer
     */
    public record Call(
            String method,
            String path,
            String summary,
            String description,
            String tryIt,
            List<Parameter> parameters,
            List<String> types) {}

    /** A parameter; its choices are empty where any value will do. */
    public record Parameter(String name, String place, boolean required, String description, List<String> choices) {}

    static ApiPage of(byte[] openApi) {
        JsonNode json;
        try {
            json = Json.STRICT.readTree(new String(openApi, StandardCharsets.UTF_8));
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("an OpenAPI description that is no JSON", bug);
        }
        Map<String, List<Call>> byTag = new LinkedHashMap<>();
        json.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> method.getValue().has("operationId"))
                        .forEach(method -> byTag.computeIfAbsent(
                                        method.getValue().path("tags").path(0).asText(), tag -> new ArrayList<>())
                                .add(call(path.getKey(), method.getKey(), method.getValue()))));
        List<Group> groups = stream(json.path("tags"))
                .map(tag -> new Group(
                        tag.path("name").asText(),
                        tag.path("description").asText(),
                        byTag.getOrDefault(tag.path("name").asText(), List.of())))
                .toList();
        return new ApiPage(json.path("info").path("description").asText(), groups);
    }

    private static Call call(String path, String method, JsonNode json) {
        List<String> types = new ArrayList<>();
        json.path("responses").path("200").path("content").fieldNames().forEachRemaining(types::add);
        boolean opens = method.equals("get") && !json.has("security");
        return new Call(
                method.toUpperCase(Locale.ROOT),
                path,
                json.path("summary").asText(),
                json.path("description").asText(),
                opens ? example(path, json.path("parameters")) : "",
                stream(json.path("parameters")).map(ApiPage::parameter).toList(),
                types);
    }

    private static Parameter parameter(JsonNode json) {
        JsonNode schema = json.path("schema").has("items") ? json.path("schema").path("items") : json.path("schema");
        return new Parameter(
                json.path("name").asText(),
                json.path("in").asText(),
                json.path("required").asBoolean(),
                json.path("description").asText(),
                stream(schema.path("enum")).map(JsonNode::asText).toList());
    }

    /** With every example there is; empty where the path needs a value that has none. */
    private static String example(String path, JsonNode parameters) {
        String filled = path;
        StringBuilder query = new StringBuilder();
        for (JsonNode parameter : parameters) {
            JsonNode given = parameter.path("example");
            JsonNode first = given.isArray() ? given.path(0) : given;
            String value = URLEncoder.encode(first.asText(), StandardCharsets.UTF_8);
            String name = parameter.path("name").asText();
            if (parameter.path("in").asText().equals("path")) {
                filled = filled.replace("{" + name + "}", value);
            } else if (!first.isMissingNode()) {
                query.append(query.length() == 0 ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(value);
            }
        }
        return filled.contains("{") ? "" : filled + query;
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
