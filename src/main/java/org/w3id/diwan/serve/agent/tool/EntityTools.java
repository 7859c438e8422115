package org.w3id.diwan.serve.agent.tool;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.w3id.diwan.model.vocabulary.IriScheme;
import org.w3id.diwan.names.Match;
import org.w3id.diwan.names.NameQuery;
import org.w3id.diwan.query.BadParameter;
import org.w3id.diwan.query.Curie;
import org.w3id.diwan.query.GraphConnection;
import org.w3id.diwan.query.claim.SpokenStatement;
import org.w3id.diwan.query.entity.KnownEntity;
import org.w3id.diwan.query.match.MatchQuery;
import org.w3id.diwan.query.match.Matcher;
import org.w3id.diwan.query.match.RankedMatch;
import org.w3id.diwan.query.ontology.AskableProperty;
import org.w3id.diwan.query.selection.ClaimCounts;
import org.w3id.diwan.serve.agent.tool.ToolAnswer.Item;

/** Who and what there is. */
record EntityTools(Supplier<GraphConnection> connections) {
    private static final int MOST_FOUND = 200;
    private static final String IDENTIFIERS = """
            SELECT DISTINCT ?p ?o { VALUES ?p { owl:sameAs :country foaf:isPrimaryTopicOf }
              GRAPH ?g { <%s> ?p ?o } } ORDER BY ?p ?o LIMIT 50""";

    Map<String, ToolCall> calls() {
        return Map.of("search_entities", this::search, "describe_entity", this::describe, "reconcile", this::reconcile);
    }

    private ToolAnswer search(ToolArguments arguments, GraphConnection graph) {
        String text = arguments.required("query");
        NameQuery query = NameQuery.of(text)
                .ofTypes(arguments.types("type"))
                .preferring(arguments.text("language").orElse(""))
                .atMost(MOST_FOUND);
        List<Match> matches = arguments.register().index().find(query);
        var known = arguments
                .register()
                .load(matches.stream().map(match -> match.entity().value()).toList());
        List<Item> items = new ArrayList<>();
        for (Match match : matches) {
            known.getOrDefault(match.entity().value(), Optional.empty())
                    .ifPresent(entity -> items.add(found(entity, match)));
        }
        String headline = items.isEmpty()
                ? "Not in the graph: nothing is called " + SpokenStatement.quoted(text) + "."
                : items.size() + " found, the best first. A score below " + Match.CERTAIN + " is a guess.";
        return ToolAnswer.all(headline, "entities", items, arguments.offset());
    }

    private static Item found(KnownEntity entity, Match match) {
        Map<String, Object> value = brief(entity);
        value.put("matched", match.matched().text());
        value.put("score", match.score());
        value.put("certain", match.isCertain());
        value.put(
                "reasons",
                match.reasons().stream()
                        .map(reason -> reason.name().toLowerCase(Locale.ROOT))
                        .toList());
        return new Item(
                value, name(entity) + " (id:" + entity.id() + ", " + type(entity) + ", score " + match.score() + ")");
    }

    private static Map<String, Object> brief(KnownEntity entity) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("iri", IriScheme.entities() + entity.id());
        value.put("name", name(entity));
        value.put("type", type(entity));
        if (!entity.description().isEmpty()) {
            value.put("quotedDescription", entity.description());
        }
        return value;
    }

    private static String name(KnownEntity entity) {
        return entity.name(List.of("en")).text();
    }

    private static String type(KnownEntity entity) {
        return entity.types().stream().findFirst().orElse("Entity");
    }

    private ToolAnswer describe(ToolArguments arguments, GraphConnection graph) {
        String iri = arguments.entity("entity", arguments.required("entity"));
        KnownEntity entity = arguments
                .register()
                .entity(iri)
                .orElseThrow(() -> BadParameter.notFound("entity", "the graph does not describe " + iri + "."));
        Map<String, Object> value = brief(entity);
        value.put("names", new TreeMap<>(entity.names()));
        value.put("types", entity.types());
        Map<String, List<String>> links = new TreeMap<>();
        graph.select(
                IDENTIFIERS.formatted(iri),
                row -> links.computeIfAbsent(Curie.tail(row.text("p")), property -> new ArrayList<>())
                        .add(row.text("o")));
        value.putAll(links);
        List<Item> items = new ClaimCounts(graph)
                .of(iri, true).stream()
                        .filter(count -> count.reviewed() > 0)
                        .map(EntityTools::tally)
                        .toList();
        String description = entity.description().isEmpty()
                ? ""
                : " Described as " + SpokenStatement.quoted(entity.description()) + ".";
        String headline =
                name(entity) + " (id:" + entity.id() + ", " + String.join(", ", entity.types()) + ")." + description
                        + (items.isEmpty()
                                ? " No claim speaks of it."
                                : " Claims by role, relation and modality; list_claims gives them:");
        return ToolAnswer.all(headline, "claims", items, arguments.offset())
                .found()
                .with("entity", value);
    }

    private record Tally(String role, String relation, String modality, int claims) {}

    private static Item tally(ClaimCounts.Count count) {
        Tally tally = new Tally(count.role(), count.relation(), count.modality(), count.reviewed());
        String mark = tally.modality().equals("Actual") ? "" : tally.modality().toUpperCase(Locale.ROOT) + " ";
        return new Item(tally, "as " + tally.role() + ": " + mark + tally.relation() + " " + tally.claims());
    }

    private ToolAnswer reconcile(ToolArguments arguments, GraphConnection graph) {
        List<String> names = arguments.texts("names");
        if (names.isEmpty()) {
            throw BadParameter.of("names", "names is missing: a list of names as somebody's table writes them");
        }
        List<MatchQuery.Condition> shared = conditions(arguments);
        Set<String> types = arguments.types("type");
        List<MatchQuery> queries = names.stream()
                .map(name -> {
                    List<MatchQuery.Condition> all = new ArrayList<>(shared);
                    all.add(0, MatchQuery.Condition.of(MatchQuery.Kind.NAME, "", List.of(name)));
                    return new MatchQuery(types, MatchQuery.Strictness.ANY, 2, "", all);
                })
                .toList();
        List<List<RankedMatch>> answers = new Matcher(arguments.register(), connections).answer(queries);
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            items.add(reconciled(names.get(i), answers.get(i)));
        }
        return ToolAnswer.all(
                "Only what is certain may be taken without a person looking.", "matches", items, arguments.offset());
    }

    private static List<MatchQuery.Condition> conditions(ToolArguments arguments) {
        List<MatchQuery.Condition> conditions = new ArrayList<>();
        arguments.given().path("properties").properties().forEach(each -> {
            String property = arguments
                    .term("properties", each.getKey(), (AskableProperty any) -> true)
                    .id();
            conditions.add(MatchQuery.Condition.of(
                    MatchQuery.Kind.PROPERTY, property, List.of(each.getValue().asText())));
        });
        return conditions;
    }

    private static Item reconciled(String asked, List<RankedMatch> matches) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("asked", asked);
        value.put("candidates", matches.stream().map(EntityTools::candidate).toList());
        String line = matches.isEmpty()
                ? "not in the graph"
                : (matches.get(0).certain() ? "" : "perhaps ") + "id:"
                        + matches.get(0).entity().id() + ", score "
                        + matches.get(0).score();
        return new Item(value, SpokenStatement.quoted(asked) + ": " + line);
    }

    private static Map<String, Object> candidate(RankedMatch match) {
        Map<String, Object> value = brief(match.entity());
        value.put("score", match.score());
        value.put("certain", match.certain());
        return value;
    }
}
