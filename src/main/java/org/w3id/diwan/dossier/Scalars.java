package org.w3id.diwan.dossier;

import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Single values: what YAML takes them for must be what the field wants, so that an editor and Diwan agree. */
final class Scalars {
    private static final Set<Tag> NUMBERS = Set.of(Tag.INT, Tag.FLOAT);
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private final Problems problems;

    Scalars(Problems problems) {
        this.problems = problems;
    }

    /** A text on one line. */
    Optional<Word> text(Node node) {
        return scalar(node, "a text").flatMap(scalar -> {
            if (NUMBERS.contains(scalar.getTag()) || scalar.getTag().equals(Tag.BOOL)) {
                problems.error(
                        "wrong-type",
                        node,
                        "a text is expected, but YAML reads " + scalar.getValue()
                                + " as another type; put it in quotes");
                return Optional.empty();
            }
            return clean(scalar);
        });
    }

    /** A number as written. */
    Optional<Word> number(Node node) {
        return scalar(node, "a number").flatMap(scalar -> {
            if (!NUMBERS.contains(scalar.getTag())) {
                problems.error(
                        "wrong-type",
                        node,
                        "a number such as 2500 is expected, without quotes and thousands separators, not "
                                + shown(scalar.getValue()));
                return Optional.empty();
            }
            return Optional.of(word(scalar, scalar.getValue()));
        });
    }

    /** A value with a form of its own, such as a date; a bare year is a number to YAML. */
    Optional<Word> written(Node node) {
        return scalar(node, "a single value")
                .flatMap(scalar ->
                        scalar.getTag().equals(Tag.INT) ? Optional.of(word(scalar, scalar.getValue())) : clean(scalar));
    }

    /** A value as a message shows it: short and on one line. */
    static String shown(String value) {
        String line = value.replaceAll("\\p{C}+", " ");
        return line.codePointCount(0, line.length()) <= 60
                ? line
                : line.substring(0, line.offsetByCodePoints(0, 57)) + "...";
    }

    private Optional<ScalarNode> scalar(Node node, String wanted) {
        if (!(node instanceof ScalarNode scalar)) {
            problems.error("wrong-type", node, wanted + " is expected here, not a map or list");
            return Optional.empty();
        }
        if (scalar.getTag().equals(Tag.NULL) || scalar.getValue().isBlank()) {
            problems.error("empty-value", node, wanted + " is expected here; fill it in or delete the field");
            return Optional.empty();
        }
        return Optional.of(scalar);
    }

    private Optional<Word> clean(ScalarNode scalar) {
        String value = withoutLastLineBreaks(scalar.getValue());
        int unwanted = firstInvisible(value);
        if (unwanted >= 0) {
            problems.error(
                    "invisible-character",
                    scalar,
                    String.format(
                            "the value holds U+%04X, which cannot be seen; write it on one line without", unwanted));
            return Optional.empty();
        }
        return Optional.of(word(scalar, value));
    }

    /** Block scalars end in line breaks. */
    private static String withoutLastLineBreaks(String value) {
        int end = value.length();
        while (end > 0 && value.charAt(end - 1) == '\n') {
            end--;
        }
        return value.substring(0, end);
    }

    private static int firstInvisible(String value) {
        for (int i = 0; i < value.length(); i += Character.charCount(value.codePointAt(i))) {
            if (isInvisible(value.codePointAt(i))) {
                return value.codePointAt(i);
            }
        }
        return -1;
    }

    private Word word(ScalarNode scalar, String value) {
        return new Word(value, problems.at(scalar));
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
