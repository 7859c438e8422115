package org.w3id.diwan.serve.reconcile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads and writes JSON strictly. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final int LONGEST_SHOWN = 200;
    /** What Jackson adds for programmers. */
    private static final List<String> ASIDES = List.of(" (start marker", ", from `", " (for ", " (through ");

    private Json() {}

    static byte[] write(Object answer) {
        try {
            return MAPPER.writeValueAsString(answer).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("an answer that is no JSON", bug);
        }
    }

    /** An object. */
    static JsonNode object(String parameter, String text) throws RefusedRequest {
        try {
            return object(parameter, MAPPER.readTree(text));
        } catch (JsonProcessingException malformed) {
            throw RefusedRequest.malformed(parameter + " is not JSON: " + reason(malformed));
        }
    }

    /** An object in a request's body, which is UTF-8. */
    static JsonNode body(byte[] body) throws RefusedRequest {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return object("The body", text);
        } catch (CharacterCodingException malformed) {
            throw RefusedRequest.malformed("The body is not UTF-8.");
        }
    }

    /** Jackson's words without what they say of Java. */
    private static String reason(JsonProcessingException malformed) {
        String message = malformed.getOriginalMessage();
        int aside = ASIDES.stream()
                .mapToInt(message::indexOf)
                .filter(at -> at >= 0)
                .min()
                .orElse(message.length());
        String where = malformed.getLocation() == null
                ? ""
                : " (line " + malformed.getLocation().getLineNr() + ", column "
                        + malformed.getLocation().getColumnNr() + ")";
        return shortened(message.substring(0, aside)) + where;
    }

    /** What a client sent, short enough for a message. */
    static String shortened(String text) {
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "..." : text;
    }

    static JsonNode object(String where, JsonNode value) throws RefusedRequest {
        if (!value.isObject()) {
            throw RefusedRequest.malformed(where + " must be a JSON object.");
        }
        return value;
    }

    static JsonNode array(String where, JsonNode value) throws RefusedRequest {
        if (!value.isArray()) {
            throw RefusedRequest.malformed(where + " must be a JSON array.");
        }
        return value;
    }

    static String string(String where, JsonNode value) throws RefusedRequest {
        if (!value.isTextual()) {
            throw RefusedRequest.malformed(where + " must be a string.");
        }
        return value.textValue();
    }

    static List<String> strings(String where, JsonNode value) throws RefusedRequest {
        List<String> strings = new ArrayList<>();
        for (JsonNode item : array(where, value)) {
            strings.add(string("Each item of " + where, item));
        }
        return strings;
    }
}
