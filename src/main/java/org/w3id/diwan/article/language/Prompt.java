package org.w3id.diwan.article.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.w3id.diwan.model.file.Digest;

/**
 * What a model is told and what its answers must look like. Both are resources in {@code prompts/}; what stands in braces in the words, and
 * the choices that the ontology gives, are filled in.
 *
 * @param claims how to read a text
 * @param check how to look at claims a second time
 */
record Prompt(String claims, String check) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FOLDER = "/prompts/";
    private static final int SHORT = 8;

    /** The one that comes with Diwan. */
    static Prompt shipped() throws IOException {
        return new Prompt(resource("claims.txt"), resource("check.txt"));
    }

    /** The same as long as no word of the prompt changes. */
    String version() {
        return Digest.of(List.of(claims, check)).substring(0, SHORT);
    }

    static String filled(String words, Map<String, String> values) {
        String filled = words;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }

    /** A text between marks that do not stand in it, so that it cannot pretend to end. */
    static String marked(String text) {
        String mark = "text-" + Digest.of(text).substring(0, SHORT);
        return "<" + mark + ">\n" + text + "\n</" + mark + ">";
    }

    /**
     * What an answer must look like.
     *
     * @param choices the values of members that are chosen from a list, by the JSON pointer of the list
     */
    static JsonNode schema(String name, Map<String, List<String>> choices) throws IOException {
        JsonNode schema = JSON.readTree(resource(name + ".schema.json"));
        choices.forEach((pointer, values) -> values.forEach(((ArrayNode) schema.at(pointer))::add));
        return schema;
    }

    private static String resource(String name) throws IOException {
        return Resources.toString(Resources.getResource(Prompt.class, FOLDER + name), StandardCharsets.UTF_8);
    }
}
