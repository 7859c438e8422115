package org.w3id.diwan.serve.reconcile;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.w3id.diwan.model.file.NotUtf8Exception;
import org.w3id.diwan.model.file.Utf8Text;
import org.w3id.diwan.serve.http.Json;
import org.w3id.diwan.serve.http.Refused;

/** Reads what clients send in JSON; what is not as it must be is refused. */
final class JsonInput {
    private static final int LONGEST_SHOWN = 200;
    /** What Jackson adds for programmers. */
    private static final Pattern ASIDE = Pattern.compile("(?s)(?: \\((?:start marker|for |through )|, from `).*");

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
            return object("The body", Utf8Text.decode(body));
        } catch (NotUtf8Exception malformed) {
            throw malformed("The body is not UTF-8.");
        }
    }

    /** Jackson's words without what they say of Java. */
    private static String reason(JsonProcessingException malformed) {
        JsonLocation at = malformed.getLocation();
        return shortened(ASIDE.matcher(malformed.getOriginalMessage()).replaceFirst(""))
                + (at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")");
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

    /** A member as it is read; empty if it is not there. */
    static <T> Optional<T> member(JsonNode object, String name, BiFunction<String, JsonNode, T> reader) {
        return object.has(name) ? Optional.of(reader.apply(name, object.path(name))) : Optional.empty();
    }
}
