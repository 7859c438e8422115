package org.w3id.diwan.serve.reconcile;

import static org.w3id.diwan.serve.reconcile.JsonInput.malformed;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.w3id.diwan.query.Curie;
import org.w3id.diwan.query.match.MatchQuery;
import org.w3id.diwan.query.match.MatchQuery.Condition;
import org.w3id.diwan.query.match.MatchQuery.Kind;
import org.w3id.diwan.query.match.MatchQuery.Posed;
import org.w3id.diwan.query.match.MatchQuery.Quantifier;
import org.w3id.diwan.query.match.MatchQuery.Strictness;
import org.w3id.diwan.serve.http.Refused;

/**
 * Reads batches of queries; what the schemas refuse is refused here too. A query that cannot be understood does not spoil the others.
 *
 * @see <a href="https://reconciliation-api.github.io/specs/0.2/#reconciliation-queries">0.2, reconciliation queries</a>
 * @see <a href="https://reconciliation-api.github.io/specs/1.0-draft/#structure-of-a-reconciliation-query">1.0-draft, structure of a
 *     reconciliation query</a>
 */
final class MatchQueries {
    /** Most queries of a batch; the manifests state it too. */
    static final int MOST = 100;

    private static final int USUAL_LIMIT = 10;
    private static final int HIGHEST_LIMIT = 100;
    private static final int MOST_CONDITIONS = 20;
    private static final int MOST_VALUES = 100;
    private static final Set<String> FINAL_MEMBERS = Set.of("query", "type", "type_strict", "limit", "properties");
    private static final Set<String> DRAFT_MEMBERS = Set.of("type", "limit", "lang", "dir", "conditions");

    private MatchQueries() {}

    /** Of version 0.2, by their keys. */
    static List<Posed> ofFinal(String queries) {
        List<Posed> posed = new ArrayList<>();
        JsonNode batch = bounded(JsonInput.object("queries", queries));
        batch.properties()
                .forEach(query -> posed.add(read(query.getKey(), query.getValue(), MatchQueries::finalQuery)));
        return expectSome(posed);
    }

    /** Of the draft of version 1.0, in order. */
    static List<Posed> ofDraft(JsonNode body) {
        List<Posed> posed = new ArrayList<>();
        JsonNode batch = bounded(JsonInput.array("queries", body.path("queries")));
        batch.forEach(query -> posed.add(read("", query, MatchQueries::draftQuery)));
        return expectSome(posed);
    }

    private static JsonNode bounded(JsonNode batch) {
        if (batch.size() > MOST) {
            throw Refused.with(
                    413,
                    "The batch holds " + batch.size() + " queries; at most " + MOST
                            + " are answered at once, as the manifest says.");
        }
        return batch;
    }

    private static Posed read(String key, JsonNode query, Function<JsonNode, MatchQuery> reader) {
        try {
            return new Posed(key, Optional.of(reader.apply(JsonInput.object("It", query))), "");
        } catch (Refused refused) {
            return new Posed(key, Optional.empty(), refused.problem().detail());
        }
    }

    private static List<Posed> expectSome(List<Posed> posed) {
        if (!posed.isEmpty() && posed.stream().allMatch(each -> each.query().isEmpty())) {
            Posed first = posed.get(0);
            String which = first.key().isEmpty() ? "The first query" : "Query " + JsonInput.shortened(first.key());
            throw malformed(which + ": " + first.fault());
        }
        return posed;
    }

    private static MatchQuery finalQuery(JsonNode query) {
        expectOnly(FINAL_MEMBERS, query);
        List<Condition> conditions = new ArrayList<>();
        JsonInput.member(query, "query", JsonInput::string)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> conditions.add(Condition.of(Kind.NAME, "", List.of(text))));
        JsonInput.member(query, "properties", JsonInput::array)
                .ifPresent(items -> items.forEach(item -> {
                    JsonInput.object("Each item of properties", item);
                    String property = Curie.localName(JsonInput.string("pid", item.path("pid")));
                    conditions.add(Condition.of(Kind.PROPERTY, property, values("v", item.path("v"))));
                }));
        if (!query.has("query") && conditions.isEmpty()) {
            throw malformed("It needs a query or properties.");
        }
        Strictness strictness =
                choice(query, "type_strict", Strictness.values()).orElse(Strictness.ANY);
        return new MatchQuery(finalTypes(query.path("type")), strictness, limit(query), "", few(conditions));
    }

    private static Set<String> finalTypes(JsonNode type) {
        if (type.isMissingNode() || type.isNull()) {
            return Set.of();
        }
        List<String> types = type.isTextual() ? List.of(type.textValue()) : JsonInput.strings("type", type);
        return types.stream()
                .filter(each -> !each.isBlank())
                .map(Curie::localName)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static MatchQuery draftQuery(JsonNode query) {
        expectOnly(DRAFT_MEMBERS, query);
        List<Condition> conditions = new ArrayList<>();
        String language = language(query, "");
        for (JsonNode item : JsonInput.array("conditions", query.path("conditions"))) {
            conditions.add(draftCondition(JsonInput.object("Each condition", item)));
            language = language(item, language);
        }
        if (conditions.isEmpty()) {
            throw malformed("conditions must hold at least one.");
        }
        Set<String> types = JsonInput.member(query, "type", JsonInput::string).stream()
                .map(Curie::localName)
                .collect(Collectors.toSet());
        return new MatchQuery(types, Strictness.ANY, limit(query), language, few(conditions));
    }

    private static Condition draftCondition(JsonNode item) {
        Kind kind = choice(item, "matchType", Kind.values())
                .orElseThrow(() -> malformed("matchType must be name, id or property."));
        if (item.has("matchQualifier")) {
            throw malformed("No matchQualifier is supported; leave it out.");
        }
        String property =
                kind == Kind.PROPERTY ? Curie.localName(JsonInput.string("propertyId", item.path("propertyId"))) : "";
        JsonNode required = item.path("required");
        if (!required.isMissingNode() && !required.isBoolean()) {
            throw malformed("required must be true or false.");
        }
        return new Condition(
                kind,
                property,
                values("propertyValue", item.path("propertyValue")),
                required.asBoolean(),
                choice(item, "matchQuantifier", Quantifier.values()).orElse(Quantifier.ANY));
    }

    private static String language(JsonNode object, String otherwise) {
        return JsonInput.member(object, "lang", JsonInput::string)
                .map(tag -> Locale.forLanguageTag(tag).getLanguage())
                .orElse(otherwise);
    }

    /** A member that takes some words; empty if it is not there. */
    private static <E extends Enum<E>> Optional<E> choice(JsonNode object, String name, E[] choices) {
        Map<String, E> byWord =
                Maps.uniqueIndex(List.of(choices), each -> each.name().toLowerCase(Locale.ROOT));
        return JsonInput.member(object, name, JsonInput::string)
                .map(word -> Optional.ofNullable(byWord.get(word))
                        .orElseThrow(() -> malformed(
                                name + " must be " + String.join(" or ", new TreeSet<>(byWord.keySet())) + ".")));
    }

    private static void expectOnly(Set<String> known, JsonNode query) {
        query.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw malformed(
                        "It has a member that the specification does not know: " + JsonInput.shortened(name) + ".");
            }
        });
    }

    private static int limit(JsonNode query) {
        JsonNode limit = query.path("limit");
        if (limit.isMissingNode() || limit.isNull()) {
            return USUAL_LIMIT;
        }
        if (!limit.isNumber() || limit.doubleValue() < 1) {
            throw malformed("limit must be a number from 1.");
        }
        return (int) Math.min(limit.doubleValue(), HIGHEST_LIMIT);
    }

    /** One value or several: texts, numbers, truth values, or entities by their ids. */
    private static List<String> values(String name, JsonNode given) {
        List<String> values = new ArrayList<>();
        for (JsonNode value : given.isArray() ? given : List.of(given)) {
            if (value.isObject()) {
                values.add(JsonInput.string("The id in " + name, value.path("id")));
            } else if (value.isValueNode() && !value.isNull()) {
                values.add(value.asText().strip());
            } else {
                throw malformed(name + " must be a string, a number, a truth value, an entity, or an array of such.");
            }
        }
        if (values.size() > MOST_VALUES) {
            throw malformed(name + " holds more than " + MOST_VALUES + " values.");
        }
        return values;
    }

    private static List<Condition> few(List<Condition> conditions) {
        if (conditions.size() > MOST_CONDITIONS) {
            throw malformed("It has more than " + MOST_CONDITIONS + " conditions.");
        }
        return conditions;
    }
}
