package org.w3id.diwan.article.language;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;

/** The JSON object in a model's words, which may stand in a fence of back quotes or after a sentence. */
final class AnswerObject {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final int MOST = 300;

    private final JsonNode object;
    private final String answer;

    private AnswerObject(JsonNode object, String answer) {
        this.object = object;
        this.answer = answer;
    }

    static AnswerObject of(String answer) throws UnusableAnswer {
        int begin = answer.indexOf('{');
        int end = answer.lastIndexOf('}');
        if (begin < 0 || end < begin) {
            throw new UnusableAnswer("there is no JSON object in it", answer);
        }
        try {
            return new AnswerObject(JSON.readTree(answer.substring(begin, end + 1)), answer);
        } catch (JsonProcessingException e) {
            throw new UnusableAnswer("it is not valid JSON: " + e.getOriginalMessage(), answer);
        }
    }

    /** The objects of a list. */
    List<JsonNode> list(String name) throws UnusableAnswer {
        JsonNode list = object.path(name);
        if (!list.isArray()) {
            throw new UnusableAnswer("there is no list \"" + name + "\" in it", answer);
        }
        if (list.size() > MOST) {
            throw new UnusableAnswer("the list \"" + name + "\" has more than " + MOST + " members", answer);
        }
        List<JsonNode> members = new ArrayList<>();
        for (JsonNode member : list) {
            if (!member.isObject()) {
                throw new UnusableAnswer("a member of \"" + name + "\" is no object", answer);
            }
            members.add(member);
        }
        return members;
    }

    /** A member that is a text; empty where it is missing or anything else. */
    static String text(JsonNode object, String name) {
        JsonNode value = object.path(name);
        return value.isTextual() ? value.textValue().strip() : "";
    }

    /** A member that is a list of texts. */
    static List<String> texts(JsonNode object, String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode value : object.path(name)) {
            if (value.isTextual() && !value.textValue().isBlank()) {
                texts.add(value.textValue().strip());
            }
        }
        return texts;
    }
}
