package org.w3id.diwan.serve.agent.tool;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.w3id.diwan.model.vocabulary.IriScheme;
import org.w3id.diwan.query.BadParameter;
import org.w3id.diwan.query.ExampleQuestions;
import org.w3id.diwan.query.ExampleQuestions.ExampleQuestion;
import org.w3id.diwan.query.GraphConnection;
import org.w3id.diwan.query.change.ChangeHistory;
import org.w3id.diwan.query.change.UnknownPosition;
import org.w3id.diwan.serve.agent.tool.ToolAnswer.Item;
import org.w3id.diwan.serve.agent.tool.ToolAnswer.Status;
import org.w3id.diwan.store.journal.ChangeJournal;

/**
 * Questions in SPARQL, and what is needed to ask them.
 *
 * @param journal of what the last loads changed; empty where none is kept
 */
record QueryTools(Supplier<GraphConnection> connections, Supplier<Optional<ChangeJournal>> journal) {
    private static final int MOST_CHANGES = 5_000;

    Map<String, ToolCall> calls() {
        return Map.of(
                "list_questions", this::questions,
                "ask_question", this::question,
                "schema", arguments -> new SchemaText(arguments.register().ontology()).answer(),
                "sparql", this::sparql,
                "changes_since", this::changes);
    }

    private record Listed(String name, String asks) {}

    private ToolAnswer questions(ToolArguments arguments) {
        try (GraphConnection graph = connections.get()) {
            List<Item> items = ExampleQuestions.in(graph).all().stream()
                    .map(each -> new Item(new Listed(each.name(), each.asks()), each.name() + ": " + each.asks()))
                    .toList();
            int offset = Math.min(arguments.offset(), items.size());
            String headline =
                    items.isEmpty() ? "This graph carries no questions." : "ask_question answers one by its name.";
            return ToolAnswer.list(headline, "questions", items.subList(offset, items.size()), offset, items.size());
        }
    }

    private ToolAnswer question(ToolArguments arguments) {
        String name = arguments.required("name");
        try (GraphConnection graph = connections.get()) {
            List<ExampleQuestion> all = ExampleQuestions.in(graph).all();
            ExampleQuestion question = all.stream()
                    .filter(each -> each.name().equals(name) || each.name().startsWith(name + "-"))
                    .findFirst()
                    .orElseThrow(() -> BadParameter.of(
                            "name",
                            "there is no question " + BadParameter.shown(name) + "; the nearest "
                                    + ToolArguments.nearest(
                                            name,
                                            all.stream()
                                                    .map(ExampleQuestion::name)
                                                    .toList())));
            ToolAnswer answer = new SparqlTool(graph).ask(question.query(), arguments.offset());
            return answer.with("asks", question.asks()).with("query", question.query());
        }
    }

    private ToolAnswer sparql(ToolArguments arguments) {
        String query = arguments.required("query");
        try (GraphConnection graph = connections.get()) {
            return new SparqlTool(graph).ask(query, arguments.offset());
        }
    }

    private ToolAnswer changes(ToolArguments arguments) {
        Optional<ChangeJournal> kept = journal.get();
        if (kept.isEmpty()) {
            return ToolAnswer.of(
                    Status.UNAVAILABLE, "No journal of changes is kept here: the graph is not in a folder of its own.");
        }
        ChangeHistory history = new ChangeHistory(kept.get());
        int start = position(history, arguments.text("since"));
        int offset = arguments.offset();
        int total = kept.get().size() - start;
        List<Item> items = history.from(start + offset, MOST_CHANGES).stream()
                .map(QueryTools::change)
                .toList();
        String headline = total == 0 ? "Nothing has changed since then." : total + " changes, the oldest first.";
        ToolAnswer answer = ToolAnswer.list(headline, "changes", items, offset, total);
        return new ToolAnswer(Status.FOUND, headline, Map.of(), answer.key(), items, offset, total)
                .with("now", history.newest());
    }

    private static int position(ChangeHistory history, Optional<String> since) {
        try {
            return since.map(history::position).orElse(0);
        } catch (UnknownPosition unknown) {
            throw BadParameter.of("since", String.valueOf(unknown.getMessage()));
        }
    }

    private static Item change(ChangeHistory.Moment moment) {
        Map<String, Object> value = new LinkedHashMap<>();
        String kind = moment.change().kind().name().toLowerCase(Locale.ROOT);
        value.put("iri", moment.change().iri());
        value.put("change", kind);
        value.put("at", moment.at().toString());
        moment.change().replacement().ifPresent(other -> value.put("replacedBy", other));
        return new Item(
                value,
                kind + " "
                        + moment.change().iri().substring(IriScheme.DIWAN.base().length()) + ", " + moment.at());
    }
}
