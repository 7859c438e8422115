package org.w3id.diwan.dossier.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.w3id.diwan.model.Problem.Location;

/**
 * A part of a file: a map, a list or a single value. What YAML takes a single value for must be what the field wants, so that an editor
 * and Diwan agree.
 *
 * @param node the part
 * @param problems what is wrong with the file
 */
public record YamlNode(Node node, Problems problems) {
    private static final Set<Tag> NUMBERS = Set.of(Tag.INT, Tag.FLOAT);
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    /** Where it begins. */
    public Location where() {
        return problems.at(node.getStartMark());
    }

    /** Tells an error; nothing is read then. */
    public <T> Optional<T> refuse(String code, String message) {
        problems.error(code, where(), message);
        return Optional.empty();
    }

    /** Whether it is a map. */
    public boolean isMap() {
        return node instanceof MappingNode;
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    /** The members of a list; a single value is the one member. */
    public List<YamlNode> members() {
        List<Node> members = node instanceof SequenceNode list ? list.getValue() : List.of(node);
        return members.stream().map(member -> new YamlNode(member, problems)).toList();
    }

    /** The entries of a map in their order; a key that is no text or was there before is a problem and left out. */
    public List<Entry> entries(String duplicateCode) {
        List<Entry> entries = new ArrayList<>();
        Map<String, Location> seen = new HashMap<>();
        for (NodeTuple tuple : tuples()) {
            new YamlNode(tuple.getKeyNode(), problems).text().ifPresent(key -> {
                Location first = seen.putIfAbsent(key.text(), key.where());
                if (first == null) {
                    entries.add(new Entry(key, new YamlNode(tuple.getValueNode(), problems)));
                } else {
                    key.error(
                            duplicateCode,
                            key.shown() + " was there before, at line " + first.line()
                                    + "; join the two or rename one");
                }
            });
        }
        return entries;
    }

    /** The single value under a key of a map; nothing is told of it, for it is read again. */
    public Optional<String> peek(String key) {
        for (NodeTuple tuple : tuples()) {
            if (tuple.getKeyNode() instanceof ScalarNode name
                    && name.getValue().equals(key)
                    && tuple.getValueNode() instanceof ScalarNode value) {
                return Optional.of(value.getValue());
            }
        }
        return Optional.empty();
    }

    private List<NodeTuple> tuples() {
        return node instanceof MappingNode map ? map.getValue() : List.of();
    }

    /** A text on one line. */
    public Optional<Word> text() {
        return scalar("a text").flatMap(scalar -> {
            boolean other = NUMBERS.contains(scalar.getTag()) || scalar.getTag().equals(Tag.BOOL);
            return other
                    ? refuse(
                            "wrong-type",
                            "a text is expected, but YAML reads " + scalar.getValue()
                                    + " as another type; put it in quotes")
                    : clean(scalar.getValue());
        });
    }

    /** A number as written. */
    Optional<Word> number() {
        return scalar("a number").flatMap(scalar -> {
            Word word = word(scalar.getValue());
            return NUMBERS.contains(scalar.getTag())
                    ? Optional.of(word)
                    : word.refuse(
                            "wrong-type",
                            "a number such as 2500 is expected, without quotes and thousands separators, not "
                                    + word.shown());
        });
    }

    /** A value with a form of its own, such as a date; a bare year is a number to YAML. */
    public Optional<Word> written() {
        return scalar("a single value")
                .flatMap(scalar -> scalar.getTag().equals(Tag.INT)
                        ? Optional.of(word(scalar.getValue()))
                        : clean(scalar.getValue()));
    }

    private Optional<ScalarNode> scalar(String wanted) {
        if (!(node instanceof ScalarNode scalar)) {
            return refuse("wrong-type", wanted + " is expected here, not a map or list");
        }
        if (scalar.getTag().equals(Tag.NULL) || scalar.getValue().isBlank()) {
            return refuse("empty-value", wanted + " is expected here; fill it in or delete the field");
        }
        return Optional.of(scalar);
    }

    private Optional<Word> clean(String scalar) {
        // block scalars end in line breaks
        String value = scalar.replaceFirst("\\n+\\z", "");
        OptionalInt unwanted = value.codePoints().filter(YamlNode::isInvisible).findFirst();
        return unwanted.isEmpty()
                ? Optional.of(word(value))
                : refuse(
                        "invisible-character",
                        String.format(
                                "the value holds U+%04X, which cannot be seen; write it on one line without",
                                unwanted.getAsInt()));
    }

    private Word word(String value) {
        return new Word(value, where(), problems);
    }

    /** Line breaks, controls, direction marks and halves of characters; the two joiners are part of Sorani and Persian spelling. */
    private static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            case Character.FORMAT -> c != ZERO_WIDTH_NON_JOINER && c != ZERO_WIDTH_JOINER;
            default -> false;
        };
    }
}
