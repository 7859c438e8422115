package org.w3id.diwan.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.w3id.diwan.model.Problem.Location;

/** A map with known fields, taken apart by name; what is not as expected becomes a problem and reads as absent. */
final class Fields {
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, Location> keys = new LinkedHashMap<>();
    private final Location where;
    private final String what;
    private final Problems problems;
    private final Scalars scalars;

    /**
     * @param where what stands for the whole in messages about fields that are missing
     * @param what the kind of map, with its article
     */
    Fields(MappingNode map, Location where, String what, Set<String> known, Problems problems) {
        this.where = where;
        this.what = what;
        this.problems = problems;
        this.scalars = new Scalars(problems);
        for (Entry entry : Entry.of(map, "duplicate-key", problems)) {
            String name = entry.key().text();
            if (known.contains(name)) {
                nodes.put(name, entry.value());
                keys.put(name, entry.key().where());
            } else {
                problems.error(
                        "unknown-field",
                        entry.key(),
                        what + " has no field " + Scalars.shown(name) + Suggestion.of(name, known, "delete it"));
            }
        }
    }

    /** The fields of a node that should be a map. */
    static Optional<Fields> of(Node node, Location where, String what, Set<String> known, Problems problems) {
        if (node instanceof MappingNode map) {
            return Optional.of(new Fields(map, where, what, known, problems));
        }
        problems.error("wrong-type", node, what + " is a map of fields; write them here");
        return Optional.empty();
    }

    boolean has(String name) {
        return nodes.containsKey(name);
    }

    /** Tells of each of these fields that is not there. */
    void require(String... names) {
        for (String name : names) {
            if (!has(name)) {
                problems.error("missing-field", where, what + " needs the field " + name + "; add it");
            }
        }
    }

    /** Tells of each of these fields that is there though it has no place here. */
    void refuse(String why, List<String> names) {
        for (String name : names) {
            if (has(name)) {
                problems.error("misplaced-field", where(name), name + " has no place here: " + why);
            }
        }
    }

    /** Where the whole stands. */
    Location where() {
        return where;
    }

    /** Where a field's name stands, or the whole if it is not there. */
    Location where(String name) {
        return keys.getOrDefault(name, where);
    }

    Optional<Node> node(String name) {
        return Optional.ofNullable(nodes.get(name));
    }

    Optional<Word> text(String name) {
        return node(name).flatMap(scalars::text);
    }

    Optional<Word> number(String name) {
        return node(name).flatMap(scalars::number);
    }

    Optional<Word> written(String name) {
        return node(name).flatMap(scalars::written);
    }

    /** One text or a list of texts. */
    List<Word> texts(String name) {
        return each(name, scalars::text);
    }

    /** One value or a list of values that have a form of their own. */
    List<Word> allWritten(String name) {
        return each(name, scalars::written);
    }

    /** A list of numbers. */
    List<Word> numbers(String name) {
        return each(name, scalars::number);
    }

    /** The map under a field. */
    Optional<MappingNode> map(String name) {
        return node(name).flatMap(node -> {
            if (node instanceof MappingNode map) {
                return Optional.of(map);
            }
            problems.error("wrong-type", node, name + " is a map; write `key: value` lines under it");
            return Optional.empty();
        });
    }

    /** The list under a field. */
    List<Node> list(String name) {
        Optional<Node> node = node(name);
        if (node.isPresent() && !(node.get() instanceof SequenceNode)) {
            problems.error("wrong-type", node.get(), name + " is a list; begin each member with `- `");
        }
        return node.filter(SequenceNode.class::isInstance)
                .map(list -> ((SequenceNode) list).getValue())
                .orElse(List.of());
    }

    private List<Word> each(String name, Function<Node, Optional<Word>> reader) {
        List<Word> words = new ArrayList<>();
        node(name).ifPresent(node -> {
            List<Node> members = node instanceof SequenceNode list ? list.getValue() : List.of(node);
            if (members.isEmpty()) {
                problems.error("empty-value", node, name + " is empty; fill it in or delete the field");
            }
            members.forEach(member -> reader.apply(member).ifPresent(words::add));
        });
        return words;
    }
}
