package org.w3id.diwan.serve.home;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.w3id.diwan.serve.http.Json;

/**
 * The description of every address as a browser shows it: what {@code /openapi.json} says, without a part of others that would be a hundred
 * times as large.
 *
 * @param api the whole description
 */
public record ApiPage(JsonNode api) {
    /**
     * A method of a path.
     *
     * @param operation what the description says of it
     */
    public record Call(String path, String method, JsonNode operation) {
        /** An address with the examples filled in; empty if it cannot simply be opened. */
        public String tryIt() {
            if (!method.equals("get") || operation.has("security")) {
                return "";
            }
            String filled = path;
            StringBuilder query = new StringBuilder();
            for (JsonNode parameter : operation.path("parameters")) {
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

        /** The media types of a whole answer; may be empty. */
        public String types() {
            return operation.path("responses").path("200").path("content").properties().stream()
                    .map(Map.Entry::getKey)
                    .collect(Collectors.joining(", "));
        }
    }

    static ApiPage of(byte[] openApi) {
        try {
            return new ApiPage(Json.STRICT.readTree(new String(openApi, StandardCharsets.UTF_8)));
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("an OpenAPI description that is no JSON", bug);
        }
    }

    /** The operations of a tag. */
    public List<Call> calls(JsonNode tag) {
        return api.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(method -> new Call(path.getKey(), method.getKey(), method.getValue())))
                .filter(call ->
                        tag.path("name").equals(call.operation().path("tags").path(0)))
                .toList();
    }

    /** What a parameter may be; empty where any value will do. */
    public String choices(JsonNode parameter) {
        JsonNode schema = parameter.path("schema");
        JsonNode choices = (schema.has("items") ? schema.path("items") : schema).path("enum");
        return StreamSupport.stream(choices.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(", "));
    }
}
