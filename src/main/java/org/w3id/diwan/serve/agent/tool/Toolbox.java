package org.w3id.diwan.serve.agent.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.query.QueryCancelledException;
import org.w3id.diwan.query.BadParameter;
import org.w3id.diwan.query.EndpointFailure;
import org.w3id.diwan.query.GraphConnection;
import org.w3id.diwan.query.entity.CurrentRegister;
import org.w3id.diwan.query.entity.EntityRegister;
import org.w3id.diwan.serve.agent.tool.ToolAnswer.Status;
import org.w3id.diwan.serve.http.Json;
import org.w3id.diwan.store.journal.ChangeJournal;

/**
 * The tools of agents: they only read, answer the same in the same order as long as the graph is the same, and say of every fact who says
 * so. What the graph holds is never taken for an instruction.
 */
public final class Toolbox {
    private static final String TIMED_OUT =
            "Timed out: this took longer than the server allows. Nothing follows from that; ask for less.";

    private final Supplier<GraphConnection> connections;
    private final CurrentRegister register;
    private final Map<String, ToolCall> calls = new HashMap<>();
    private final Map<String, JsonNode> inputs = new HashMap<>();
    private final ArrayNode descriptions;

    /**
     * Over a graph.
     *
     * @param register its entities, by name
     * @param journal of what the last loads changed; empty where none is kept
     */
    public Toolbox(
            Supplier<GraphConnection> connections,
            CurrentRegister register,
            Supplier<Optional<ChangeJournal>> journal) {
        this.connections = connections;
        this.register = register;
        calls.putAll(new EntityTools(connections).calls());
        calls.putAll(ClaimTools.calls());
        calls.putAll(new QueryTools(journal).calls());
        descriptions = describe();
        descriptions.forEach(tool -> inputs.put(tool.path("name").textValue(), tool.path("inputSchema")));
    }

    private static ArrayNode describe() {
        try (InputStream file = Objects.requireNonNull(Toolbox.class.getResourceAsStream("/serve/agent/tools.json"))) {
            JsonNode tools = Json.STRICT.readTree(file);
            ArrayNode described = Json.STRICT.createArrayNode();
            for (JsonNode tool : tools.path("tools")) {
                ObjectNode one = described.addObject();
                one.setAll((ObjectNode) tool);
                ObjectNode input = (ObjectNode) one.path("inputSchema");
                if (!tools.path("without")
                        .toString()
                        .contains("\"" + tool.path("name").textValue() + "\"")) {
                    ((ObjectNode) input.path("properties")).setAll((ObjectNode) tools.path("shared"));
                }
                input.put("type", "object").put("additionalProperties", false);
                ObjectNode output = one.withObject("/outputSchema");
                output.put("type", "object").putArray("required").add("status");
                ObjectNode properties = output.withObject("/properties");
                tools.path("envelope").properties().forEach(each -> properties.set(each.getKey(), each.getValue()));
                one.set("annotations", tools.path("annotations"));
            }
            return described;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The tools as {@code tools/list} gives them, always in the same order. */
    public ArrayNode descriptions() {
        return descriptions.deepCopy();
    }

    /** Whether there is such a tool. */
    public boolean has(String name) {
        return calls.containsKey(name) && inputs.containsKey(name);
    }

    /**
     * The result of {@code tools/call}. What is wrong with the call is said in it, for the agent to read.
     *
     * @param name of a tool that is there
     * @param arguments an object
     */
    public ObjectNode call(String name, JsonNode arguments) {
        ToolCall call = Objects.requireNonNull(calls.get(name), name);
        try {
            refuseUnknown(name, arguments);
            Optional<EntityRegister> current = register.get();
            if (current.isEmpty()) {
                return failed(Status.UNAVAILABLE, "The names are still being indexed; ask again in a few seconds.");
            }
            ToolArguments checked = new ToolArguments(arguments, current.get());
            int most = checked.maxBytes();
            try (GraphConnection graph = connections.get()) {
                return call.answer(checked, graph).result(most);
            }
        } catch (BadParameter bad) {
            return bad.isNotFound()
                    ? failed(Status.NOT_IN_GRAPH, "Not in the graph: " + bad.getMessage())
                    : failed(Status.BAD_REQUEST, bad.parameter() + ": " + bad.getMessage() + ".");
        } catch (QueryCancelledException late) {
            return failed(Status.TIMED_OUT, TIMED_OUT);
        } catch (RuntimeException failure) {
            return EndpointFailure.of(failure)
                    .map(why -> failed(
                            why.status() == 504 ? Status.TIMED_OUT : Status.UNAVAILABLE,
                            (why.status() == 504 ? "Timed out: " : "The graph cannot be asked: ") + why.detail()))
                    .orElseThrow(() -> failure);
        }
    }

    private static ObjectNode failed(Status status, String why) {
        return ToolAnswer.of(status, why).result(Integer.MAX_VALUE);
    }

    private void refuseUnknown(String name, JsonNode arguments) {
        JsonNode known = inputs.getOrDefault(name, MissingNode.getInstance()).path("properties");
        arguments.fieldNames().forEachRemaining(given -> {
            if (!known.has(given)) {
                List<String> names = new ArrayList<>();
                known.fieldNames().forEachRemaining(names::add);
                throw BadParameter.of(
                        BadParameter.shown(given),
                        name + " takes no such argument; the nearest " + ToolArguments.nearest(given, names));
            }
        });
    }
}
