package org.w3id.diwan.serve.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads queries of version 0.2; what its schema refuses is refused here too.
 *
 * @see <a href="https://reconciliation-api.github.io/specs/0.2/#reconciliation-queries">0.2, reconciliation queries</a>
 */
final class FinalQueries {
    private static final Set<String> MEMBERS = Set.of("query", "type", "type_strict", "limit", "properties");

    private FinalQueries() {}

    static List<Posed> read(String queries) throws RefusedRequest {
        return Posed.readAll(Json.object("queries", queries), FinalQueries::question);
    }

    private static Question question(JsonNode query) throws RefusedRequest {
        QueryMembers.expectOnly(MEMBERS, query);
        List<Question.Condition> conditions = new ArrayList<>();
        String text =
                query.has("query") ? Json.string("query", query.path("query")).strip() : "";
        if (!text.isEmpty()) {
            conditions.add(Question.Condition.name(text));
        }
        addProperties(query, conditions);
        if (!query.has("query") && conditions.isEmpty()) {
            throw RefusedRequest.malformed("It needs a query or properties.");
        }
        QueryMembers.expectFew(conditions);
        return new Question(types(query), strictness(query), QueryMembers.limit(query), "", conditions);
    }

    private static Set<String> types(JsonNode query) throws RefusedRequest {
        JsonNode type = query.path("type");
        if (type.isMissingNode() || type.isNull()) {
            return Set.of();
        }
        List<String> types = type.isTextual() ? List.of(type.textValue()) : Json.strings("type", type);
        return types.stream()
                .filter(each -> !each.isBlank())
                .map(Ontology::localName)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Question.Strictness strictness(JsonNode query) throws RefusedRequest {
        if (!query.has("type_strict")) {
            return Question.Strictness.ANY;
        }
        return switch (Json.string("type_strict", query.path("type_strict"))) {
            case "any" -> Question.Strictness.ANY;
            case "should" -> Question.Strictness.SHOULD;
            case "all" -> Question.Strictness.ALL;
            default -> throw RefusedRequest.malformed("type_strict must be any, should or all.");
        };
    }

    private static void addProperties(JsonNode query, List<Question.Condition> conditions) throws RefusedRequest {
        if (!query.has("properties")) {
            return;
        }
        for (JsonNode item : Json.array("properties", query.path("properties"))) {
            Json.object("Each item of properties", item);
            String property = Json.string("pid", item.path("pid"));
            conditions.add(Question.Condition.property(
                    Ontology.localName(property), QueryMembers.values("v", item.path("v"))));
        }
    }
}
