package org.w3id.diwan.dossier.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Fields of a map in the order of writing; what is empty is left out. Texts are scalars that every reader takes for the same text. */
public final class YamlFields {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_'’.\\-/ ]*[A-Za-z0-9_'’./]|[A-Za-z]");
    private static final Set<String> OTHER =
            Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n", "nan", "inf", ".inf", ".nan");
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\x00-\\x1F\\x7F-\\xA0\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");

    private final Map<String, String> fields = new LinkedHashMap<>();

    /** A value in YAML. */
    public YamlFields put(String name, String yaml) {
        fields.put(name, yaml);
        return this;
    }

    /** A text, in quotes where it would otherwise be taken for something else. */
    public YamlFields text(String name, String text) {
        return text.isEmpty() ? this : put(name, text(text));
    }

    /** A text in quotes. */
    public YamlFields quoted(String name, String text) {
        return text.isEmpty() ? this : put(name, quote(text));
    }

    /** One text as it is, several as a list. */
    public YamlFields texts(String name, List<?> texts) {
        return texts.isEmpty() ? this : put(name, texts(texts));
    }

    /** An enumeration's constant; left out where it is what a reader takes for granted. */
    public <E extends Enum<E>> YamlFields choice(String name, E constant, E granted) {
        return constant == granted ? this : put(name, word(constant));
    }

    /** A constant as a file has it: in small letters, with spaces. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** A line for each. */
    public String block(String indent) {
        return fields.entrySet().stream()
                .map(field -> indent + field.getKey() + ": " + field.getValue() + "\n")
                .collect(Collectors.joining());
    }

    /** All in one line. */
    public String flow() {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + ": " + field.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** A text as YAML: plain where every reader takes it for the same text, else in quotes. */
    public static String text(String text) {
        boolean plain =
                PLAIN.matcher(text).matches() && !OTHER.contains(text.toLowerCase(Locale.ROOT)) && !text.contains("  ");
        return plain ? text : quote(text);
    }

    private static String texts(List<?> texts) {
        List<String> each = texts.stream().map(text -> text(text.toString())).toList();
        return each.size() == 1 ? each.get(0) : "[" + String.join(", ", each) + "]";
    }

    /** A text as YAML in double quotes, with escapes for what cannot be seen. */
    public static String quote(String text) {
        String escaped = text.replaceAll("[\"\\\\]", "\\\\$0");
        String printable = UNPRINTABLE.matcher(escaped).replaceAll(found -> {
            int point = found.group().codePointAt(0);
            return String.format(point <= 0xFFFF ? "\\\\u%04X" : "\\\\U%08X", point);
        });
        return "\"" + printable + "\"";
    }
}
