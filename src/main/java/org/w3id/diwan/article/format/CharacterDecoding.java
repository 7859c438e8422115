package org.w3id.diwan.article.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The characters of a file that may be in one of several encodings. */
public final class CharacterDecoding {
    private static final Pattern DECLARED = Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?([\\w.:-]+)");
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int START = 4_000;

    /** Bytes of windows-1252 that are quotation marks, dashes and dots, and those that are nothing. */
    private static final String MARKS = "\u0085\u0091\u0092\u0093\u0094\u0096\u0097";

    private static final String NOTHING = "\u0081\u008D\u008F\u0090\u009D";

    private CharacterDecoding() {}

    /** Text in UTF-16, with a byte order mark or in Latin letters; empty if it is not. */
    public static Optional<String> utf16(byte[] content) {
        if (begins(content, 0xFF, 0xFE) || begins(content, 0xFE, 0xFF)) {
            return strict(content, StandardCharsets.UTF_16);
        }
        int pairs = Math.min(content.length, START) / 2;
        long first =
                IntStream.range(0, pairs).filter(at -> content[2 * at] == 0).count();
        long second =
                IntStream.range(0, pairs).filter(at -> content[2 * at + 1] == 0).count();
        if (pairs > 0 && first == 0 && 10 * second > 9L * pairs) {
            return strict(content, StandardCharsets.UTF_16LE);
        }
        return pairs > 0 && second == 0 && 10 * first > 9L * pairs
                ? strict(content, StandardCharsets.UTF_16BE)
                : Optional.empty();
    }

    /** Text in UTF-8 or in the encoding that it declares; empty if it is neither. */
    public static Optional<String> declared(byte[] content) {
        Optional<String> utf8 = strict(content, StandardCharsets.UTF_8);
        if (utf8.isPresent()) {
            return utf8;
        }
        String start = new String(content, 0, Math.min(content.length, START), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(start);
        return declared.find() ? charset(declared.group(1)).flatMap(each -> strict(content, each)) : Optional.empty();
    }

    /**
     * English text in windows-1252, told by its quotation marks and dashes; empty where something else is as likely.
     *
     * <p>Other encodings of one byte put letters there, and in English text letters beyond ASCII are rare.
     */
    public static Optional<String> guessed(byte[] content) {
        String bytes = new String(content, StandardCharsets.ISO_8859_1);
        long beyond = bytes.chars().filter(each -> each > 0x7F).count();
        boolean marked = bytes.chars().anyMatch(each -> MARKS.indexOf(each) >= 0);
        boolean impossible = bytes.chars().anyMatch(each -> each > 0 && NOTHING.indexOf(each) >= 0);
        return marked && !impossible && beyond * 20 < content.length ? strict(content, WINDOWS) : Optional.empty();
    }

    /** What a label means on the web, where ISO-8859-1 is windows-1252; empty for UTF-8, which the text is not, and for no encoding. */
    static Optional<Charset> charset(String label) {
        String name = label.toLowerCase(Locale.ROOT);
        if (List.of("iso-8859-1", "iso8859-1", "latin-1", "latin1", "us-ascii", "ascii")
                .contains(name)) {
            return Optional.of(WINDOWS);
        }
        return name.startsWith("utf-8") || !name.matches("[a-z0-9][a-z0-9.:_-]*") || !Charset.isSupported(name)
                ? Optional.empty()
                : Optional.of(Charset.forName(name));
    }

    private static boolean begins(byte[] content, int first, int second) {
        return content.length >= 2 && content[0] == (byte) first && content[1] == (byte) second;
    }

    private static Optional<String> strict(byte[] content, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(content)).toString());
        } catch (CharacterCodingException wrong) {
            return Optional.empty();
        }
    }
}
