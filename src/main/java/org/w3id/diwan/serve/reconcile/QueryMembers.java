package org.w3id.diwan.serve.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the members that queries of both versions have. */
final class QueryMembers {
    private QueryMembers() {}

    /** The schemas of both versions allow no others. */
    static void expectOnly(Set<String> known, JsonNode query) throws RefusedRequest {
        for (Map.Entry<String, JsonNode> member : query.properties()) {
            if (!known.contains(member.getKey())) {
                throw RefusedRequest.malformed("It has a member that the specification does not know: "
                        + Json.shortened(member.getKey()) + ".");
            }
        }
    }

    static int limit(JsonNode query) throws RefusedRequest {
        JsonNode limit = query.path("limit");
        if (limit.isMissingNode() || limit.isNull()) {
            return Question.USUAL_LIMIT;
        }
        if (!limit.isNumber() || limit.doubleValue() < 1) {
            throw RefusedRequest.malformed("limit must be a number from 1.");
        }
        return (int) Math.min(limit.doubleValue(), Question.HIGHEST_LIMIT);
    }

    /** One value or several: texts, numbers, truth values, or entities by their ids. */
    static List<String> values(String name, JsonNode given) throws RefusedRequest {
        List<String> values = new ArrayList<>();
        for (JsonNode value : given.isArray() ? given : List.of(given)) {
            if (value.isObject()) {
                values.add(Json.string("The id in " + name, value.path("id")));
            } else if (value.isValueNode() && !value.isNull()) {
                values.add(value.asText().strip());
            } else {
                throw RefusedRequest.malformed(
                        name + " must be a string, a number, a truth value, an entity, or an array of such.");
            }
        }
        if (values.size() > Question.MOST_VALUES) {
            throw RefusedRequest.malformed(name + " holds more than " + Question.MOST_VALUES + " values.");
        }
        return values;
    }

    static void expectFew(List<?> conditions) throws RefusedRequest {
        if (conditions.size() > Question.MOST_CONDITIONS) {
            throw RefusedRequest.malformed("It has more than " + Question.MOST_CONDITIONS + " conditions.");
        }
    }
}
