package org.w3id.diwan.article.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;

/** Writes JSON schemas of the plain kind that servers can hold a model to: objects whose members are all required, lists, texts, choices. */
final class AnswerSchema {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ObjectNode schema = JSON.createObjectNode().put("type", "object");
    private final ObjectNode members = schema.putObject("properties");
    private final ArrayNode required = schema.putArray("required");

    AnswerSchema() {
        schema.put("additionalProperties", false);
    }

    AnswerSchema text(String... names) {
        for (String name : names) {
            member(name).put("type", "string");
        }
        return this;
    }

    AnswerSchema number(String name) {
        member(name).put("type", "integer");
        return this;
    }

    AnswerSchema choice(String name, Collection<String> values) {
        ArrayNode choices = member(name).put("type", "string").putArray("enum");
        values.forEach(choices::add);
        return this;
    }

    AnswerSchema texts(String... names) {
        for (String name : names) {
            member(name).put("type", "array").putObject("items").put("type", "string");
        }
        return this;
    }

    AnswerSchema list(String name, AnswerSchema items) {
        member(name).put("type", "array").set("items", items.schema);
        return this;
    }

    JsonNode json() {
        return schema;
    }

    private ObjectNode member(String name) {
        required.add(name);
        return members.putObject(name);
    }
}
