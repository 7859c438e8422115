package org.w3id.diwan.article.text;

import com.google.common.primitives.Bytes;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * From the bytes of a file to the text that passages count in. Plain text is taken as it is; of HTML the headline and the paragraphs of
 * the article remain, one a line.
 */
public final class Cleaner {
    /**
     * The text of an article: passages count in it.
     *
     * @param text the text
     * @param title its headline, or empty
     * @param published the day it says it was published: one or none
     * @param shortened whether more of the page's running text was passed over than kept
     */
    public record CleanedText(String text, String title, List<LocalDate> published, boolean shortened) {
        public CleanedText {
            published = List.copyOf(published);
        }
    }

    /** The largest file that is read, in bytes. */
    public static final int LARGEST = 5_000_000;

    private static final int DEEPEST = 2_000;
    private static final Pattern TAG = Pattern.compile("(?i)<\\s*(!doctype html|html|head|body|article|p|div|meta)\\b");
    private static final Pattern CHARSET = Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?([\\w.:-]+)");

    /**
     * The text of a file.
     *
     * @throws UnreadableArticle if there is none to read; its message says why in a sentence
     */
    public CleanedText clean(byte[] content) throws UnreadableArticle {
        if (content.length == 0) {
            throw new UnreadableArticle("empty-file", "the file is empty");
        }
        if (content.length > LARGEST) {
            throw new UnreadableArticle(
                    "too-large", "the file is larger than " + LARGEST / 1_000_000 + " MB, which no article is");
        }
        String text = decode(content);
        CleanedText cleaned = isHtml(text) ? html(text) : new CleanedText(text, "", List.of(), false);
        if (cleaned.text().isBlank()) {
            throw new UnreadableArticle("no-text", "there is no text in the file");
        }
        return cleaned;
    }

    private static boolean isHtml(String text) {
        return TAG.matcher(text.substring(0, Math.min(text.length(), 2_000))).find()
                && text.stripLeading().startsWith("<");
    }

    private static String decode(byte[] content) throws UnreadableArticle {
        String start = new String(content, 0, Math.min(content.length, 2_000), StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u00FF\u00FE") || start.startsWith("\u00FE\u00FF")) {
            return strict(content, StandardCharsets.UTF_16).orElseThrow(Cleaner::binary);
        }
        if (Bytes.contains(content, (byte) 0)) {
            throw binary();
        }
        Optional<String> utf8 = strict(content, StandardCharsets.UTF_8);
        if (utf8.isPresent()) {
            return checked(utf8.get());
        }
        Matcher declared = CHARSET.matcher(start);
        if (declared.find()
                && Charset.isSupported(declared.group(1))
                && !declared.group(1).toLowerCase(Locale.ROOT).startsWith("utf-8")) {
            return checked(strict(content, charset(declared.group(1))).orElseThrow(Cleaner::binary));
        }
        throw new UnreadableArticle(
                "wrong-encoding", "the file is not UTF-8 and declares no other encoding; convert it first");
    }

    /** What a label means on the web: ISO-8859-1 is windows-1252. */
    private static Charset charset(String label) {
        return label.toLowerCase(Locale.ROOT).matches("iso-?8859-1|latin-?1|us-ascii|ascii")
                ? Charset.forName("windows-1252")
                : Charset.forName(label);
    }

    private static UnreadableArticle binary() {
        return new UnreadableArticle("binary-file", "the file is not text");
    }

    private static Optional<String> strict(byte[] content, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(content)).toString());
        } catch (CharacterCodingException wrong) {
            return Optional.empty();
        }
    }

    private static String checked(String text) throws UnreadableArticle {
        long controls = text.chars()
                .filter(c -> c < 0x20 && c != '\n' && c != '\r' && c != '\t')
                .count();
        if (controls * 50 > text.length()) {
            throw binary();
        }
        return text;
    }

    private static CleanedText html(String text) throws UnreadableArticle {
        if (depth(text) > DEEPEST) {
            throw new UnreadableArticle("too-deep", "the page nests its elements too deeply to be an article");
        }
        Document page = Jsoup.parse(text, "", Parser.htmlParser());
        List<LocalDate> published = PageDates.published(page);
        PageText kept = new PageText(page);
        return new CleanedText(kept.text(), kept.title(), published, kept.isMuchLeftOut());
    }

    /** How deeply tags nest, at the most; void elements and sloppy pages make it an upper bound. */
    private static int depth(String text) {
        int depth = 0;
        int deepest = 0;
        for (int at = text.indexOf('<'); at >= 0 && at + 1 < text.length(); at = text.indexOf('<', at + 1)) {
            char next = text.charAt(at + 1);
            depth += next == '/' ? -1 : Character.isLetter(next) && !isVoid(text, at + 1) ? 1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }

    private static boolean isVoid(String text, int at) {
        return text.substring(at, Math.min(text.length(), at + 6))
                .toLowerCase(Locale.ROOT)
                .matches("(?s)(br|hr|img|meta|link|input|p|li|td|tr|th|source|wbr)\\b.*");
    }
}
