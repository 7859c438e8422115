package org.w3id.diwan.serve.agent.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.w3id.diwan.serve.http.Json;

/**
 * What a tool answers, before it is cut to the bytes that the agent wants.
 *
 * @param status what came of the call
 * @param headline the first line of the text
 * @param more further members of the structured answer
 * @param key the member that holds the items
 * @param items in a fixed order, from the position asked for
 * @param offset how many items stand before the first
 * @param total how many items there are in all
 */
record ToolAnswer(
        Status status, String headline, Map<String, Object> more, String key, List<Item> items, int offset, int total) {
    /** What came of a call; an agent must not take one for another. */
    enum Status {
        /** The graph says something. */
        FOUND(false),
        /** The graph says nothing of it, which is no denial. */
        NOT_IN_GRAPH(false),
        /** The question was not understood. */
        BAD_REQUEST(true),
        /** The answer was not found in time; nothing follows from that. */
        TIMED_OUT(true),
        /** The graph cannot be asked now. */
        UNAVAILABLE(true);

        private final boolean error;

        Status(boolean error) {
            this.error = error;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One of a list.
     *
     * @param value a record, map or list
     * @param line the same in one line
     */
    record Item(Object value, String line) {}

    /** Without a list. */
    static ToolAnswer of(Status status, String headline) {
        return new ToolAnswer(status, headline, Map.of(), "", List.of(), 0, 0);
    }

    /** A list of which all that follows {@code offset} is here, or at least as much as anybody may want. */
    static ToolAnswer list(String headline, String key, List<Item> items, int offset, int total) {
        Status status = total == 0 ? Status.NOT_IN_GRAPH : Status.FOUND;
        return new ToolAnswer(status, headline, Map.of(), key, items, offset, total);
    }

    /** The whole list, from which the part after {@code offset} is taken. */
    static ToolAnswer all(String headline, String key, List<Item> all, int offset) {
        return list(headline, key, all.stream().skip(offset).toList(), Math.min(offset, all.size()), all.size());
    }

    /** The same where the graph says something, even if the list is empty. */
    ToolAnswer found() {
        return new ToolAnswer(Status.FOUND, headline, more, key, items, offset, total);
    }

    /** The same with a further member. */
    ToolAnswer with(String name, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(more);
        all.put(name, value);
        return new ToolAnswer(status, headline, all, key, items, offset, total);
    }

    /**
     * As a result of {@code tools/call}, the structured answer and the text together in at most so many bytes.
     *
     * @see <a href="https://modelcontextprotocol.io/specification/2025-11-25/server/tools">Tools</a>
     */
    ObjectNode result(int mostBytes) {
        ObjectNode structured = Json.STRICT.createObjectNode().put("status", status.word());
        List<String> lines = new ArrayList<>(List.of(headline));
        more.forEach((name, value) -> structured.set(name, Json.STRICT.valueToTree(value)));
        if (!key.isEmpty()) {
            fill(structured, lines, mostBytes - bytes(structured) - bytes(headline) - 298);
        }
        if (more.isEmpty() && key.isEmpty()) {
            structured.put("message", headline);
        }
        ObjectNode result = Json.STRICT.createObjectNode();
        result.putArray("content").addObject().put("type", "text").put("text", String.join("\n", lines));
        result.set("structuredContent", structured);
        return result.put("isError", status.error);
    }

    private void fill(ObjectNode structured, List<String> lines, int most) {
        ArrayNode list = Json.STRICT.createArrayNode();
        int left = most;
        for (Item item : items) {
            JsonNode value = Json.STRICT.valueToTree(item.value());
            left -= bytes(value) + bytes(item.line()) + 2;
            if (left < 0) {
                break;
            }
            list.add(value);
            lines.add(item.line());
        }
        int shown = offset + list.size();
        boolean truncated = shown < total;
        structured.put("total", total).put("truncated", truncated);
        if (truncated) {
            structured.put("next", Integer.toString(shown));
            lines.add(
                    list.isEmpty()
                            ? "Nothing fits into max_bytes; ask with a higher one."
                            : (total - shown) + " more: ask again with after=" + shown + ".");
        }
        structured.set(key, list);
    }

    private static int bytes(Object value) {
        return Json.bytes(value).length;
    }
}
