package org.w3id.diwan.serve.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.w3id.diwan.serve.http.Json;

/**
 * Ways to begin, each with one argument: {@code prompts.json} holds them. {@code text} is what is asked, {@code answer} what it gives, and
 * {@code otherwise} stands for an argument that may be left out.
 */
final class AgentPrompts {
    private static final List<String> NOT_LISTED = List.of("answer", "text", "otherwise");
    private static final JsonNode PROMPTS = read();

    private AgentPrompts() {}

    private static JsonNode read() {
        try {
            return Json.STRICT.readTree(
                    Resources.toByteArray(Resources.getResource(AgentPrompts.class, "/serve/agent/prompts.json")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static ObjectNode list() {
        ObjectNode result = Json.STRICT.createObjectNode();
        ArrayNode prompts = result.putArray("prompts");
        PROMPTS.forEach(prompt -> prompts.add(((ObjectNode) prompt.deepCopy()).without(NOT_LISTED)));
        return result;
    }

    static ObjectNode get(String name, JsonNode arguments) {
        List<String> names = new ArrayList<>();
        for (JsonNode prompt : PROMPTS) {
            names.add(prompt.path("name").asText());
            if (names.contains(name)) {
                return filled(prompt, arguments);
            }
        }
        throw new RpcError(
                RpcError.INVALID_PARAMS, 200, "there is no such prompt; there are " + String.join(" and ", names));
    }

    private static ObjectNode filled(JsonNode prompt, JsonNode arguments) {
        JsonNode argument = prompt.path("arguments").path(0);
        String name = argument.path("name").asText();
        String otherwise = prompt.path("otherwise").asText();
        String given = arguments.path(name).asText(otherwise).strip();
        if (given.isEmpty()) {
            throw new RpcError(
                    RpcError.INVALID_PARAMS,
                    200,
                    name + " is missing: " + argument.path("description").asText());
        }
        ObjectNode result = Json.STRICT.createObjectNode();
        result.set("description", prompt.path("answer"));
        ObjectNode message = result.putArray("messages").addObject().put("role", "user");
        message.putObject("content")
                .put("type", "text")
                .put("text", prompt.path("text").asText().formatted(given));
        return result;
    }
}
