package org.w3id.diwan.dossier.yaml;

import com.google.common.primitives.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.w3id.diwan.model.file.NotUtf8Exception;
import org.w3id.diwan.model.file.Utf8Text;

/**
 * A file's bytes as text: bounded, strictly UTF-8, without control characters.
 *
 * @param problems what is wrong with it
 */
public record TextFile(Path file, Problems problems) {
    /** The longest that is read, in bytes; curated files are a few dozen kilobytes. */
    static final int LONGEST = 10 * 1024 * 1024;

    /** A key or a list's item behind a space that is none of YAML's; {@code \p{Zs}} has no tab, which YAML names itself. */
    private static final Pattern ODD_INDENTATION =
            Pattern.compile("^( *)[\\p{Zs}&&[^ ]]\\p{Zs}*(?:-\\p{Zs}|[^\\s:#]+:(?: |$))");

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    /** The text; empty where the problems say why there is none. */
    Optional<String> read() {
        return prose().filter(this::isIndentedBySpaces);
    }

    /** The same of a text that is no YAML. */
    public Optional<String> prose() {
        return bytes().flatMap(this::decoded).filter(this::isPrintable);
    }

    private Optional<byte[]> bytes() {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isSymbolicLink()) {
                return refuse(
                        "symbolic-link",
                        "this is a symbolic link, and links are not followed; put the file itself here");
            }
            if (!attributes.isRegularFile()) {
                return refuse("not-a-file", "this is no ordinary file; put a YAML file here");
            }
            try (InputStream in = Files.newInputStream(file)) {
                return bounded(in);
            }
        } catch (IOException e) {
            return refuse(
                    "unreadable-file", "cannot be read (" + e.getClass().getSimpleName() + "); check its permissions");
        }
    }

    /** Counts what it reads rather than trust the size told, for the file may be growing. */
    private Optional<byte[]> bounded(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LONGEST + 1);
        return bytes.length <= LONGEST
                ? Optional.of(bytes)
                : refuse("file-too-large", "is longer than " + LONGEST + " bytes; split it");
    }

    private Optional<String> decoded(byte[] bytes) {
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            return refuse("not-utf-8", "is encoded in UTF-16 or UTF-32; save it as UTF-8");
        }
        int nul = Bytes.indexOf(bytes, (byte) 0);
        if (nul >= 0) {
            return refuse(
                    "binary-file",
                    "holds a zero byte at offset " + nul + ": binary data or UTF-16; put YAML in UTF-8 here");
        }
        try {
            return Optional.of(withoutByteOrderMark(Utf8Text.decode(bytes)));
        } catch (NotUtf8Exception e) {
            problems.error(
                    "not-utf-8",
                    problems.at(e.line(), e.column()),
                    String.format(
                            "byte 0x%02X at offset %d is not UTF-8; save the file as UTF-8",
                            bytes[(int) e.offset()], e.offset()));
            return Optional.empty();
        }
    }

    private String withoutByteOrderMark(String text) {
        if (text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK) {
            return text;
        }
        problems.warning(
                "byte-order-mark", problems.at(1, 1), "starts with a byte order mark; save it as UTF-8 without one");
        return text.substring(1);
    }

    private boolean isPrintable(String text) {
        int line = 1;
        int column = 1;
        int before = problems.errors();
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (!StreamReader.isPrintable(c) || c == BYTE_ORDER_MARK) {
                problems.error(
                        "control-character",
                        problems.at(line, column),
                        String.format("control character U+%04X; delete it", c));
            }
            line += c == '\n' ? 1 : 0;
            column = c == '\n' ? 1 : column + 1;
        }
        return problems.errors() == before;
    }

    /** Such spaces come with text that is copied from a page; to YAML they are part of the key. */
    private boolean isIndentedBySpaces(String text) {
        int before = problems.errors();
        int line = 0;
        for (String one : text.lines().toList()) {
            line++;
            Matcher odd = ODD_INDENTATION.matcher(one);
            if (odd.find()) {
                int space = odd.group(1).length();
                problems.error(
                        "odd-indentation",
                        problems.at(line, space + 1),
                        String.format(
                                "the line is indented with U+%04X (%s); indent with plain spaces",
                                one.codePointAt(space),
                                Character.getName(one.codePointAt(space)).toLowerCase(Locale.ROOT)));
            }
        }
        return problems.errors() == before;
    }

    private <T> Optional<T> refuse(String code, String message) {
        problems.error(code, problems.wholeFile(), message);
        return Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
