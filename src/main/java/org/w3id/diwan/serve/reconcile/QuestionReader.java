package org.w3id.diwan.serve.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a batch of queries; what the specification's schema refuses is refused here too. */
final class QuestionReader {
    /** Most queries of a batch. */
    static final int MOST = 100;

    private static final int USUAL_LIMIT = 10;
    private static final int HIGHEST_LIMIT = 100;
    private static final int MOST_CONDITIONS = 20;
    private static final Set<String> MEMBERS = Set.of("query", "type", "type_strict", "limit", "properties");

    private QuestionReader() {}

    static Map<String, Question> read(String queries) throws MalformedRequest {
        JsonNode batch = Json.object("queries", queries);
        if (batch.size() > MOST) {
            throw new MalformedRequest(
                    "queries holds " + batch.size() + " queries; at most " + MOST + " are answered at once.");
        }
        Map<String, Question> questions = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> query : batch.properties()) {
            questions.put(query.getKey(), question("Query " + query.getKey(), query.getValue()));
        }
        return questions;
    }

    private static Question question(String where, JsonNode query) throws MalformedRequest {
        Json.object(where, query);
        for (Map.Entry<String, JsonNode> member : query.properties()) {
            if (!MEMBERS.contains(member.getKey())) {
                throw new MalformedRequest(where + " has a member that the specification does not know.");
            }
        }
        String text = query.has("query") ? Json.string(where + ", query,", query.path("query")) : "";
        List<Question.Condition> conditions = conditions(where, query);
        if (!query.has("query") && conditions.isEmpty()) {
            throw new MalformedRequest(where + " needs a query or properties.");
        }
        return new Question(
                text.strip(), types(where, query), strictness(where, query), limit(where, query), conditions);
    }

    private static Set<String> types(String where, JsonNode query) throws MalformedRequest {
        JsonNode type = query.path("type");
        if (type.isMissingNode() || type.isNull()) {
            return Set.of();
        }
        List<String> types = type.isTextual() ? List.of(type.textValue()) : Json.strings("type of " + where, type);
        return types.stream()
                .filter(each -> !each.isBlank())
                .map(Ontology::localName)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Question.Strictness strictness(String where, JsonNode query) throws MalformedRequest {
        if (!query.has("type_strict")) {
            return Question.Strictness.ANY;
        }
        return switch (Json.string(where + ", type_strict,", query.path("type_strict"))) {
            case "any" -> Question.Strictness.ANY;
            case "should" -> Question.Strictness.SHOULD;
            case "all" -> Question.Strictness.ALL;
            default -> throw new MalformedRequest(where + ", type_strict, must be any, should or all.");
        };
    }

    private static int limit(String where, JsonNode query) throws MalformedRequest {
        JsonNode limit = query.path("limit");
        if (limit.isMissingNode() || limit.isNull()) {
            return USUAL_LIMIT;
        }
        if (!limit.isNumber() || limit.doubleValue() < 1) {
            throw new MalformedRequest(where + ", limit, must be a number from 1.");
        }
        return (int) Math.min(limit.doubleValue(), HIGHEST_LIMIT);
    }

    private static List<Question.Condition> conditions(String where, JsonNode query) throws MalformedRequest {
        List<Question.Condition> conditions = new ArrayList<>();
        if (query.has("properties")) {
            for (JsonNode item : Json.array(where + ", properties,", query.path("properties"))) {
                Json.object("Each property of " + where, item);
                String property = Json.string("pid in " + where, item.path("pid"));
                conditions.add(new Question.Condition(Ontology.localName(property), values(where, item.path("v"))));
            }
        }
        if (conditions.size() > MOST_CONDITIONS) {
            throw new MalformedRequest(where + " has more than " + MOST_CONDITIONS + " properties.");
        }
        return conditions;
    }

    private static List<String> values(String where, JsonNode given) throws MalformedRequest {
        List<String> values = new ArrayList<>();
        for (JsonNode value : given.isArray() ? given : List.of(given)) {
            if (value.isObject()) {
                values.add(Json.string("The id of a value in " + where, value.path("id")));
            } else if (value.isValueNode() && !value.isNull()) {
                values.add(value.asText());
            } else {
                throw new MalformedRequest("A value (v) in " + where + " must be a string, number, boolean or entity.");
            }
        }
        return values;
    }
}
