package org.w3id.diwan.serve.reconcile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.w3id.diwan.serve.Json;
import org.w3id.diwan.serve.Refused;

/** Reads what clients send in JSON; what is not as it must be is refused. */
final class JsonInput {
    private static final int LONGEST_SHOWN = 200;
    /** What Jackson adds for programmers. */
    private static final List<String> ASIDES = List.of(" (start marker", ", from `", " (for ", " (through ");

    private JsonInput() {}

    static Refused malformed(String detail) {
        return Refused.with(400, detail);
    }

    /** An object. */
    static JsonNode object(String parameter, String text) {
        try {
            return object(parameter, Json.STRICT.readTree(text));
        } catch (JsonProcessingException malformed) {
            throw malformed(parameter + " is not JSON: " + reason(malformed));
        }
    }

    /** An object in a request's body, which is UTF-8. */
    static JsonNode body(byte[] body) {
        try {
            return object(
                    "The body",
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(body))
                            .toString());
        } catch (CharacterCodingException malformed) {
            throw malformed("The body is not UTF-8.");
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

    static JsonNode object(String where, JsonNode value) {
        if (!value.isObject()) {
            throw malformed(where + " must be a JSON object.");
        }
        return value;
    }

    static JsonNode array(String where, JsonNode value) {
        if (!value.isArray()) {
            throw malformed(where + " must be a JSON array.");
        }
        return value;
    }

    static String string(String where, JsonNode value) {
        if (!value.isTextual()) {
            throw malformed(where + " must be a string.");
        }
        return value.textValue();
    }

    static List<String> strings(String where, JsonNode value) {
        List<String> strings = new ArrayList<>();
        array(where, value).forEach(item -> strings.add(string("Each item of " + where, item)));
        return strings;
    }
}
