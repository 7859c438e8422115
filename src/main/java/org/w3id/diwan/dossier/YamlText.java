package org.w3id.diwan.dossier;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts as YAML scalars that every reader takes for the same text. */
final class YamlText {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_'’.\\-/ ]*[A-Za-z0-9_'’./]|[A-Za-z]");
    private static final Set<String> OTHER =
            Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n", "nan", "inf", ".inf", ".nan");
    private static final int FIRST_PRINTABLE = 0x20;
    private static final int LAST_ASCII = 0x7E;
    private static final int FIRST_LETTER_BEYOND = 0xA1;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private YamlText() {}

    /** A text, in quotes where it would otherwise be taken for something else. */
    static String of(String text) {
        boolean plain = PLAIN.matcher(text).matches()
                && !OTHER.contains(text.toLowerCase(java.util.Locale.ROOT))
                && !text.contains("  ");
        return plain ? text : quoted(text);
    }

    /** One text as it is, several as a list. */
    static String of(List<?> texts) {
        return texts.size() == 1
                ? of(texts.get(0).toString())
                : texts.stream().map(each -> of(each.toString())).collect(Collectors.joining(", ", "[", "]"));
    }

    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            if (point == '"' || point == '\\') {
                quoted.append('\\').appendCodePoint(point);
            } else if (isPrintable(point)) {
                quoted.appendCodePoint(point);
            } else if (point <= 0xFFFF) {
                quoted.append(String.format("\\u%04X", point));
            } else {
                quoted.append(String.format("\\U%08X", point));
            }
        });
        return quoted.append('"').toString();
    }

    private static boolean isPrintable(int point) {
        int type = Character.getType(point);
        boolean invisible = type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.PRIVATE_USE
                || type == Character.UNASSIGNED
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
        return (point >= FIRST_PRINTABLE && point <= LAST_ASCII)
                || (point >= FIRST_LETTER_BEYOND && point != BYTE_ORDER_MARK && !invisible);
    }
}
