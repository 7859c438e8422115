package org.w3id.diwan.serve.reconcile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads and writes JSON strictly. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    static byte[] write(Object answer) {
        try {
            return MAPPER.writeValueAsString(answer).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("an answer that is no JSON", bug);
        }
    }

    /** An object. */
    static JsonNode object(String parameter, String text) throws MalformedRequest {
        try {
            return object(parameter, MAPPER.readTree(text));
        } catch (JsonProcessingException malformed) {
            throw new MalformedRequest(parameter + " is not JSON: " + malformed.getOriginalMessage());
        }
    }

    static JsonNode object(String where, JsonNode value) throws MalformedRequest {
        if (!value.isObject()) {
            throw new MalformedRequest(where + " must be a JSON object.");
        }
        return value;
    }

    static JsonNode array(String where, JsonNode value) throws MalformedRequest {
        if (!value.isArray()) {
            throw new MalformedRequest(where + " must be a JSON array.");
        }
        return value;
    }

    static String string(String where, JsonNode value) throws MalformedRequest {
        if (!value.isTextual()) {
            throw new MalformedRequest(where + " must be a string.");
        }
        return value.textValue();
    }

    static List<String> strings(String where, JsonNode value) throws MalformedRequest {
        List<String> strings = new ArrayList<>();
        for (JsonNode item : array(where, value)) {
            strings.add(string("Each item of " + where, item));
        }
        return strings;
    }
}
