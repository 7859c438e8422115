package org.w3id.diwan.serve.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads queries of the draft of version 1.0; what its schema refuses is refused here too.
 *
 * @see <a href="https://reconciliation-api.github.io/specs/1.0-draft/#structure-of-a-reconciliation-query">1.0-draft, structure of a
 *     reconciliation query</a>
 */
final class DraftQueries {
    private static final Set<String> MEMBERS = Set.of("type", "limit", "lang", "dir", "conditions");

    private DraftQueries() {}

    static List<Posed> read(JsonNode body) throws RefusedRequest {
        return Posed.readAll(Json.array("queries", body.path("queries")), DraftQueries::question);
    }

    private static Question question(JsonNode query) throws RefusedRequest {
        QueryMembers.expectOnly(MEMBERS, query);
        List<Question.Condition> conditions = new ArrayList<>();
        String language = language(query, "");
        for (JsonNode item : Json.array("conditions", query.path("conditions"))) {
            conditions.add(condition(Json.object("Each condition", item)));
            language = language(item, language);
        }
        if (conditions.isEmpty()) {
            throw RefusedRequest.malformed("conditions must hold at least one.");
        }
        QueryMembers.expectFew(conditions);
        Set<String> types =
                query.has("type") ? Set.of(Ontology.localName(Json.string("type", query.path("type")))) : Set.of();
        return new Question(types, Question.Strictness.ANY, QueryMembers.limit(query), language, conditions);
    }

    private static Question.Condition condition(JsonNode item) throws RefusedRequest {
        Question.Kind kind = kind(item);
        if (item.has("matchQualifier")) {
            throw RefusedRequest.malformed("No matchQualifier is supported; leave it out.");
        }
        String property = kind == Question.Kind.PROPERTY
                ? Ontology.localName(Json.string("propertyId", item.path("propertyId")))
                : "";
        JsonNode required = item.path("required");
        if (!required.isMissingNode() && !required.isBoolean()) {
            throw RefusedRequest.malformed("required must be true or false.");
        }
        return new Question.Condition(
                kind,
                property,
                QueryMembers.values("propertyValue", item.path("propertyValue")),
                required.asBoolean(),
                quantifier(item));
    }

    private static Question.Kind kind(JsonNode item) throws RefusedRequest {
        return switch (Json.string("matchType", item.path("matchType"))) {
            case "name" -> Question.Kind.NAME;
            case "id" -> Question.Kind.ID;
            case "property" -> Question.Kind.PROPERTY;
            default -> throw RefusedRequest.malformed("matchType must be name, id or property.");
        };
    }

    private static Question.Quantifier quantifier(JsonNode item) throws RefusedRequest {
        if (!item.has("matchQuantifier")) {
            return Question.Quantifier.ANY;
        }
        return switch (Json.string("matchQuantifier", item.path("matchQuantifier"))) {
            case "any" -> Question.Quantifier.ANY;
            case "all" -> Question.Quantifier.ALL;
            case "none" -> Question.Quantifier.NONE;
            default -> throw RefusedRequest.malformed("matchQuantifier must be any, all or none.");
        };
    }

    private static String language(JsonNode object, String otherwise) throws RefusedRequest {
        return object.has("lang")
                ? Locale.forLanguageTag(Json.string("lang", object.path("lang")))
                        .getLanguage()
                : otherwise;
    }
}
