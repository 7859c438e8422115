package org.w3id.diwan.dossier.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.w3id.diwan.model.Period;
import org.w3id.diwan.model.Problem.Location;

/** A map with known fields, taken apart by name; what is not as expected becomes a problem and reads as absent. */
public final class Fields {
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Location where;
    private final String what;
    private final Problems problems;

    /**
     * @param where what stands for the whole in messages about fields that are missing
     * @param what the kind of map, with its article
     */
    public Fields(YamlNode map, Location where, String what, Set<String> known) {
        this.where = where;
        this.what = what;
        this.problems = map.problems();
        for (Entry entry : map.entries("duplicate-key")) {
            Word name = entry.key();
            if (known.contains(name.text())) {
                entries.put(name.text(), entry);
            } else {
                name.error(
                        "unknown-field", what + " has no field " + name.shown() + name.suggestion(known, "delete it"));
            }
        }
    }

    /** The fields of a node that should be a map. */
    public static Optional<Fields> of(YamlNode node, Location where, String what, Set<String> known) {
        return node.isMap()
                ? Optional.of(new Fields(node, where, what, known))
                : node.refuse("wrong-type", what + " is a map of fields; write them here");
    }

    public boolean has(String name) {
        return entries.containsKey(name);
    }

    public boolean isMap(String name) {
        return node(name).filter(YamlNode::isMap).isPresent();
    }

    /** Tells of each of these fields that is not there. */
    public void require(String... names) {
        for (String name : names) {
            if (!has(name)) {
                problems.error("missing-field", where, what + " needs the field " + name + "; add it");
            }
        }
    }

    /** Tells of each of these fields that is there though it has no place here. */
    public void refuse(String why, List<String> names) {
        for (String name : names) {
            if (has(name)) {
                problems.error("misplaced-field", where(name), name + " has no place here: " + why);
            }
        }
    }

    public Problems problems() {
        return problems;
    }

    /** Where the whole stands. */
    public Location where() {
        return where;
    }

    /** Where a field's name stands, or the whole if it is not there. */
    public Location where(String name) {
        Entry entry = entries.get(name);
        return entry == null ? where : entry.key().where();
    }

    public Optional<Word> text(String name) {
        return node(name).flatMap(YamlNode::text);
    }

    /** A text; an empty one where there is none. */
    public String string(String name) {
        return text(name).map(Word::text).orElse("");
    }

    public Optional<Word> number(String name) {
        return node(name).flatMap(YamlNode::number);
    }

    public Optional<Word> written(String name) {
        return node(name).flatMap(YamlNode::written);
    }

    /** A period; {@link Period#UNKNOWN} where it is absent or wrong. */
    public Period period(String name) {
        return written(name).flatMap(Dates::period).orElse(Period.UNKNOWN);
    }

    /** One of an enumeration's constants, in small letters with spaces; the other one where the field is absent or wrong. */
    public <E extends Enum<E>> E choice(String name, E[] constants, E otherwise) {
        Map<String, E> choices = new TreeMap<>();
        for (E constant : constants) {
            choices.put(constant.name().toLowerCase(Locale.ROOT).replace('_', ' '), constant);
        }
        Optional<Word> word = text(name);
        word.filter(written -> !choices.containsKey(written.text()))
                .ifPresent(written -> written.error(
                        "unknown-" + name,
                        written.shown() + " is no " + name + "; write one of: " + String.join(", ", choices.keySet())));
        return word.map(written -> choices.get(written.text())).orElse(otherwise);
    }

    /** One text or a list of texts. */
    public List<Word> texts(String name) {
        return each(name, YamlNode::text);
    }

    /** One value or a list of values that have a form of their own. */
    public List<Word> allWritten(String name) {
        return each(name, YamlNode::written);
    }

    /** A list of numbers. */
    public List<Word> numbers(String name) {
        return each(name, YamlNode::number);
    }

    /** The map under a field, by keys that are not fixed. */
    public List<Entry> entries(String name, String duplicateCode) {
        return map(name).map(map -> map.entries(duplicateCode)).orElse(List.of());
    }

    /** The map under a field, by its own fields. */
    public Optional<Fields> fields(String name, String what, Set<String> known) {
        return map(name).map(map -> new Fields(map, where(name), what, known));
    }

    /** The list under a field. */
    public List<YamlNode> list(String name) {
        return node(name)
                .<YamlNode>flatMap(node -> node.isList()
                        ? Optional.of(node)
                        : node.refuse("wrong-type", name + " is a list; begin each member with `- `"))
                .map(YamlNode::members)
                .orElse(List.of());
    }

    private Optional<YamlNode> node(String name) {
        return Optional.ofNullable(entries.get(name)).map(Entry::value);
    }

    private Optional<YamlNode> map(String name) {
        return node(name)
                .flatMap(node -> node.isMap()
                        ? Optional.of(node)
                        : node.refuse("wrong-type", name + " is a map; write `key: value` lines under it"));
    }

    private List<Word> each(String name, Function<YamlNode, Optional<Word>> reader) {
        List<Word> words = new ArrayList<>();
        node(name).ifPresent(node -> {
            List<YamlNode> members = node.members();
            if (members.isEmpty()) {
                problems.error("empty-value", node.where(), name + " is empty; fill it in or delete the field");
            }
            members.forEach(member -> reader.apply(member).ifPresent(words::add));
        });
        return words;
    }
}
