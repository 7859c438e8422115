package org.w3id.diwan.dossier.yaml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.w3id.diwan.model.Period;
import org.w3id.diwan.model.Problem.Location;

/** A map of a {@link Form}, taken apart by name; what is not as expected becomes a problem and reads as absent. */
public final class Fields {
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Location where;
    private final Form form;
    private final Problems problems;
    private final int errorsBefore;

    Fields(YamlNode map, Location where, Form form) {
        this.where = where;
        this.form = form;
        this.problems = map.problems();
        Set<String> known = form.fields();
        for (Entry entry : map.entries("duplicate-key")) {
            Word name = entry.key();
            if (known.contains(name.text())) {
                entries.put(name.text(), entry);
            } else {
                name.error(
                        "unknown-field",
                        form.what() + " has no field " + name.shown() + name.suggestion(known, "delete it"));
            }
        }
        this.errorsBefore = problems.errors();
        form.required().forEach(this::require);
    }

    /** Whether a field is there. */
    public boolean has(String name) {
        return entries.containsKey(name);
    }

    /** Tells of a field that is not there though this map needs it. */
    public void require(String name) {
        if (!has(name)) {
            error("missing-field", form.what() + " needs the field " + name + "; add it");
        }
    }

    /** Tells of each of these fields that is there though it has no place here. */
    public void refuse(String why, List<String> names) {
        names.stream()
                .filter(this::has)
                .forEach(name -> errorAt(name, "misplaced-field", name + " has no place here: " + why));
    }

    /** Tells an error of the whole. */
    public void error(String code, String message) {
        problems.error(code, where, message);
    }

    /** Tells an error at a field's name. */
    public void errorAt(String name, String code, String message) {
        problems.error(code, where(name), message);
    }

    /** Whether all that was read of it so far was as expected. */
    public boolean isSound() {
        return problems.errors() == errorsBefore;
    }

    /** What is wrong with the file. */
    public Problems problems() {
        return problems;
    }

    /** Where the whole stands. */
    public Location where() {
        return where;
    }

    /** Where a field's name stands, or the whole if it is not there. */
    public Location where(String name) {
        return Optional.ofNullable(entries.get(name))
                .map(entry -> entry.key().where())
                .orElse(where);
    }

    /** A text on one line. */
    public Optional<Word> text(String name) {
        return node(name).flatMap(YamlNode::text);
    }

    /** A text; an empty one where there is none. */
    public String string(String name) {
        return text(name).map(Word::text).orElse("");
    }

    /** A number as written. */
    public Optional<Word> number(String name) {
        return node(name).flatMap(YamlNode::number);
    }

    /** A value with a form of its own, such as a date. */
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
        Arrays.stream(constants).forEach(constant -> choices.put(YamlFields.word(constant), constant));
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

    /** The map under a field, by keys that are not fixed; the code is for a key that stands there twice. */
    public List<Entry> entries(String name, String duplicateCode) {
        return map(name).map(map -> map.entries(duplicateCode)).orElse(List.of());
    }

    /** The map under a field, by its own fields. */
    public Optional<Fields> fields(String name, Form its) {
        return map(name).flatMap(map -> its.read(map, where(name)));
    }

    /** The members of the list under a field. */
    public List<YamlNode> list(String name) {
        return node(name, YamlNode::isList, " is a list; begin each member with `- `")
                .map(YamlNode::members)
                .orElse(List.of());
    }

    /** Whether a map is under a field; nothing is told if not. */
    public boolean isMap(String name) {
        return node(name).filter(YamlNode::isMap).isPresent();
    }

    private Optional<YamlNode> map(String name) {
        return node(name, YamlNode::isMap, " is a map; write `key: value` lines under it");
    }

    private Optional<YamlNode> node(String name) {
        return Optional.ofNullable(entries.get(name)).map(Entry::value);
    }

    private Optional<YamlNode> node(String name, Predicate<YamlNode> isRight, String otherwise) {
        return node(name)
                .flatMap(node -> isRight.test(node) ? Optional.of(node) : node.refuse("wrong-type", name + otherwise));
    }

    private List<Word> each(String name, Function<YamlNode, Optional<Word>> reader) {
        List<Word> words = new ArrayList<>();
        node(name).ifPresent(node -> {
            List<YamlNode> members = node.members();
            if (members.isEmpty()) {
                node.refuse("empty-value", name + " is empty; fill it in or delete the field");
            }
            members.forEach(member -> reader.apply(member).ifPresent(words::add));
        });
        return words;
    }
}
