package org.w3id.diwan.article.language;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.w3id.diwan.model.file.Digest;

/**
 * A question to a model.
 *
 * @param model the model's name
 * @param messages what is said to it
 * @param schema what its answer must look like
 * @param key what tells this question from any other, whichever server is asked
 */
record ChatRequest(String model, List<Message> messages, JsonNode schema, String key) {
    static final int TEMPERATURE = 0;
    static final int SEED = 1;
    static final int MOST_TOKENS = 8_192;

    private static final int SHOWN = 4_000;

    /** One message, with the wire format's names. */
    record Message(String role, String content) {}

    ChatRequest {
        messages = List.copyOf(messages);
    }

    /**
     * A first question.
     *
     * @param identity the prompt's version and what is asked about. Names that only help are left out, so that an answer outlives a change
     *     of the register
     */
    static ChatRequest of(String model, String system, String user, JsonNode schema, List<String> identity) {
        List<String> parts = new ArrayList<>(identity);
        parts.addAll(List.of(model, schema.toString(), TEMPERATURE + " " + SEED + " " + MOST_TOKENS));
        return new ChatRequest(
                model, List.of(new Message("system", system), new Message("user", user)), schema, Digest.of(parts));
    }

    /** The same question after an answer that was of no use. */
    ChatRequest after(UnusableAnswer unusable) {
        List<Message> longer = new ArrayList<>(messages);
        String answer = unusable.answer();
        longer.add(new Message("assistant", answer.substring(0, Math.min(answer.length(), SHOWN))));
        longer.add(new Message(
                "user",
                "This answer cannot be used: " + unusable.getMessage() + ". Answer again, with the JSON object only."));
        return new ChatRequest(model, longer, schema, key);
    }
}
