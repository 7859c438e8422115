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
record QueryTools(Supplier<Optional<ChangeJournal>> journal) {
    private static final int MOST_CHANGES = 5_000;

    Map<String, ToolCall> calls() {
        return Map.of(
                "list_questions", QueryTools::questions,
                "ask_question", QueryTools::question,
                "schema",
                        (arguments, graph) ->
                                new SchemaText(arguments.register().ontology()).answer(),
                "sparql", QueryTools::sparql,
                "changes_since", this::changes);
    }

    private record Listed(String name, String asks) {}

    private static ToolAnswer questions(ToolArguments arguments, GraphConnection graph) {
        List<Item> items = ExampleQuestions.in(graph).all().stream()
                .map(each -> new Item(new Listed(each.name(), each.asks()), each.name() + ": " + each.asks()))
                .toList();
        String headline =
                items.isEmpty() ? "This graph carries no questions." : "ask_question answers one by its name.";
        return ToolAnswer.all(headline, "questions", items, arguments.offset());
    }

    private static ToolAnswer question(ToolArguments arguments, GraphConnection graph) {
        String name = arguments.required("name");
        List<ExampleQuestion> all = ExampleQuestions.in(graph).all();
        ExampleQuestion question = all.stream()
                .filter(each -> each.name().equals(name) || each.name().startsWith(name + "-"))
                .findFirst()
                .orElseThrow(() -> {
                    List<String> names = all.stream().map(ExampleQuestion::name).toList();
                    return BadParameter.of(
                            "name",
                            "there is no question " + BadParameter.shown(name) + "; the nearest "
                                    + ToolArguments.nearest(name, names));
                });
        return new SparqlTool(graph)
                .ask(question.query(), arguments.offset())
                .with("asks", question.asks())
                .with("query", question.query());
    }

    private static ToolAnswer sparql(ToolArguments arguments, GraphConnection graph) {
        return new SparqlTool(graph).ask(arguments.required("query"), arguments.offset());
    }

    private ToolAnswer changes(ToolArguments arguments, GraphConnection graph) {
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
        return ToolAnswer.list(headline, "changes", items, offset, total)
                .found()
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
                kind + " " + moment.change().iri().substring(IriScheme.base().length()) + ", " + moment.at());
    }
}
